package dev.liveview.metrics;

import java.util.Locale;

/** How a task that was taken has ended. */
public enum TaskEnd {
    /** It brought its value. */
    COMPLETED,
    /** It threw, be it an error that its author expects. */
    FAILED,
    /** It was cancelled, or its view or supervisor ended. */
    CANCELLED,
    /** It took longer than its timeout. */
    TIMED_OUT;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Its name in events and meters: {@code timed_out}. */
    public String label() {
        return label;
    }
}
