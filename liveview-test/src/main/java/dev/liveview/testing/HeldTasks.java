package dev.liveview.testing;

import dev.liveview.async.TaskInfo;
import dev.liveview.async.TaskSupervisor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tasks of a {@link TaskControl}: those that may not begin yet, and those that have begun. <i>Safe to call from any thread.</i> */
final class HeldTasks {
    private final Duration patience;
    private final TaskSupervisor supervisor;
    private final List<Held> held = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();

    HeldTasks(Duration patience) {
        this.patience = patience;
        supervisor = TaskSupervisor.builder("test").executor(this::hold).build();
    }

    private record Held(TaskInfo info, Runnable work) {}

    /** A task with the thread that it runs on, or ran on. */
    record Begun(TaskInfo info, Thread thread) {}

    TaskSupervisor supervisor() {
        return supervisor;
    }

    private synchronized void hold(TaskInfo task, Runnable work) {
        held.add(new Held(task, work));
        notifyAll();
    }

    synchronized List<TaskInfo> waiting() {
        held.removeIf(task -> now(task.info).isEmpty()); // it was cancelled
        return held.stream().map(Held::info).toList();
    }

    synchronized List<TaskInfo> running() {
        return begun.stream()
                .filter(task -> task.thread.isAlive())
                .map(Begun::info)
                .toList();
    }

    /** Begins the oldest waiting task that is wanted, or the youngest. */
    Begun begin(String what, Predicate<TaskInfo> wanted, boolean oldest) {
        Held task = taken(what, wanted, oldest);
        Begun running = new Begun(
                task.info,
                Thread.ofVirtual().name("test: '" + task.info.key() + "'").unstarted(task.work));
        synchronized (this) {
            begun.add(running);
        }
        running.thread.start();
        while (running.thread.isAlive() && !hasThread(task.info)) {
            Thread.onSpinWait();
        }
        return running;
    }

    private synchronized Held taken(String what, Predicate<TaskInfo> wanted, boolean oldest) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Held found = find(wanted, oldest);
            if (found != null) {
                held.remove(found);
                return found;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw missing("expected " + what + " to wait");
            }
            pause(left);
        }
    }

    private @Nullable Held find(Predicate<TaskInfo> wanted, boolean oldest) {
        List<TaskInfo> matching = waiting().stream().filter(wanted).toList();
        if (matching.isEmpty()) {
            return null;
        }
        TaskInfo chosen = oldest ? matching.getFirst() : matching.getLast();
        return held.stream()
                .filter(task -> task.info.equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The task with this key that runs; else the last that ran. */
    synchronized Begun begun(String key) {
        List<Begun> matching =
                begun.stream().filter(task -> task.info.key().equals(key)).toList();
        if (matching.isEmpty()) {
            throw missing("expected task '" + key + "' to have begun");
        }
        return matching.stream()
                .filter(task -> task.thread.isAlive())
                .findFirst()
                .orElseGet(matching::getLast);
    }

    void await(Begun task) {
        try {
            if (!task.thread.join(patience)) {
                throw new AssertionError("expected task '" + task.info.key()
                        + "' to end, but its code still runs; the test waited " + patience.toMillis()
                        + " ms. Code that waits for the test is let go by begin(key), and await(key) afterwards");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private AssertionError missing(String expected) {
        return new AssertionError(expected + "; waiting: " + keys(waiting()) + ", running: " + keys(running())
                + "; the test waited " + patience.toMillis() + " ms");
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("the test was interrupted while it waited for a task", e);
    }

    static List<String> keys(List<TaskInfo> tasks) {
        return tasks.stream().map(TaskInfo::key).toList();
    }

    private Optional<TaskInfo> now(TaskInfo task) {
        return supervisor.tasks().stream()
                .filter(one -> one.number() == task.number())
                .findFirst();
    }

    private boolean hasThread(TaskInfo task) {
        return now(task).map(one -> one.thread() != null).orElse(true);
    }
}
