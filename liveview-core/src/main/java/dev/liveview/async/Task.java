package dev.liveview.async;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running task, as its own code sees it. <i>Safe to call from any thread.</i>
 *
 * <pre>{@code
 * startAsync("search", task -> {
 *     try (var statement = connection.prepareStatement(SQL)) {
 *         var guard = task.onCancel(statement::cancel);
 *         try (guard) {
 *             ...
 *         }
 *     }
 * }, outcome -> ...);
 * }</pre>
 *
 * <p>For JDBC statements and HTTP requests {@code dev.liveview.cancelling.Cancelling} does this and a little more.
 */
public interface Task {
    /** The name of the view whose task it is. */
    String view();

    /** The key it was started under. */
    Object key();

    /**
     * Is called when the task is cancelled, timed out, or its view has ended, on a thread of its own and before the task's thread is interrupted. The
     * hook that was registered last runs first. After the hooks the task has a second to end by itself; only then is it interrupted. If the task was told
     * to end before, the hook is called at once, on the caller's thread. What a hook throws is logged.
     *
     * @return forgets the hook; close it when what the hook ends is no longer the task's
     */
    Registration onCancel(CancelHook hook);

    /** Whether the task was told to end. */
    boolean isCancelled();

    /**
     * The task whose code runs on this thread, for code deep down that is not handed the task.
     *
     * @throws dev.liveview.error.LiveViewException if the thread runs no task; {@link #ifRunning()} does not throw
     */
    static Task current() {
        return RunningTask.current();
    }

    /** The task whose code runs on this thread, if it runs one. */
    static Optional<Task> ifRunning() {
        return Optional.ofNullable(RunningTask.onThisThread());
    }

    /** What ends the thing a task waits for: {@code statement::cancel}. */
    @FunctionalInterface
    interface CancelHook {
        /** Ends it. */
        void cancel() throws Exception;
    }

    /** A hook that is registered. <i>Safe to call from any thread.</i> */
    interface Registration extends AutoCloseable {
        /**
         * Forgets the hook. If it is just running this waits until it has returned, so that a statement is never cancelled after it was given back to a
         * pool. Closing twice is harmless.
         */
        @Override
        void close();
    }

    /**
     * The code of a task. Runs on a thread of its own and may block.
     *
     * @param <T> what it brings
     */
    @FunctionalInterface
    interface Body<T extends @Nullable Object> {
        /** Does the work; an {@link AsyncError} is a failure that the page may show. */
        T run(Task task) throws Exception;
    }

    /** The code of a task that brings nothing. Runs on a thread of its own and may block; {@link Task#current()} is the task. */
    @FunctionalInterface
    interface Action {
        /** Does the work; an {@link AsyncError} is a failure that the page may show. */
        void run() throws Exception;
    }

    /**
     * What the view does with an outcome. Runs on the view's own thread.
     *
     * @param <T> what the task brings
     */
    @FunctionalInterface
    interface OnOutcome<T extends @Nullable Object> {
        /** Handles the outcome. */
        void handle(AsyncOutcome<T> outcome) throws Exception;
    }
}
