package dev.liveview.async;

import dev.liveview.metrics.TaskCounts;
import dev.liveview.metrics.TaskEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who runs, who waits, and how many there were: a supervisor's books. It starts nothing itself: it says who is to begin. <i>Safe to call from any
 * thread.</i>
 */
final class TaskQueue {
    /*
     * One lock over all of it, held for a few steps and never while code of others runs: so a task cannot slip in behind a sweep, and all
     * numbers are of one moment. A ReentrantLock, because waiting in a monitor pins virtual threads on Java 21.
     */
    private final int maxRunning;
    private final int maxWaiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final LinkedHashMap<RunningTask, SupervisedTask> running = new LinkedHashMap<>();
    private final LinkedHashMap<RunningTask, SupervisedTask> waiting = new LinkedHashMap<>();
    private final Map<TaskEnd, Long> ended = new EnumMap<>(TaskEnd.class);
    private long started;
    private long refused;
    private boolean closed;

    TaskQueue(int maxRunning, int maxWaiting) {
        this.maxRunning = maxRunning;
        this.maxWaiting = maxWaiting;
    }

    /**
     * What became of a task that wants to start.
     *
     * @param taken whether it was taken
     * @param begins the task, if it is to begin at once
     */
    record Admission(boolean taken, @Nullable SupervisedTask begins) {}

    /** Takes a task, which is made for the number it gets, or refuses it. */
    Admission admit(RunningTask task, LongFunction<SupervisedTask> made) {
        lock.lock();
        try {
            boolean begins = running.size() < maxRunning;
            if (closed || !begins && waiting.size() >= maxWaiting) {
                refused++;
                return new Admission(false, null);
            }
            SupervisedTask taken = made.apply(++started);
            if (!begins) {
                waiting.put(task, taken);
                return new Admission(true, null);
            }
            taken.begins();
            running.put(task, taken);
            return new Admission(true, taken);
        } finally {
            lock.unlock();
        }
    }

    /** A running task is over: gives the one that is to begin in its place. No effect if it does not run. */
    @Nullable
    SupervisedTask ended(RunningTask task, TaskEnd end) {
        lock.lock();
        try {
            return running.remove(task) == null ? null : promote(end);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What withdrawing has led to.
     *
     * @param withdrawn the task that will never run; null if it runs already, or is not known
     * @param begins the task that is to begin in its place
     */
    record Withdrawal(
            @Nullable SupervisedTask withdrawn, @Nullable SupervisedTask begins) {}

    /** Removes a task that no thread runs yet. */
    Withdrawal withdraw(RunningTask task, TaskEnd end) {
        lock.lock();
        try {
            SupervisedTask waited = waiting.remove(task);
            if (waited != null) {
                count(end);
                return new Withdrawal(waited, null);
            }
            SupervisedTask turn = running.get(task);
            if (turn == null || !turn.claim()) {
                return new Withdrawal(null, null);
            }
            running.remove(task);
            return new Withdrawal(turn, promote(end));
        } finally {
            lock.unlock();
        }
    }

    private @Nullable SupervisedTask promote(TaskEnd end) {
        SupervisedTask next = null;
        if (!waiting.isEmpty()) {
            next = waiting.pollFirstEntry().getValue();
            next.begins();
            running.put(next.task(), next);
        }
        count(end);
        return next;
    }

    private void count(TaskEnd end) {
        ended.merge(end, 1L, Long::sum);
        if (running.isEmpty() && waiting.isEmpty()) {
            empty.signalAll();
        }
    }

    /** Takes no more tasks. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is no task, at most this long; whether there is none. */
    boolean awaitEmpty(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.NANOSECONDS.convert(longest);
            while (!running.isEmpty() || !waiting.isEmpty()) {
                if (left <= 0) {
                    return false;
                }
                left = empty.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The running tasks, then the waiting ones, in the order in which they begin. */
    List<SupervisedTask> all() {
        lock.lock();
        try {
            List<SupervisedTask> all = new ArrayList<>(running.values());
            all.addAll(waiting.values());
            return all;
        } finally {
            lock.unlock();
        }
    }

    boolean isWaiting(RunningTask task) {
        lock.lock();
        try {
            return waiting.containsKey(task);
        } finally {
            lock.unlock();
        }
    }

    int running() {
        lock.lock();
        try {
            return running.size();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    TaskCounts counts() {
        lock.lock();
        try {
            return new TaskCounts(
                    started,
                    ended.getOrDefault(TaskEnd.COMPLETED, 0L),
                    ended.getOrDefault(TaskEnd.FAILED, 0L),
                    ended.getOrDefault(TaskEnd.CANCELLED, 0L),
                    ended.getOrDefault(TaskEnd.TIMED_OUT, 0L),
                    refused);
        } finally {
            lock.unlock();
        }
    }
}
