package dev.liveview.async;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task on its thread. It reports at most once; after it was ended from outside, whatever it still says is dropped.
 * <i>Safe to call from any thread.</i>
 */
final class RunningTask implements Task {
    private static final Logger LOG = LoggerFactory.getLogger(RunningTask.class);

    private final String name;
    private final Object lock = new Object();
    private final List<CancelHook> hooks = new ArrayList<>();
    private @Nullable Thread thread;
    private boolean cancelled;
    private boolean finished;

    RunningTask(String name) {
        this.name = name;
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

    /** Runs the hooks, on the caller's thread, then interrupts. Harmless when the task has ended. */
    void end() {
        List<CancelHook> toRun;
        synchronized (lock) {
            if (cancelled || finished) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(hooks);
        }
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
            LOG.warn("task {}: a cancel hook threw", name, e);
        }
    }
}
