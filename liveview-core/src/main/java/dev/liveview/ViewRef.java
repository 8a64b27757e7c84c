package dev.liveview;

import dev.liveview.host.ComponentUpdate;
import dev.liveview.template.ComponentAction;
import java.util.function.Predicate;

/**
 * A reference to a running view that any thread may hold and send to.
 *
 * <pre>{@code
 * var self = self();
 * assignAsync(report, () -> build(progress -> self.send(new Progress(progress))));
 * }</pre>
 *
 * <i>Safe to call from any thread.</i> Holding one does not keep the view alive.
 */
public final class ViewRef {
    private final Predicate<Object> mailbox;

    ViewRef(Predicate<Object> mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * Sends a message to the view's {@link LiveView#handleInfo}. What a callback of the view itself sends is sent when it returns, and not at all if it
     * throws.
     *
     * @return false if the view has ended, or has more messages waiting than it may have
     */
    public boolean send(Object message) {
        return mailbox.test(message);
    }

    /**
     * Calls a component of the view, on the view's own thread. One that is not there, or not any more, is not called.
     *
     * @param id the {@code id} that the component's tag was given
     * @return false if the view has ended, or has more messages waiting than it may have
     */
    public <C extends LiveComponent> boolean sendUpdate(Class<C> type, Object id, ComponentAction<? super C> action) {
        return mailbox.test(new ComponentUpdate<>(type, id, action));
    }
}
