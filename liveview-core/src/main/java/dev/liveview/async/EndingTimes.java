package dev.liveview.async;

import java.time.Duration;

/**
 * How patiently a task is ended. <i>Immutable.</i>
 *
 * @param hooks how long its hooks may take before the thread is interrupted all the same
 * @param grace how long it may go on after its hooks have run
 * @param patience how long after its interruption it is reported
 */
record EndingTimes(Duration hooks, Duration grace, Duration patience) {
    /** Five seconds for hooks, one to end by itself, ten until the report. */
    static final EndingTimes DEFAULT =
            new EndingTimes(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(10));
}
