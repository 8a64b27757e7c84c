package dev.liveview.examples.async;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting until something is so. */
final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Await() {}

    /**
     * Asks again and again.
     *
     * @throws AssertionError if it is not so after 20 seconds
     */
    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it was not so after " + PATIENCE.toSeconds() + " s");
            }
            Thread.onSpinWait();
        }
    }
}
