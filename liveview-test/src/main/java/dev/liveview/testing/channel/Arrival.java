package dev.liveview.testing.channel;

import dev.liveview.EndReason;
import dev.liveview.channel.ViewVisitor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something that came from the server, in the order in which the view's thread gave it away. <i>Immutable.</i> */
sealed interface Arrival {
    /**
     * A message of the protocol (protocol 3.2).
     *
     * @param joinRef the join that it belongs to; null if to none
     * @param ref what it answers; null for a push
     * @param event what it is
     * @param payload what it says
     */
    record Message(@Nullable String joinRef, @Nullable String ref, String event, JsonNode payload) implements Arrival {}

    /**
     * The server closed the socket.
     *
     * @param code the close code
     * @param reason why
     */
    record Closed(int code, String reason) implements Arrival {}

    /**
     * The view refused an event, or a callback of it threw, and it goes on; a browser learns only that it did.
     *
     * @param problem what was wrong, or what was thrown
     */
    record Refused(Throwable problem) implements Arrival {}

    /**
     * The view crashed; a browser learns only that it did.
     *
     * @param during what the view was doing
     * @param problem what was thrown
     */
    record Crashed(String during, Throwable problem) implements Arrival {}

    /**
     * The view has ended, and {@code terminate} has returned.
     *
     * @param reason why
     */
    record Ended(EndReason reason) implements Arrival {}

    /**
     * A visitor has left the view: what it changed is rendered, and came before this.
     *
     * @param visitor who
     */
    record Visited(ViewVisitor visitor) implements Arrival {}
}
