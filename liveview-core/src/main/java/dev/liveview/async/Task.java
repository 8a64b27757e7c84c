package dev.liveview.async;

import org.jspecify.annotations.Nullable;

/**
 * A running task, as its own code sees it. <i>Safe to call from any thread.</i>
 *
 * <pre>{@code
 * startAsync("search", task -> {
 *     try (var statement = connection.prepareStatement(SQL)) {
 *         task.onCancel(statement::cancel);
 *         ...
 *     }
 * }, outcome -> ...);
 * }</pre>
 */
public interface Task {
    /**
     * Is called when the task is cancelled, timed out, or its view has ended, before its thread is interrupted. If that has happened already it
     * is called at once. What it throws is logged.
     */
    void onCancel(CancelHook hook);

    /** Whether the task was told to end. */
    boolean isCancelled();

    /** What ends the thing a task waits for: {@code statement::cancel}. */
    @FunctionalInterface
    interface CancelHook {
        /** Ends it. */
        void cancel() throws Exception;
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

    /** The code of a task that brings nothing. Runs on a thread of its own and may block. */
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
