package dev.liveview.async;

/** What gives threads to tasks. Must be safe to call from any thread. */
@FunctionalInterface
public interface TaskExecutor {
    /**
     * Runs the work of a task once, soon, on a thread that may block and is interrupted when the task is cancelled. Never on the calling thread,
     * which may be a view's. If it throws, the task counts as failed and its view is told that it was refused.
     */
    void execute(TaskInfo task, Runnable work);

    /** Each task on a virtual thread of its own: the default. */
    static TaskExecutor virtualThreads() {
        return (task, work) -> start(Thread.ofVirtual(), task, work);
    }

    /** Each task on a platform thread of its own, which does not keep the JVM alive: for drivers that pin virtual threads. */
    static TaskExecutor platformThreads() {
        return (task, work) -> start(Thread.ofPlatform().daemon(), task, work);
    }

    /*
     * A task may be started by the end of another one, whose thread belonged to somebody else: inheritable thread locals would carry that person's
     * identity over. What goes along is chosen: see dev.liveview.context.
     */
    private static void start(Thread.Builder builder, TaskInfo task, Runnable work) {
        Thread thread = builder.name(threadName(task))
                .inheritInheritableThreadLocals(false)
                .unstarted(work);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    private static String threadName(TaskInfo task) {
        return task.supervisor() + ": " + task.view() + " '" + task.key() + "'";
    }
}
