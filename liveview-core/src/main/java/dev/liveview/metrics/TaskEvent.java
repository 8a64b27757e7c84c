package dev.liveview.metrics;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** One task, from its beginning to its end, as the flight recorder keeps it. */
@Name("dev.liveview.Task")
@Label("LiveView Task")
@Category("LiveView")
@Description("A task that a live view had running")
@StackTrace(false)
final class TaskEvent extends Event implements TaskSpan {
    @Label("Supervisor")
    private final String supervisor;

    @Label("View")
    private final String view;

    @Label("Key")
    private final String key;

    @Label("Queued Time")
    @Description("How long the task waited for its turn")
    @Timespan(Timespan.NANOSECONDS)
    private final long queuedTime;

    @Label("Outcome")
    @Description("completed, failed, cancelled or timed_out")
    private String outcome = "";

    private TaskEvent(String supervisor, String view, String key, long queuedTime) {
        this.supervisor = supervisor;
        this.view = view;
        this.key = key;
        this.queuedTime = queuedTime;
    }

    static TaskSpan begin(String supervisor, String view, String key, long queuedNanos) {
        TaskEvent event = new TaskEvent(supervisor, view, key, queuedNanos);
        if (!event.isEnabled()) {
            return NONE;
        }
        event.begin();
        return event;
    }

    @Override
    public void ended(TaskEnd how) {
        end();
        if (shouldCommit()) {
            outcome = how.label();
            commit();
        }
    }

    @Override
    public String toString() {
        return supervisor + ": " + view + " '" + key + "' waited " + queuedTime + " ns, " + outcome;
    }
}
