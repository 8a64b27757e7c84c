package dev.liveview.async;

import dev.liveview.mailbox.Alarm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     */
    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

    private final String owner;
    private final TaskSupervisor supervisor;
    private final Consumer<Report> mailbox;
    private final Map<Object, Entry<?>> entries = new HashMap<>();

    /** Tasks of an owner that runs them under this supervisor by default and takes their reports in its mailbox. */
    public Tasks(String owner, TaskSupervisor supervisor, Consumer<Report> mailbox) {
        this.owner = owner;
        this.supervisor = supervisor;
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

    private record Entry<T>(
            Object key,
            RunningTask task,
            Task.OnOutcome<T> handler,
            AtomicBoolean reported,
            Alarm.@Nullable Setting timeout) {}

    /** Starts a task under a key; an older one under the same key is forgotten. */
    public <T extends @Nullable Object> void start(
            Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler) {
        supersede(key, options);
        RunningTask task = new RunningTask(owner, key);
        AtomicBoolean reported = new AtomicBoolean();
        Entry<T> entry = new Entry<>(key, task, handler, reported, alarm(key, task, handler, reported, options));
        entries.put(key, entry);
        task.whenStopped((kind, reason) -> report(entry, exit(kind, reason, null)));
        TaskSupervisor chosen = options.supervisor() == null ? supervisor : options.supervisor();
        boolean taken = chosen.start(task, () -> run(entry, body));
        if (!taken) {
            report(entry, exit(Failure.Kind.REFUSED, chosen.refusal(), null));
        }
    }

    /** Ends the task under a key, if there is one; its exit is handled like any other outcome. */
    public void cancel(Object key, @Nullable Object reason) {
        Entry<?> entry = entries.get(key);
        if (entry != null) {
            end(entry, Failure.Kind.CANCELLED, reason);
        }
    }

    /** Handles a report that came through the mailbox: calls the handler, unless the task was superseded. */
    public void handle(Report report) throws Exception {
        report.handling.run();
    }

    /** Ends all tasks; none of them is heard of again. */
    public void endAll() {
        List<Entry<?>> ended = List.copyOf(entries.values());
        entries.clear();
        ended.forEach(entry -> entry.task.endUnlessBegun());
        ended.forEach(entry -> {
            cancelTimeout(entry);
            entry.task.end();
        });
    }

    /** How many tasks are in flight. */
    public int size() {
        return entries.size();
    }

    /** The tasks in flight by their keys: those whose outcome will still be handled. */
    public Map<Object, Task> inFlight() {
        Map<Object, Task> tasks = new HashMap<>();
        entries.forEach((key, entry) -> tasks.put(key, entry.task));
        return tasks;
    }

    private void supersede(Object key, AsyncOptions options) {
        Entry<?> older = entries.get(key);
        if (older != null) {
            cancelTimeout(older);
            if (options.interruptsSuperseded()) {
                older.task.end();
            }
        }
    }

    private <T> Alarm.@Nullable Setting alarm(
            Object key, RunningTask task, Task.OnOutcome<T> handler, AtomicBoolean reported, AsyncOptions options) {
        if (options.timeout() == null) {
            return null;
        }
        Entry<T> late = new Entry<>(key, task, handler, reported, null);
        Object reason = "no answer within " + options.timeout();
        return Alarm.once(
                options.timeout(), () -> Thread.ofVirtual().start(() -> end(late, Failure.Kind.TIMED_OUT, reason)));
    }

    private <T> void run(Entry<T> entry, Task.Body<T> body) {
        if (!entry.task.begin()) {
            return;
        }
        try {
            report(entry, new AsyncOutcome.Ok<>(body.run(entry.task)));
        } catch (AsyncError e) {
            report(entry, new AsyncOutcome.Failed<>(new Failure.Expected(e.reason(), e)));
        } catch (Throwable e) {
            if (!entry.reported.get()) {
                LOG.warn("{}: task '{}' failed", owner, entry.key, e);
            }
            report(entry, exit(Failure.Kind.CRASHED, null, e));
        }
    }

    private <T> void end(Entry<T> entry, Failure.Kind kind, @Nullable Object reason) {
        report(entry, exit(kind, reason, null));
        entry.task.end();
    }

    private static <T> AsyncOutcome<T> exit(Failure.Kind kind, @Nullable Object reason, @Nullable Throwable cause) {
        return new AsyncOutcome.Failed<>(new Failure.Exit(kind, reason, cause));
    }

    private <T> void report(Entry<T> entry, AsyncOutcome<T> outcome) {
        if (entry.reported.compareAndSet(false, true)) {
            entry.task.endedAs(outcome);
            mailbox.accept(new Report(entry.key.toString(), () -> arrived(entry, outcome)));
        }
    }

    private <T> void arrived(Entry<T> entry, AsyncOutcome<T> outcome) throws Exception {
        Entry<?> current = entries.get(entry.key);
        if (current != null && current.task == entry.task) {
            entries.remove(entry.key);
            cancelTimeout(current);
            entry.handler.handle(outcome);
        }
    }

    private static void cancelTimeout(Entry<?> entry) {
        if (entry.timeout != null) {
            entry.timeout.cancel();
        }
    }
}
