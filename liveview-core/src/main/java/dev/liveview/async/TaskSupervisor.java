package dev.liveview.async;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A named group of tasks, each on a virtual thread of its own. <i>Safe to call from any thread.</i>
 */
public final class TaskSupervisor implements AutoCloseable {
    private final String name;
    private final Set<RunningTask> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private TaskSupervisor(String name) {
        this.name = name;
    }

    /** A supervisor that takes any number of tasks. */
    public static TaskSupervisor create(String name) {
        return new TaskSupervisor(name);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** How many tasks are running. */
    public int running() {
        return running.size();
    }

    /** Ends all tasks and refuses new ones. */
    @Override
    public void close() {
        closed = true;
        running.forEach(RunningTask::end);
    }

    /** Runs the work; false if it is refused. */
    boolean start(RunningTask task, Runnable work) {
        if (closed) {
            return false;
        }
        running.add(task);
        Thread.ofVirtual().name(task.owner() + "-task").start(() -> {
            try {
                work.run();
            } finally {
                task.finish();
                running.remove(task);
            }
        });
        return true;
    }

    /** The task was ended while it waited. Here none waits. */
    void withdraw(RunningTask task) {
        running.remove(task);
    }
}
