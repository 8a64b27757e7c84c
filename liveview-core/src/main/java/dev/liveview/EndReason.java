package dev.liveview;

/** Why a view ended. <i>Immutable.</i> */
public enum EndReason {
    /** The browser left the page. */
    LEFT,
    /** The connection was lost. */
    DISCONNECTED,
    /** The view sent the browser to another page. */
    REDIRECTED,
    /** A callback or a render threw; the browser joins a fresh view. */
    CRASHED,
    /** The application stops. */
    SHUTDOWN
}
