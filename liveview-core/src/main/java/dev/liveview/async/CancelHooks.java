package dev.liveview.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hooks of one task, each of which runs at most once. <i>Safe to call from any thread.</i> */
final class CancelHooks {
    private static final Logger LOG = LoggerFactory.getLogger(CancelHooks.class);

    private final String view;
    private final String key;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final List<Hook> waiting = new ArrayList<>(1);
    private boolean cancelled;

    CancelHooks(String view, String key) {
        this.view = view;
        this.key = key;
    }

    /** Registers a hook; one that comes after the cancel runs before this returns. */
    Task.Registration add(Task.CancelHook action) {
        Hook hook = new Hook(action);
        lock.lock();
        try {
            if (!cancelled) {
                waiting.add(hook);
                return hook;
            }
        } finally {
            lock.unlock();
        }
        hook.run();
        return hook;
    }

    /** From now on hooks that are added run at once. Says whether some wait to be run. */
    boolean cancel() {
        lock.lock();
        try {
            cancelled = true;
            return !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Runs what waits, the last one first. */
    void runAll() {
        for (Hook hook = takeLast(); hook != null; hook = takeLast()) {
            hook.run();
            hook.done();
        }
    }

    /** Forgets what waits: what the hooks would end is no longer the task's. */
    void forget() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Hook takeLast() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                return null;
            }
            Hook hook = waiting.removeLast();
            hook.runner = Thread.currentThread();
            return hook;
        } finally {
            lock.unlock();
        }
    }

    private final class Hook implements Task.Registration {
        private final Task.CancelHook action;
        private @Nullable Thread runner;

        Hook(Task.CancelHook action) {
            this.action = action;
        }

        void run() {
            try {
                action.cancel();
            } catch (Throwable e) {
                LOG.warn("{}: a cancel hook of task '{}' threw", view, key, e);
            }
        }

        void done() {
            lock.lock();
            try {
                runner = null;
                returned.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                waiting.remove(this);
                while (runner != null && runner != Thread.currentThread()) { // a hook may close itself
                    returned.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
