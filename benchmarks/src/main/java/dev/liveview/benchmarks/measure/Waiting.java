package dev.liveview.benchmarks.measure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions. <i>Safe to call from any thread.</i> */
public final class Waiting {
    /** Longer than anything takes that is still going to happen, on the busiest machine. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(1);

    private Waiting() {}

    /** Waits until the condition holds, at most {@link #PATIENCE}; whether it does. */
    public static boolean until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return true;
    }
}
