package dev.liveview.channel;

import dev.liveview.router.RoutedPage;

/** {@code handleParams} threw at an address that a joined view was taken to. */
final class ParamsFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final transient Throwable problem;

    ParamsFailure(RoutedPage page, Throwable cause) {
        super("handleParams threw " + cause, cause);
        this.path = page.uri().getRawPath();
        this.problem = cause;
    }

    /** What it threw. */
    Throwable problem() {
        return problem;
    }

    /** The path of that address. */
    String path() {
        return path;
    }
}
