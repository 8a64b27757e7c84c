package dev.liveview.async;

import dev.liveview.metrics.TaskEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task on its thread. It reports at most once; after it was ended from outside, whatever it still says is dropped.
 * <i>Safe to call from any thread.</i>
 */
final class RunningTask implements Task {
    private static final Logger LOG = LoggerFactory.getLogger(RunningTask.class);

    private final String view;
    private final String key;
    private final Object lock = new Object();
    private final List<CancelHook> hooks = new ArrayList<>();
    private @Nullable Thread thread;
    private boolean cancelled;
    private boolean finished;
    private @Nullable TaskEnd ending;
    private volatile @Nullable TaskSupervisor supervisor;
    private volatile BiConsumer<Failure.Kind, String> whenStopped = (kind, reason) -> {};

    RunningTask(String view, Object key) {
        this.view = view;
        this.key = String.valueOf(key);
    }

    String view() {
        return view;
    }

    String key() {
        return key;
    }

    /** Whom to tell when it ends while it waits. Called before it can wait. */
    void supervisedBy(TaskSupervisor itsSupervisor) {
        supervisor = itsSupervisor;
    }

    /** What reports the outcome of a task that its supervisor stops. Called before it starts. */
    void whenStopped(BiConsumer<Failure.Kind, String> report) {
        whenStopped = report;
    }

    /** Its supervisor ends it: its view is told why, for nobody else would tell it. */
    void stop(Failure.Kind kind, String reason) {
        whenStopped.accept(kind, reason);
        end();
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
        synchronized (lock) {
            if (ending == null) {
                ending = end;
            }
        }
    }

    /** How it ended: as it reported, or cancelled if it was ended before it could. */
    TaskEnd ending() {
        synchronized (lock) {
            return ending == null ? TaskEnd.CANCELLED : ending;
        }
    }

    @Override
    public boolean isCancelled() {
        synchronized (lock) {
            return cancelled;
        }
    }

    @Override
    public void onCancel(CancelHook hook) {
        synchronized (lock) {
            if (!cancelled) {
                hooks.add(hook);
                return;
            }
        }
        run(hook);
    }

    /** Called on the task's own thread, first. False if it was ended before it began. */
    boolean begin() {
        synchronized (lock) {
            thread = Thread.currentThread();
            return !cancelled;
        }
    }

    /** Called on the task's own thread, last: from now on no interrupt may hit it. */
    void finish() {
        synchronized (lock) {
            finished = true;
            thread = null;
        }
    }

    /** Ends it if it has not begun, so that the end of another one does not let it begin. */
    void endUnlessBegun() {
        synchronized (lock) {
            if (cancelled || finished || thread != null) {
                return;
            }
            cancelled = true;
            endedAs(TaskEnd.CANCELLED);
        }
        leaveQueue();
    }

    private void leaveQueue() {
        TaskSupervisor waitsAt = supervisor;
        if (waitsAt != null) {
            waitsAt.withdraw(this);
        }
    }

    /** Runs the hooks, on the caller's thread, then interrupts. Harmless when the task has ended. */
    void end() {
        List<CancelHook> toRun;
        synchronized (lock) {
            if (cancelled || finished) {
                return;
            }
            cancelled = true;
            endedAs(TaskEnd.CANCELLED);
            toRun = List.copyOf(hooks);
        }
        leaveQueue();
        toRun.forEach(this::run);
        synchronized (lock) {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    private void run(CancelHook hook) {
        try {
            hook.cancel();
        } catch (Exception e) {
            LOG.warn("task {} '{}': a cancel hook threw", view, key, e);
        }
    }
}
