package dev.liveview;

/**
 * A callback that threw, as {@link LiveView#onError} sees it. <i>Immutable.</i>
 *
 * @param kind what kind of callback it was
 * @param name which one: the event's name, the class of the message, the key of the task
 * @param problem what it threw
 * @param usual what happens unless {@code onError} says otherwise
 */
public record FailedCallback(Kind kind, String name, Throwable problem, Recovery usual) {
    /** The kinds of callbacks after whose failure a view can go on. */
    public enum Kind {
        /** A handler of an event ({@link On}, {@code handleEvent}). */
        EVENT,
        /** {@code handleParams}, for an address to which the page was taken in place; the name is its path. */
        PARAMS,
        /** {@code handleInfo}, for a message or a timer. */
        INFO,
        /** {@code handleAsync}, or the callback of a task. */
        ASYNC
    }
}
