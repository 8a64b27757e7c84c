package dev.liveview.testing;

/**
 * The application's code threw while it handled what a test did. The cause is what it threw; when a template threw, the cause says at which line, and
 * has the exception as its own cause.
 *
 * <p>A view that goes on after a failed callback can be looked at afterwards: {@code assertThatThrownBy(() -> element.click())}, then the page.
 */
public final class ServerFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    ServerFailure(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
