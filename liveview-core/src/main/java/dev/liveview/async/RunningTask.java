package dev.liveview.async;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.mailbox.Alarm;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task and its thread: it waits, runs, has ended; and may be told to end before. <i>Safe to call from any thread.</i>
 */
final class RunningTask implements Task {
    /*
     * Ending a task that runs takes time, and never the caller's: a virtual thread has the hooks run, lets the task end by itself for a while,
     * and then interrupts it. The interrupt comes last because it closes the socket that a virtual thread reads from, and with it a pooled connection;
     * the hook ended only the statement. It is sent under the lock that `finish` takes, so that it never hits a thread after the task's end.
     */
    private static final Logger LOG = LoggerFactory.getLogger(RunningTask.class);
    private static final ErrorCode NO_TASK = ErrorCode.app("async.no-task");
    private static final ThreadLocal<@Nullable RunningTask> CURRENT = new ThreadLocal<>();

    private final TaskInfo info;
    private final EndingTimes times;
    private final Keeper keeper;
    private final CancelHooks hooks;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private State state = State.WAITING;
    private @Nullable Thread thread;
    private volatile boolean cancelled;
    private long interruptedAt;
    private Alarm.@Nullable Setting complaint;
    private boolean complained;

    private enum State {
        WAITING,
        RUNNING,
        INTERRUPTED,
        ENDED
    }

    /** Who wants to know of a task's end. Called without locks, on whatever thread ends it. */
    interface Keeper {
        /** Somebody else than the keeper ends the task. */
        void endedFromOutside();

        /** The task was told to end while it waited, and will never begin. */
        void withdrawn();

        /** The task's code does not run any more, or never will. */
        void gone();
    }

    RunningTask(TaskInfo info, EndingTimes times, Keeper keeper) {
        this.info = info;
        this.times = times;
        this.keeper = keeper;
        this.hooks = new CancelHooks(info);
    }

    static @Nullable RunningTask onThisThread() {
        return CURRENT.get();
    }

    static RunningTask current() {
        RunningTask task = CURRENT.get();
        if (task == null) {
            throw new LiveViewException(
                    NO_TASK,
                    "Task.current(): thread '" + Thread.currentThread().getName()
                            + "' runs no task; call it in the code of a task, or ask Task.ifRunning() first");
        }
        return task;
    }

    TaskInfo info() {
        return info;
    }

    @Override
    public String owner() {
        return info.owner();
    }

    @Override
    public Object key() {
        return info.key();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public Registration onCancel(CancelHook hook) {
        return hooks.add(hook);
    }

    /** Called on the task's own thread, first. False if it was told to end before it began, and must not begin. */
    boolean begin() {
        lock.lock();
        try {
            if (state != State.WAITING) {
                return false;
            }
            state = State.RUNNING;
            thread = Thread.currentThread();
            CURRENT.set(this);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Called on the task's own thread, last: from now on no interrupt may hit it. Twice is harmless. */
    void finish() {
        lock.lock();
        try {
            if (state == State.ENDED) {
                return;
            }
            if (state == State.INTERRUPTED) {
                Thread.interrupted(); // what the task did not take notice of is not meant for who uses the thread next
                calmDown();
            }
            state = State.ENDED;
            thread = null;
            CURRENT.remove();
            ended.signalAll();
        } finally {
            lock.unlock();
        }
        hooks.forget();
        keeper.gone();
    }

    /** Tells the task to end, on behalf of its supervisor: its owner hears of it. Returns at once. */
    void end() {
        keeper.endedFromOutside();
        stop();
    }

    /** Tells the task to end: it never begins, or its hooks run and its thread is interrupted. Returns at once. */
    void stop() {
        lock.lock();
        try {
            if (cancelled || state == State.ENDED) {
                return;
            }
            cancelled = true;
            if (state == State.RUNNING) {
                Thread.ofVirtual().name(info.owner() + "-cancel").start(this::endRunning);
                return;
            }
            state = State.ENDED;
        } finally {
            lock.unlock();
        }
        keeper.withdrawn();
        keeper.gone();
    }

    private void endRunning() {
        try {
            if (hooks.cancel()) {
                Thread.ofVirtual()
                        .name(info.owner() + "-cancel-hooks")
                        .start(hooks::runAll)
                        .join(times.hooks());
                awaitEnd(times.grace());
            }
        } catch (InterruptedException e) {
            LOG.debug("{}: ending task '{}' was interrupted; its thread is interrupted now", owner(), key(), e);
        }
        interrupt();
    }

    private void awaitEnd(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (state != State.ENDED && left > 0) {
                left = ended.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void interrupt() {
        lock.lock();
        try {
            if (state == State.RUNNING && thread != null) {
                state = State.INTERRUPTED;
                interruptedAt = System.nanoTime();
                thread.interrupt();
                complaint = Alarm.once(
                        times.patience(),
                        () -> Thread.ofVirtual().name(info.owner() + "-complaint").start(this::complain));
            }
        } finally {
            lock.unlock();
        }
    }

    private void complain() {
        Throwable whereItIs = new Throwable("where the task is");
        lock.lock();
        try {
            if (state != State.INTERRUPTED || thread == null) {
                return;
            }
            complained = true;
            whereItIs.setStackTrace(thread.getStackTrace());
        } finally {
            lock.unlock();
        }
        LOG.warn(
                "{}: task '{}' was interrupted {} ms ago and still runs; it cannot reach the view any more, but holds its thread and what it uses: end loops"
                        + " when task.isCancelled(), let InterruptedException through, and register task.onCancel(...) for what cannot be interrupted",
                owner(),
                key(),
                millisSinceInterrupt(),
                whereItIs);
    }

    private void calmDown() {
        if (complaint != null) {
            complaint.cancel();
        }
        if (complained) {
            LOG.info("{}: task '{}' has ended, {} ms after it was interrupted", owner(), key(), millisSinceInterrupt());
        }
    }

    private long millisSinceInterrupt() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - interruptedAt);
    }
}
