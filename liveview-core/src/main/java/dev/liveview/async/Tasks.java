package dev.liveview.async;

import dev.liveview.async.RunningTask.EndingTimes;
import dev.liveview.mailbox.Alarm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tasks that one owner (a view) has running, filed by their keys. <i>Only on the view's own thread</i>; the tasks themselves run elsewhere
 * and come back as {@link Report}s through the owner's mailbox.
 */
public final class Tasks {
    /*
     * Starting under a key that is in flight replaces the entry; the older task's report no longer finds itself there and is dropped.
     * The entry is made before the thread starts and removed before the outcome is handled, so that the handler may start the same key
     * again. A cancelled task is ended at once, but its entry stays until its exit is handled like any other outcome; a report
     * that was already waiting wins, because whoever reports first is the only one to report.
     *
     * What is alive is more than what is in flight: a superseded task runs on until it ends by itself, its timeout ends it, or the view ends.
     */

    /** How many tasks of one owner may be alive if nothing else is said. */
    public static final int DEFAULT_MAX_ALIVE = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

    private final String owner;
    private final TaskSupervisor supervisor;
    private final int maxAlive;
    private final EndingTimes times;
    private final Consumer<Report> mailbox;
    private Map<Object, Entry<?>> entries = Map.of();
    private volatile Set<RunningTask> alive = Set.of();
    private boolean isPrepared;

    /** Tasks of an owner that runs them under this supervisor by default and takes their reports in its mailbox. */
    public Tasks(String owner, TaskSupervisor supervisor, Consumer<Report> mailbox) {
        this(owner, supervisor, DEFAULT_MAX_ALIVE, mailbox);
    }

    /**
     * The same, with another bound.
     *
     * @param maxAlive how many tasks may be in flight, or superseded and still running; more are refused
     */
    public Tasks(String owner, TaskSupervisor supervisor, int maxAlive, Consumer<Report> mailbox) {
        this(owner, supervisor, maxAlive, EndingTimes.DEFAULT, mailbox);
    }

    Tasks(String owner, TaskSupervisor supervisor, int maxAlive, EndingTimes times, Consumer<Report> mailbox) {
        this.owner = owner;
        this.supervisor = supervisor;
        this.maxAlive = maxAlive;
        this.times = times;
        this.mailbox = mailbox;
    }

    /** A task's end, on its way to the owner. <i>Immutable.</i> */
    public static final class Report {
        private final String key;
        private final Runner handling;

        private Report(String key, Runner handling) {
            this.key = key;
            this.handling = handling;
        }

        /** The key of the task, in words. */
        public String key() {
            return key;
        }

        private interface Runner {
            void run() throws Exception;
        }
    }

    /** Starts a task under a key; an older one under the same key is forgotten. */
    public <T extends @Nullable Object> void start(
            Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler) {
        TaskStarter.requireArguments(owner, key, body, handler);
        supersede(key, options);
        TaskSupervisor chosen = options.supervisor() == null ? supervisor : options.supervisor();
        Entry<T> entry = new Entry<>(key, handler);
        prepare();
        entries.put(key, entry);
        if (alive.size() >= maxAlive) {
            entry.refuse(owner + " has " + maxAlive + " tasks that have not ended, and may have no more");
            return;
        }
        alive.add(entry.task);
        entry.endAfter(options);
        if (!chosen.start(entry.task, () -> entry.run(body))) {
            entry.refuse(chosen.refusal());
        }
    }

    /** Most owners never start a task, and there may be many thousand owners. */
    private void prepare() {
        if (!isPrepared) {
            isPrepared = true;
            entries = new HashMap<>();
            alive = ConcurrentHashMap.newKeySet();
        }
    }

    /** Ends the task under a key, if there is one; its exit is handled like any other outcome. Returns at once. */
    public void cancel(Object key, @Nullable Object reason) {
        Entry<?> entry = entries.get(key);
        if (entry != null) {
            entry.end(Failure.Kind.CANCELLED, reason);
        }
    }

    /** Handles a report that came through the mailbox: calls the handler, unless the task was superseded. */
    public void handle(Report report) throws Exception {
        report.handling.run();
    }

    /** Ends all tasks, superseded ones too; none of them is heard of again. Returns at once. */
    public void endAll() {
        if (!isPrepared) {
            return;
        }
        entries.clear();
        List<RunningTask> ended = List.copyOf(alive);
        ended.forEach(RunningTask::endUnlessBegun);
        ended.forEach(RunningTask::end);
    }

    /** How many tasks are in flight. */
    public int size() {
        return entries.size();
    }

    /** How many tasks have not ended: those in flight, and those that are not heard of any more but still run. <i>Safe to call from any thread.</i> */
    public int alive() {
        return alive.size();
    }

    /** The tasks in flight by their keys: those whose outcome will still be handled. */
    public Map<Object, Task> inFlight() {
        Map<Object, Task> tasks = new HashMap<>();
        entries.forEach((key, entry) -> tasks.put(key, entry.task));
        return tasks;
    }

    private void supersede(Object key, AsyncOptions options) {
        Entry<?> older = entries.get(key);
        if (older == null) {
            return;
        }
        if (options.interruptsSuperseded()) {
            older.task.end();
        } else if (older.task.isQueued()) {
            older.task.endUnlessBegun(); // its turn would come for nothing
        }
    }

    private final class Entry<T extends @Nullable Object> implements RunningTask.Keeper {
        private final Object key;
        private final Task.OnOutcome<T> handler;
        private final RunningTask task;
        private final AtomicBoolean reported = new AtomicBoolean();
        private volatile Alarm.@Nullable Setting timeout;

        Entry(Object key, Task.OnOutcome<T> handler) {
            this.key = key;
            this.handler = handler;
            this.task = new RunningTask(owner, key, times, this);
        }

        void endAfter(AsyncOptions options) {
            if (options.timeout() != null) {
                Object reason = "no answer within " + options.timeout();
                // not on the clock's own thread: the end of a task may hand the next one to an executor, which may be
                // slow
                timeout = Alarm.once(
                        options.timeout(),
                        () -> Thread.ofVirtual()
                                .name(owner + "-timeout")
                                .start(() -> end(Failure.Kind.TIMED_OUT, reason)));
            }
        }

        /** Runs the body, on the task's own thread. */
        void run(Task.Body<T> body) {
            if (task.begin()) {
                AsyncOutcome<T> outcome;
                try {
                    outcome = outcomeOf(body);
                } finally {
                    task.finish(); // before the report, so that no hook and no interrupt comes after what the task
                    // had to do
                }
                report(outcome);
            }
        }

        private AsyncOutcome<T> outcomeOf(Task.Body<T> body) {
            try {
                return new AsyncOutcome.Ok<>(body.run(task));
            } catch (AsyncError e) {
                return new AsyncOutcome.Failed<>(new Failure.Expected(e.reason(), e));
            } catch (Throwable e) {
                if (task.isCancelled()) {
                    LOG.debug("{}: task '{}' failed after it was told to end", owner, task.keyText(), e);
                } else {
                    LOG.warn("{}: task '{}' failed", owner, task.keyText(), e);
                }
                return exit(Failure.Kind.CRASHED, null, e);
            }
        }

        void refuse(String reason) {
            report(exit(Failure.Kind.REFUSED, reason, null));
            task.finish();
        }

        void end(Failure.Kind kind, @Nullable Object reason) {
            report(exit(kind, reason, null));
            task.end();
        }

        @Override
        public void stopped(Failure.Kind kind, String reason) {
            report(exit(kind, reason, null));
        }

        @Override
        public void gone() {
            alive.remove(task);
            if (timeout != null) {
                timeout.cancel();
            }
        }

        private AsyncOutcome<T> exit(Failure.Kind kind, @Nullable Object reason, @Nullable Throwable cause) {
            return new AsyncOutcome.Failed<>(new Failure.Exit(kind, reason, cause));
        }

        private void report(AsyncOutcome<T> outcome) {
            if (reported.compareAndSet(false, true)) {
                task.endedAs(outcome);
                mailbox.accept(new Report(task.keyText(), () -> arrived(outcome)));
            }
        }

        private void arrived(AsyncOutcome<T> outcome) throws Exception {
            if (entries.get(key) == this) {
                entries.remove(key);
                handler.handle(outcome);
            }
        }
    }
}
