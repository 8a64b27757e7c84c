package dev.liveview.channel;

import dev.liveview.EndReason;
import dev.liveview.async.Tasks;
import dev.liveview.host.ComponentUpdate;
import dev.liveview.host.Destination;
import dev.liveview.wire.Incoming;
import org.jspecify.annotations.Nullable;

/** What a connected view's mailbox holds. <i>Immutable.</i> */
sealed interface ViewMessage {
    /**
     * The browser asks to join; its tokens are verified.
     *
     * @param request what it sent
     */
    record Joined(Join.Request request) implements ViewMessage {}

    /**
     * The browser sent something that wants a reply.
     *
     * @param message what it sent
     */
    record FromBrowser(Incoming message) implements ViewMessage {}

    /**
     * Somebody sent a message to the view.
     *
     * @param message for {@code handleInfo}
     */
    record Info(Object message) implements ViewMessage {}

    /**
     * Code of the application calls a component.
     *
     * @param update which, and what to do
     */
    record Update(ComponentUpdate<?> update) implements ViewMessage {}

    /**
     * A timer of the view rang.
     *
     * @param timer which
     */
    record Rang(ConnectedHost.ViewTimer timer) implements ViewMessage {}

    /**
     * A task ended.
     *
     * @param report its outcome
     */
    record TaskEnded(Tasks.Report report) implements ViewMessage {}

    /**
     * A test looks into the view.
     *
     * @param visitor the test
     */
    record Visit(ViewVisitor visitor) implements ViewMessage {}

    /**
     * A view within this one asks for another address of the page.
     *
     * @param patch what it asks for
     */
    record PatchWithin(Destination.Patch patch) implements ViewMessage {}

    /**
     * A view within this one has left the page.
     *
     * @param id its DOM id
     */
    record NestedLeft(String id) implements ViewMessage {}

    /** The socket takes more again. */
    record Writable() implements ViewMessage {}

    /**
     * The view is to end.
     *
     * @param reason why
     * @param leaveRef the ref of the browser's leave, which wants a reply
     */
    record End(EndReason reason, @Nullable String leaveRef) implements ViewMessage {}
}
