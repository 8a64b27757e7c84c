package dev.liveview.async;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.metrics.TaskEnd;
import java.time.Duration;
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

    private final String view;
    private final Object key;
    private final String keyText;
    private final EndingTimes times;
    private final Keeper keeper;
    private final CancelHooks hooks;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private State state = State.WAITING;
    private @Nullable Thread thread;
    private volatile boolean cancelled;
    private @Nullable Complaint complaint;
    private @Nullable TaskEnd ending;
    private volatile @Nullable TaskSupervisor supervisor;

    private enum State {
        WAITING,
        RUNNING,
        INTERRUPTED,
        ENDED
    }

    /**
     * How patiently a task is ended. <i>Immutable.</i>
     *
     * @param hooks how long its hooks may take before the thread is interrupted all the same
     * @param grace how long it may go on after its hooks have run
     * @param patience how long after its interruption it is reported
     */
    record EndingTimes(Duration hooks, Duration grace, Duration patience) {
        /** Five seconds for hooks, one to end by itself, ten until the report. */
        static final EndingTimes DEFAULT =
                new EndingTimes(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    /** Who wants to know of a task's end. Called without locks, on whatever thread ends it. */
    interface Keeper {
        /** The task's supervisor ends it; nobody else will tell its view. */
        void stopped(Failure.Kind kind, String reason);

        /** The task's code does not run any more, or never will. */
        void gone();
    }

    RunningTask(String view, Object key, EndingTimes times, Keeper keeper) {
        this.view = view;
        this.key = key;
        this.keyText = String.valueOf(key);
        this.times = times;
        this.keeper = keeper;
        this.hooks = new CancelHooks(view, keyText);
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

    @Override
    public String view() {
        return view;
    }

    @Override
    public Object key() {
        return key;
    }

    /** The text of the key, as it was when the task was started: what the key refers to belongs to the view's thread. */
    String keyText() {
        return keyText;
    }

    /** Whom to tell when it ends while it waits. Called before it can wait. */
    void supervisedBy(TaskSupervisor itsSupervisor) {
        supervisor = itsSupervisor;
    }

    /** Whether it waits until others of its supervisor have ended. */
    boolean isQueued() {
        TaskSupervisor waitsAt = supervisor;
        return waitsAt != null && waitsAt.isWaiting(this);
    }

    /** What it reported; the first time counts. */
    void endedAs(AsyncOutcome<?> outcome) {
        endedAs(
                switch (outcome) {
                    case AsyncOutcome.Ok<?> ok -> TaskEnd.COMPLETED;
                    case AsyncOutcome.Failed<?>(Failure.Expected expected) -> TaskEnd.FAILED;
                    case AsyncOutcome.Failed<?>(Failure.Exit exit) ->
                        switch (exit.kind()) {
                            case CRASHED, REFUSED -> TaskEnd.FAILED;
                            case CANCELLED -> TaskEnd.CANCELLED;
                            case TIMED_OUT -> TaskEnd.TIMED_OUT;
                        };
                });
    }

    private void endedAs(TaskEnd end) {
        lock.lock();
        try {
            ending = ending == null ? end : ending;
        } finally {
            lock.unlock();
        }
    }

    /** How it ended: as it reported, or cancelled if it was ended before it could. */
    TaskEnd ending() {
        lock.lock();
        try {
            return ending == null ? TaskEnd.CANCELLED : ending;
        } finally {
            lock.unlock();
        }
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
                if (complaint != null) {
                    complaint.ended();
                }
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

    /** Tells the task to end, on behalf of its supervisor: its view hears of it. Returns at once. */
    void stop(Failure.Kind kind, String reason) {
        keeper.stopped(kind, reason);
        end();
    }

    /** Ends it if it has not begun, so that the end of another one does not let it begin. */
    void endUnlessBegun() {
        end(false);
    }

    /** Tells the task to end: it never begins, or its hooks run and its thread is interrupted. Returns at once. */
    void end() {
        end(true);
    }

    private void end(boolean evenIfItRuns) {
        lock.lock();
        try {
            boolean runs = state != State.WAITING;
            if (cancelled || state == State.ENDED || runs && !evenIfItRuns) {
                return;
            }
            cancelled = true;
            endedAs(TaskEnd.CANCELLED);
            if (runs) {
                Thread.ofVirtual().name(view + "-cancel").start(this::endRunning);
                return;
            }
            state = State.ENDED;
        } finally {
            lock.unlock();
        }
        TaskSupervisor waitsAt = supervisor;
        if (waitsAt != null) {
            waitsAt.withdraw(this);
        }
        keeper.gone();
    }

    private void endRunning() {
        try {
            if (hooks.cancel()) {
                Thread.ofVirtual()
                        .name(view + "-cancel-hooks")
                        .start(hooks::runAll)
                        .join(times.hooks());
                awaitEnd(times.grace());
            }
        } catch (InterruptedException e) {
            LOG.debug("{}: ending task '{}' was interrupted; its thread is interrupted now", view, keyText, e);
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
                thread.interrupt();
                complaint = new Complaint(view, keyText, times.patience(), this::whereItIs);
            }
        } finally {
            lock.unlock();
        }
    }

    private StackTraceElement @Nullable [] whereItIs() {
        lock.lock();
        try {
            if (state != State.INTERRUPTED || thread == null || complaint == null) {
                return null;
            }
            complaint.tells();
            return thread.getStackTrace();
        } finally {
            lock.unlock();
        }
    }
}
