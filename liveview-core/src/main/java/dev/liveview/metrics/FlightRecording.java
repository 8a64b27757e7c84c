package dev.liveview.metrics;

import java.lang.ref.WeakReference;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;

/** The way to the flight recorder, taken only once it is in use: loading an event class sets up the recorder, which takes a while. */
final class FlightRecording {
    private FlightRecording() {}

    static TaskSpan begin(String supervisor, String view, String key, long queuedNanos) {
        return FlightRecorder.isInitialized() ? TaskEvent.begin(supervisor, view, key, queuedNanos) : TaskSpan.NONE;
    }

    /** Emits an event with these figures whenever the recorder asks, until the answer is run. */
    static Runnable emit(TaskFigures figures) {
        if (!FlightRecorder.isAvailable()) {
            return () -> {};
        }
        Emitter emitter = new Emitter(new WeakReference<>(figures));
        FlightRecorder.addListener(emitter); // which is called at once if the recorder is in use already
        return emitter::close;
    }

    /** Holds the figures weakly: a supervisor that nobody closed must not live as long as the recorder. */
    private record Emitter(WeakReference<TaskFigures> figures) implements FlightRecorderListener, Runnable {
        @Override
        public void recorderInitialized(FlightRecorder recorder) {
            FlightRecorder.addPeriodicEvent(TaskSupervisorEvent.class, this);
        }

        @Override
        public void run() {
            TaskFigures alive = figures.get();
            if (alive == null) {
                close();
            } else {
                TaskSupervisorEvent.of(alive).commit();
            }
        }

        void close() {
            figures.clear();
            FlightRecorder.removeListener(this);
            if (FlightRecorder.isInitialized()) {
                FlightRecorder.removePeriodicEvent(this);
            }
        }
    }
}
