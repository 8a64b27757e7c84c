package dev.liveview.async;

import dev.liveview.metrics.TaskCounts;
import dev.liveview.metrics.TaskEnd;
import dev.liveview.metrics.TaskFigures;
import dev.liveview.metrics.TaskWatch;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named group of tasks: how many of them run at once, who waits, how they ended.
 *
 * <pre>{@code
 * TaskSupervisor reports = TaskSupervisor.builder("reports").maxRunning(4).build();
 * ...
 * assignAsync(report, o -> o.supervisor(reports), () -> archive.report(id));
 * }</pre>
 *
 * <p>Tasks past {@code maxRunning} wait and begin in the order in which they were started. Its figures are visible in the flight recorder (events
 * {@code dev.liveview.Task} and {@code dev.liveview.TaskSupervisor}) and, if Micrometer is on the class path, in {@code Metrics.globalRegistry} (see
 * {@link dev.liveview.metrics.TaskMeters}). It has no thread of its own. <i>Safe to call from any thread.</i>
 */
public final class TaskSupervisor implements TaskFigures, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskSupervisor.class);

    private final String name;
    private final int maxRunning;
    private final int maxWaiting;
    private final TaskExecutor executor;
    private final TaskQueue queue;
    private final TaskWatch watch;

    private TaskSupervisor(Builder builder) {
        name = builder.name;
        maxRunning = builder.maxRunning;
        maxWaiting = builder.maxWaiting;
        executor = builder.executor;
        queue = new TaskQueue(maxRunning, maxWaiting);
        watch = TaskWatch.open(this);
    }

    /**
     * A supervisor that runs any number of tasks at once, on virtual threads.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static TaskSupervisor create(String name) {
        return builder(name).build();
    }

    /**
     * A supervisor to be. The name stands in logs, events and meters; no two should have the same.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** What a supervisor is to be like. */
    public static final class Builder {
        private static final int DEFAULT_MAX_WAITING = 10_000;

        private final String name;
        private int maxRunning = Integer.MAX_VALUE;
        private int maxWaiting = DEFAULT_MAX_WAITING;
        private TaskExecutor executor = TaskExecutor.virtualThreads();
        private boolean needsMaxRunning;

        private Builder(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a task supervisor needs a name: it stands in logs and figures");
            }
            this.name = name;
        }

        /**
         * How many tasks run at once; the others wait. By default there is no limit.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxRunning(int tasks) {
            if (tasks < 1) {
                throw new IllegalArgumentException(
                        "supervisor '" + name + "': maxRunning must be at least 1, got " + tasks);
            }
            maxRunning = tasks;
            return this;
        }

        /**
         * How many tasks may wait; past that, new ones are refused. By default 10,000; with 0 none waits.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxWaiting(int tasks) {
            if (tasks < 0) {
                throw new IllegalArgumentException(
                        "supervisor '" + name + "': maxWaiting must not be negative, got " + tasks);
            }
            maxWaiting = tasks;
            return this;
        }

        /** Uses platform threads, for drivers that pin virtual ones. Wants {@code maxRunning}: each running task holds a thread. */
        public Builder platformThreads() {
            executor = TaskExecutor.platformThreads();
            needsMaxRunning = true;
            return this;
        }

        /** Uses threads of your own. */
        public Builder executor(TaskExecutor threads) {
            executor = threads;
            needsMaxRunning = false;
            return this;
        }

        /**
         * The supervisor.
         *
         * @throws IllegalArgumentException if it is on platform threads and {@code maxRunning} was not set
         */
        public TaskSupervisor build() {
            if (needsMaxRunning && maxRunning == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("supervisor '" + name
                        + "': platformThreads() needs maxRunning(...), because each running task holds a thread");
            }
            return new TaskSupervisor(this);
        }
    }

    /** Its name. */
    @Override
    public String name() {
        return name;
    }

    /** How many tasks are running. */
    @Override
    public int running() {
        return queue.running();
    }

    /** How many tasks are waiting until others have ended. */
    @Override
    public int waiting() {
        return queue.waiting();
    }

    @Override
    public TaskCounts counts() {
        return queue.counts();
    }

    /** The tasks that run, then those that wait, each in the order in which they began or will begin: a copy. */
    public List<TaskInfo> tasks() {
        return queue.all().stream().map(SupervisedTask::info).toList();
    }

    /**
     * Refuses new tasks, waits until those that run and wait have ended, and closes. What has not ended after this time is cancelled, and so is
     * everything at once if the calling thread is interrupted (which stays interrupted).
     *
     * @return whether all have ended in time
     * @throws IllegalArgumentException if the time is negative
     */
    public boolean shutdown(Duration deadline) {
        if (deadline.isNegative()) {
            throw new IllegalArgumentException(
                    "supervisor '" + name + "': a deadline must not be negative, got " + deadline);
        }
        queue.close();
        boolean inTime = false;
        try {
            inTime = queue.awaitEmpty(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        return inTime;
    }

    /** Cancels all tasks, running or waiting, and refuses new ones; their views are told. Does not wait for their threads. */
    @Override
    public void close() {
        queue.close();
        String reason = "supervisor '" + name + "' was closed";
        // those that wait come last and go first: else the end of a running one would let them begin
        queue.all().reversed().forEach(task -> task.task().stop(Failure.Kind.CANCELLED, reason));
        watch.close();
    }

    /** Runs the work, or lets it wait; false if it is refused. */
    boolean start(RunningTask task, Runnable work) {
        task.supervisedBy(this);
        TaskQueue.Admission admission = queue.admit(task, number -> new SupervisedTask(name, task, work, number));
        begin(admission.begins());
        if (task.isCancelled()) {
            withdraw(task); // by a timeout that was quicker than the admission
        }
        return admission.taken();
    }

    boolean isWaiting(RunningTask task) {
        return queue.isWaiting(task);
    }

    /** Why a task was refused, and what to do. */
    String refusal() {
        if (queue.isClosed()) {
            return "supervisor '" + name + "' is closed";
        }
        return "supervisor '" + name + "' is full: " + maxRunning + " tasks run and " + maxWaiting
                + " wait (maxWaiting); start fewer, or build it with a larger maxRunning or maxWaiting";
    }

    /** Forgets a task that was ended before a thread ran it. */
    void withdraw(RunningTask task) {
        TaskEnd end = task.ending();
        TaskQueue.Withdrawal withdrawal = queue.withdraw(task, end);
        if (withdrawal.withdrawn() != null) {
            withdrawal.withdrawn().neverRan(watch, end);
            begin(withdrawal.begins());
        }
    }

    private void begin(@Nullable SupervisedTask first) {
        SupervisedTask next = first;
        while (next != null) {
            next = handedOver(next);
        }
    }

    /** Gives a task to the executor; if that takes none, gives the one that is to begin in its place. */
    private @Nullable SupervisedTask handedOver(SupervisedTask task) {
        try {
            executor.execute(task.info(), () -> run(task));
            return null;
        } catch (Throwable e) {
            LOG.warn(
                    "supervisor '{}': task '{}' got no thread",
                    name,
                    task.info().key(),
                    e);
            TaskQueue.Withdrawal withdrawal = queue.withdraw(task.task(), TaskEnd.FAILED);
            if (withdrawal.withdrawn() != null) {
                task.neverRan(watch, TaskEnd.FAILED);
                task.task().stop(Failure.Kind.REFUSED, "supervisor '" + name + "' has no thread for it: " + e);
            }
            return withdrawal.begins();
        }
    }

    private void run(SupervisedTask task) {
        if (task.claim()) {
            try {
                task.run(watch);
            } finally {
                begin(queue.ended(task.task(), task.task().ending()));
            }
        }
    }

    @Override
    public String toString() {
        return "TaskSupervisor[" + name + ", " + running() + " running, " + waiting() + " waiting]";
    }
}
