package dev.liveview.testing;

/**
 * The application's code threw while it handled what a test did. The cause is what it threw; when a template threw, the cause says at which line, and
 * has the exception as its own cause.
 */
public final class ServerFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    ServerFailure(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
