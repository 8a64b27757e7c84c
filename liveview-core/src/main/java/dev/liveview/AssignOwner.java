package dev.liveview;

import dev.liveview.assign.Assign;
import dev.liveview.assign.Cells;
import dev.liveview.async.Assigns;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncAssigning;
import dev.liveview.async.AsyncOptions;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.async.AsyncResult;
import dev.liveview.async.Failure;
import dev.liveview.async.Task;
import dev.liveview.async.TaskStarter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Whatever has state that a template shows, and tasks that fill it: a view. Extend {@link LiveView}, not this.
 *
 * <p>Everything here is called <i>only on the view's own thread</i>: a call from inside a task, or from any other thread, throws and says what to do
 * instead. What is asked for happens when the callback returns; if it throws, nothing of it happens. In the first HTTP render no task starts.
 */
public abstract class AssignOwner {
    private static final UnaryOperator<AsyncOptions> DEFAULTS = UnaryOperator.identity();

    private final Cells cells = new Cells(getClass().getSimpleName());

    AssignOwner() {}

    abstract TaskStarter tasks(String call);

    final Cells cells() {
        return cells;
    }

    // ── cells ────────────────────────────────────────────────────────────

    /** Declares a cell with its first value. */
    protected final <T extends @Nullable Object> Assign<T> assign(T value) {
        return new Cell<>(cells, value);
    }

    /** Declares a cell that is empty (null) until it is set. */
    @SuppressWarnings("NullAway") // empty until mount fills it, as its Javadoc says
    protected final <T extends @Nullable Object> Assign<T> assign() {
        return new Cell<>(cells, null);
    }

    /** Declares a cell whose value arrives later. */
    protected final <T extends @Nullable Object> AsyncAssign<T> async() {
        return AsyncAssign.of(cells);
    }

    // ── assignAsync ──────────────────────────────────────────────────────

    /**
     * Fills a cell from a task on a thread of its own. The cell is loading at once; when the task ends it holds what it brought, or why it failed. An
     * older task for the same cell is forgotten.
     */
    protected final <T> void assignAsync(AsyncAssign<T> cell, Callable<? extends T> task) {
        assignAsync(cell, DEFAULTS, task);
    }

    /** The same, with options. */
    protected final <T> void assignAsync(
            AsyncAssign<T> cell, UnaryOperator<AsyncOptions> options, Callable<? extends T> task) {
        AsyncAssigning.assign(tasks("assignAsync"), cells, cell, options.apply(AsyncOptions.DEFAULT), task);
    }

    /** The same, from a task that wants to know when it is cancelled. */
    protected final <T> void assignAsync(AsyncAssign<T> cell, Task.Body<? extends T> task) {
        assignAsync(cell, DEFAULTS, task);
    }

    /** The same, with options, from a task that wants to know when it is cancelled. */
    protected final <T> void assignAsync(
            AsyncAssign<T> cell, UnaryOperator<AsyncOptions> options, Task.Body<? extends T> task) {
        AsyncAssigning.assign(tasks("assignAsync"), cells, cell, options.apply(AsyncOptions.DEFAULT), task);
    }

    /** Fills several cells from one task; they change together. */
    protected final void assignAsync(List<AsyncAssign<?>> cells, Callable<Assigns> task) {
        assignAsync(cells, DEFAULTS, task);
    }

    /** The same, with options. */
    protected final void assignAsync(
            List<AsyncAssign<?>> cells, UnaryOperator<AsyncOptions> options, Callable<Assigns> task) {
        AsyncAssigning.assign(tasks("assignAsync"), this.cells, cells, options.apply(AsyncOptions.DEFAULT), task);
    }

    /** The same, with options, from a task that wants to know when it is cancelled. */
    protected final void assignAsync(
            List<AsyncAssign<?>> cells, UnaryOperator<AsyncOptions> options, Task.Body<Assigns> task) {
        AsyncAssigning.assign(tasks("assignAsync"), this.cells, cells, options.apply(AsyncOptions.DEFAULT), task);
    }

    // ── startAsync ───────────────────────────────────────────────────────

    /** Starts a task under a key; its outcome comes to {@link #handleAsync}. An older task with an equal key is forgotten. */
    protected final <T> void startAsync(Object key, Callable<T> task) {
        startAsync(key, DEFAULTS, task);
    }

    /** The same, for a task that brings nothing. */
    @SuppressWarnings("NullAway") // the type of the outcome says that its value is null
    protected final void startAsync(Object key, Task.Action task) {
        TaskStarter.requireArguments(cells.owner(), key, task, this);
        Task.Body<@Nullable Void> body = running -> {
            task.run();
            return null;
        };
        startAsync(key, DEFAULTS, body, outcome -> handleAsync(key, outcome));
    }

    /** The same, with options. */
    protected final <T> void startAsync(Object key, UnaryOperator<AsyncOptions> options, Callable<T> task) {
        startAsync(key, options, task, outcome -> handleAsync(key, outcome));
    }

    /** Starts a task under a key; its outcome comes to the callback. A task that brings nothing says {@code return null}. */
    protected final <T> void startAsync(Object key, Callable<T> task, Task.OnOutcome<T> callback) {
        startAsync(key, DEFAULTS, task, callback);
    }

    /** The same, for a task that wants to know when it is cancelled. */
    protected final <T> void startAsync(Object key, Task.Body<T> task, Task.OnOutcome<T> callback) {
        startAsync(key, DEFAULTS, task, callback);
    }

    /** The same, with options. */
    protected final <T> void startAsync(
            Object key, UnaryOperator<AsyncOptions> options, Callable<T> task, Task.OnOutcome<T> callback) {
        TaskStarter.requireArguments(cells.owner(), key, task, callback);
        startAsync(key, options, running -> task.call(), callback);
    }

    /** The same, with options, for a task that wants to know when it is cancelled. */
    protected final <T extends @Nullable Object> void startAsync(
            Object key, UnaryOperator<AsyncOptions> options, Task.Body<T> task, Task.OnOutcome<T> callback) {
        TaskStarter.requireArguments(cells.owner(), key, task, callback);
        tasks("startAsync").start(key, options.apply(AsyncOptions.DEFAULT), task, callback);
    }

    /**
     * The outcome of a task that was started without a callback of its own.
     *
     * <p>What it throws restarts the view, unless {@code onError} keeps it: a page that waits for this outcome would wait for ever.
     */
    public void handleAsync(Object key, AsyncOutcome<?> outcome) throws Exception {
        LoggerFactory.getLogger(getClass())
                .warn("{}: a task '{}' ended, and handleAsync is not overridden", cells.owner(), key);
    }

    // ── cancelAsync ──────────────────────────────────────────────────────

    /**
     * Ends the task under a key, or the one that loads a cell; its outcome is {@link Failure.Exit}. Without such a task it does nothing.
     *
     * @param key the key of a {@code startAsync}, or a cell, or the {@link AsyncResult} in it
     */
    protected final void cancelAsync(Object key) {
        cancelAsync(key, "cancelled");
    }

    /** The same, with a reason. */
    protected final void cancelAsync(Object key, Object reason) {
        Objects.requireNonNull(
                key, () -> cells.owner() + ": cancelAsync needs a key, a cell or an AsyncResult, got null");
        TaskStarter tasks = tasks("cancelAsync");
        switch (key) {
            case AsyncAssign<?> cell -> AsyncAssigning.cancel(tasks, cell, reason);
            case AsyncResult<?> result -> AsyncAssigning.cancel(tasks, result, reason);
            default -> tasks.cancel(key, reason);
        }
    }

    private static final class Cell<T extends @Nullable Object> extends Assign<T> {
        Cell(Cells cells, T value) {
            super(cells, value);
        }
    }
}
