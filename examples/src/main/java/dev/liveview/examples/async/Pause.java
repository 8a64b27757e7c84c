package dev.liveview.examples.async;

import java.time.Duration;

/** How simulated work spends its time: asleep, or as a test says. */
@FunctionalInterface
public interface Pause {
    /** Sleeps. */
    Pause ASLEEP = Thread::sleep;

    /** Returns when the time has passed. */
    void take(Duration time) throws InterruptedException;
}
