package dev.liveview.channel;

import dev.liveview.EndReason;

/**
 * Is told of the views on a socket what their browser is not: the test client wants to know why a view crashed. Its methods run on the view's own
 * thread.
 */
public interface ViewObserver {
    /** Wants to know nothing. */
    ViewObserver NONE = new ViewObserver() {
        @Override
        public void refused(String topic, String during, Throwable problem) {
            // the log has it
        }

        @Override
        public void crashed(String topic, String during, Throwable problem) {
            // the log has it
        }

        @Override
        public void ended(String topic, EndReason reason) {
            // nobody waits
        }
    };

    /**
     * A view refused what the browser sent, or a callback of it threw and was taken back, and the view goes on; the browser is told next.
     *
     * @param during what was not done: {@code event 'save'}
     * @param problem what was wrong with it, or what was thrown
     */
    void refused(String topic, String during, Throwable problem);

    /**
     * A view crashed; the browser is told next.
     *
     * @param during what the view was doing: {@code event 'save'}
     * @param problem what was thrown
     */
    void crashed(String topic, String during, Throwable problem);

    /** A view has sent the browser elsewhere, and ends next. */
    default void redirected(String topic) {
        // most want to know of the end only
    }

    /** A view has ended, and its {@code terminate} has returned. */
    void ended(String topic, EndReason reason);
}
