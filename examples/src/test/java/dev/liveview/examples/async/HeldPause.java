package dev.liveview.examples.async;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time that passes when the test says so: work waits at every pause until it is let go. <i>Safe to call from any thread.</i> */
final class HeldPause implements Pause {
    private static final long PATIENCE_SECONDS = 20;

    private int arrived;
    private int released;

    @Override
    public synchronized void take(Duration time) throws InterruptedException {
        int place = ++arrived;
        notifyAll();
        while (place > released) {
            wait();
        }
    }

    /** Waits until this many pauses have been begun, from the start of the test. */
    synchronized void awaitArrival(int count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (arrived < count) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("expected " + count + " pauses, there were " + arrived);
            }
            pause(left);
        }
    }

    private synchronized void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was interrupted", e);
        }
    }

    /** Lets the oldest pause end that has not been let go, or the next one that begins. */
    synchronized void release() {
        released++;
        notifyAll();
    }
}
