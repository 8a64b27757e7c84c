package dev.liveview;

/** What becomes of a view after one of its callbacks threw. */
public enum Recovery {
    /** The page stays as it was before the callback. */
    KEEP,
    /** The view ends, and the browser joins a fresh one, from mount. */
    RESTART
}
