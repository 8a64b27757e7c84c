package dev.liveview.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows one group of tasks to the flight recorder and to Micrometer's global registry, as far as these are there. <i>Safe to call from any
 * thread.</i>
 */
public final class TaskWatch implements AutoCloseable {
    /*
     * Classes that name a missing library may not be touched, so this one asks first and names none of its types. It asks once: the answer does
     * not change, and no task pays for the question.
     */
    private static final boolean FLIGHT_RECORDER = isThere("jdk.jfr.Event");

    private static final boolean MICROMETER = isThere("io.micrometer.core.instrument.Metrics");

    private final String name;
    private final List<Runnable> closing = new ArrayList<>(2);

    private TaskWatch(TaskFigures figures) {
        name = figures.name();
        if (FLIGHT_RECORDER) {
            closing.add(FlightRecording.emit(figures));
        }
        if (MICROMETER) {
            closing.add(TaskMeters.bindGlobally(figures));
        }
    }

    /** Begins to show these figures. */
    public static TaskWatch open(TaskFigures figures) {
        return new TaskWatch(figures);
    }

    /**
     * A task begins, or has ended without ever beginning.
     *
     * @param view whose task it is
     * @param key what it is filed under
     * @param queuedNanos how long it waited, in nanoseconds
     */
    public TaskSpan begins(String view, String key, long queuedNanos) {
        return FLIGHT_RECORDER ? FlightRecording.begin(name, view, key, queuedNanos) : TaskSpan.NONE;
    }

    /** Shows them no longer. To be called once: another one may have taken the name since. */
    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, TaskWatch.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
