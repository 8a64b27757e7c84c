package dev.liveview.mailbox;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The clock that wakes whoever asked to be. What it calls must return at once: it puts a message into a mailbox. <i>Safe to call from any
 * thread.</i>
 */
public final class Alarm {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private Alarm() {}

    /** Something that will ring. */
    @FunctionalInterface
    public interface Setting {
        /** Does not ring any more. */
        void cancel();
    }

    /** Calls once, after a delay; one that no clock can count, some 292 years, lasts as long as they can. */
    public static Setting once(Duration delay, Runnable call) {
        return cancelling(CLOCK.schedule(call, nanos(delay), TimeUnit.NANOSECONDS));
    }

    /**
     * Calls again and again, the first time after one period.
     *
     * @throws IllegalArgumentException if the period is not positive
     */
    public static Setting every(Duration period, Runnable call) {
        return cancelling(CLOCK.scheduleAtFixedRate(call, nanos(period), nanos(period), TimeUnit.NANOSECONDS));
    }

    private static long nanos(Duration time) {
        return TimeUnit.NANOSECONDS.convert(time); // which saturates, where toNanos() throws
    }

    private static Setting cancelling(ScheduledFuture<?> future) {
        return () -> future.cancel(false);
    }

    private static ScheduledThreadPoolExecutor clock() {
        var executor = new ScheduledThreadPoolExecutor(
                1, task -> Thread.ofPlatform().daemon().name("liveview-clock").unstarted(task));
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
