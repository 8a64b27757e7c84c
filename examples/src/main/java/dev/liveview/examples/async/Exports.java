package dev.liveview.examples.async;

import dev.liveview.async.TaskInfo;
import dev.liveview.async.TaskSupervisor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Exports of the whole site: two at once, however many people ask for them. <i>Safe to call from any thread.</i> */
public final class Exports implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int IN_LINE = 20;

    private final TaskSupervisor supervisor = TaskSupervisor.builder("exports")
            .maxRunning(AT_ONCE)
            .maxWaiting(IN_LINE)
            .build();
    private final AtomicInteger names = new AtomicInteger();
    private final Pause pause;

    /** Exports that take their time in this way. */
    public Exports(Pause pause) {
        this.pause = pause;
    }

    TaskSupervisor supervisor() {
        return supervisor;
    }

    /** Those that run, then those that wait, of all people. */
    List<TaskInfo> tasks() {
        return supervisor.tasks();
    }

    /** A name that no other export has. */
    String newName() {
        return "export " + names.incrementAndGet();
    }

    /** Exports; blocks. */
    String write(String name, Conditions conditions) throws Exception {
        conditions.meet(pause);
        return name.replace(' ', '-') + ".csv";
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
