package dev.liveview;

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
}
