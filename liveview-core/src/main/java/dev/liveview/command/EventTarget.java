package dev.liveview.command;

/** Who can be sent an event by its number: a stateful component, as {@code @myself} in its template. */
public interface EventTarget {
    /** The number of the component in its view. */
    int cid();
}
