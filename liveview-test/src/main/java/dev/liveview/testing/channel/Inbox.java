package dev.liveview.testing.channel;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One queue for all that comes from the server for a view, so that its order is that of the view's own thread. <i>Safe to call from any thread.</i> */
final class Inbox {
    private final LinkedBlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();

    void add(Arrival arrival) {
        queue.add(arrival);
    }

    /** What came next, or null if nothing has come yet. */
    @Nullable
    Arrival poll() {
        return queue.poll();
    }

    /** What came next, or null if nothing came in time. */
    @Nullable
    Arrival take(Duration patience) {
        try {
            return queue.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was interrupted while it waited for a view", e);
        }
    }
}
