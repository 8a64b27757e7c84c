package dev.liveview.testing.channel;

import org.jspecify.annotations.Nullable;

/** How a page and its view stand to each other. <i>Immutable.</i> */
public sealed interface Status {
    /** The view is joined. */
    record Live() implements Status {}

    /**
     * The browser goes to another page.
     *
     * @param to its path or address
     * @param flash the signed messages that go along; null if there are none
     * @param isLive whether the other page is joined over the same socket, if it is of the same live session
     */
    record Redirected(String to, @Nullable String flash, boolean isLive) implements Status {}

    /**
     * A callback or a render threw.
     *
     * @param during what the view was doing
     * @param problem what was thrown
     */
    record Crashed(String during, Throwable problem) implements Status {}

    /**
     * There is no view any more, for another reason.
     *
     * @param why as a clause: “it was left”
     */
    record Over(String why) implements Status {}
}
