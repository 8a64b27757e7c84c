package dev.liveview.kit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something to become true. */
public final class Conditions {
    /** How long a test waits before it fails. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private Conditions() {}

    /** Waits until the condition holds, and fails with what was awaited if it never does. */
    public static void until(String awaited, BooleanSupplier condition) {
        if (!holdsWithin(PATIENCE, condition)) {
            throw new AssertionError("waited " + PATIENCE + " in vain until " + awaited);
        }
    }

    /** Whether the condition holds before the time is over. */
    public static boolean holdsWithin(Duration time, BooleanSupplier condition) {
        long deadline = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return true;
    }
}
