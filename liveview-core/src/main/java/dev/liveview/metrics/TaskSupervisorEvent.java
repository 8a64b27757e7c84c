package dev.liveview.metrics;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** The figures of one group of tasks, as the flight recorder asks for them from time to time. */
@Name("dev.liveview.TaskSupervisor")
@Label("LiveView Task Supervisor")
@Category("LiveView")
@Description("How many tasks a supervisor has running and waiting, and how the others ended")
@Period("1 s")
@StackTrace(false)
final class TaskSupervisorEvent extends Event {
    @Label("Supervisor")
    String supervisor = "";

    @Label("Running")
    int running;

    @Label("Waiting")
    int waiting;

    @Label("Started")
    long started;

    @Label("Completed")
    long completed;

    @Label("Failed")
    long failed;

    @Label("Cancelled")
    long cancelled;

    @Label("Timed Out")
    long timedOut;

    @Label("Refused")
    long refused;

    static TaskSupervisorEvent of(TaskFigures figures) {
        TaskCounts counts = figures.counts();
        TaskSupervisorEvent event = new TaskSupervisorEvent();
        event.supervisor = figures.name();
        event.running = figures.running();
        event.waiting = figures.waiting();
        event.started = counts.started();
        event.completed = counts.completed();
        event.failed = counts.failed();
        event.cancelled = counts.cancelled();
        event.timedOut = counts.timedOut();
        event.refused = counts.refused();
        return event;
    }
}
