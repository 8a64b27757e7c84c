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
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.form.Form;
import dev.liveview.form.FormOptions;
import dev.liveview.host.ViewHost;
import dev.liveview.stream.LiveStream;
import dev.liveview.stream.StreamLoading;
import dev.liveview.stream.StreamOptions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Whatever has state that a template shows, and tasks that fill it: a view or a component. Extend {@link LiveView} or {@link LiveComponent}, not this.
 *
 * <p>Everything here is called <i>only on the view's own thread</i>: a call from inside a task, or from any other thread, throws and says what to do
 * instead. What is asked for happens when the callback returns; if it throws, nothing of it happens. In the first HTTP render no task starts.
 */
public abstract sealed class AssignOwner permits LivePart {
    private static final UnaryOperator<AsyncOptions> DEFAULTS = UnaryOperator.identity();

    private static final ErrorCode UNBOUND = ErrorCode.app("view.unbound");

    private final Cells cells = new Cells(getClass().getSimpleName());
    private @Nullable ViewHost host;

    AssignOwner() {}

    /** Gives it a host; false if it has one already. */
    final boolean bind(ViewHost newHost) {
        boolean free = host == null;
        host = free ? newHost : host;
        return free;
    }

    final Cells cells() {
        return cells;
    }

    /** The host, for what may only be asked on the view's own thread. */
    final ViewHost host(String call) {
        ViewHost bound = host();
        cells.check(call);
        return bound;
    }

    /** The host, for what any thread may ask. */
    ViewHost host() {
        if (host == null) {
            throw new LiveViewException(
                    UNBOUND, cells.owner() + ": the view is not running yet; do this in mount, not in the constructor");
        }
        return host;
    }

    private TaskStarter tasks(String call) {
        return host(call).tasks();
    }

    // ── cells ────────────────────────────────────────────────────────────

    /** Declares a cell with its first value. */
    protected final <T extends @Nullable Object> Assign<T> assign(T value) {
        return new OwnCell<>(cells, value);
    }

    /** Declares a cell that is empty (null) until it is set. */
    @SuppressWarnings("NullAway") // empty until mount fills it, as its Javadoc says
    protected final <T extends @Nullable Object> Assign<T> assign() {
        return new OwnCell<>(cells, null);
    }

    /**
     * Declares a cell that forgets: when its value is on the page it holds {@code empty} again, and the page stays as it is. For something large that is shown
     * once, such as a text of many pages. Whatever else changes in the same expression of the template shows the empty value; so let it stand alone. Lists that
     * grow are {@linkplain #stream streams}.
     */
    protected final <T extends @Nullable Object> Assign<T> temporary(T empty) {
        return new ForgetfulCell<>(cells, empty);
    }

    /** Declares a cell whose value arrives later. */
    protected final <T extends @Nullable Object> AsyncAssign<T> async() {
        return AsyncAssign.of(cells);
    }

    /**
     * Declares a list that the server forgets once it is sent.
     *
     * @param domId makes the DOM id of an item, which must be unique on the page
     */
    protected final <T> LiveStream<T> stream(Function<? super T, String> domId) {
        return LiveStream.of(cells, domId);
    }

    /**
     * Declares a form that makes a record of what the browser sends.
     *
     * <p>Declare it as a field of the type {@code Form<TheRecord>}: that tells the compiler to generate what converts the record.
     */
    protected final <T extends Record> Form<T> form(Class<T> type) {
        return Form.of(cells, type, UnaryOperator.identity());
    }

    /** The same, with options: another name, other messages. */
    protected final <T extends Record> Form<T> form(Class<T> type, UnaryOperator<FormOptions> options) {
        return Form.of(cells, type, options);
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

    /** The same, from a task that wants to know when it is cancelled. */
    protected final void assignAsync(List<AsyncAssign<?>> cells, Task.Body<Assigns> task) {
        assignAsync(cells, DEFAULTS, task);
    }

    /** The same, with options, from a task that wants to know when it is cancelled. */
    protected final void assignAsync(
            List<AsyncAssign<?>> cells, UnaryOperator<AsyncOptions> options, Task.Body<Assigns> task) {
        AsyncAssigning.assign(tasks("assignAsync"), this.cells, cells, options.apply(AsyncOptions.DEFAULT), task);
    }

    // ── streamAsync ──────────────────────────────────────────────────────

    /**
     * Inserts what a task brings into a stream. {@code songs.result()} is loading at once; when the task ends it is {@code true}, or says why it failed. An
     * older task for the same stream is forgotten.
     */
    protected final <T> void streamAsync(LiveStream<T> stream, Callable<? extends Iterable<? extends T>> task) {
        streamAsync(stream, DEFAULTS, UnaryOperator.identity(), task);
    }

    /**
     * The same, with options of the task and of the insertion.
     *
     * @param insertion where the items go; {@code StreamOptions::reset} removes all others
     */
    protected final <T> void streamAsync(
            LiveStream<T> stream,
            UnaryOperator<AsyncOptions> options,
            UnaryOperator<StreamOptions> insertion,
            Callable<? extends Iterable<? extends T>> task) {
        StreamLoading.start(tasks("streamAsync"), cells, stream, options.apply(AsyncOptions.DEFAULT), insertion, task);
    }

    // ── startAsync ───────────────────────────────────────────────────────

    /** Starts a task under a key; its outcome comes to {@link #handleAsync}. An older task with an equal key is forgotten. */
    protected final <T> void startAsync(Object key, Callable<T> task) {
        startAsync(key, DEFAULTS, task);
    }

    /** The same, for a task that brings nothing: the value of its {@code Ok} is null. */
    protected final void startAsync(Object key, Task.Action task) {
        startAsync(key, DEFAULTS, task);
    }

    /** The same, for a task that wants to know when it is cancelled. */
    protected final <T> void startAsync(Object key, Task.Body<T> task) {
        startAsync(key, DEFAULTS, task, outcome -> handleAsync(key, outcome));
    }

    /** The same, with options, for a task that brings nothing. */
    @SuppressWarnings("NullAway") // the type of the outcome says that its value is null
    protected final void startAsync(Object key, UnaryOperator<AsyncOptions> options, Task.Action task) {
        TaskStarter.requireArguments(cells.owner(), key, task, this);
        Task.Body<@Nullable Void> body = running -> {
            task.run();
            return null;
        };
        startAsync(key, options, body, outcome -> handleAsync(key, outcome));
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
        Task.OnOutcome<T> hooked = outcome -> {
            if (!isHalted(key, outcome)) {
                callback.handle(outcome);
            }
        };
        tasks("startAsync").start(key, options.apply(AsyncOptions.DEFAULT), task, hooked);
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

    /** Whether a hook has taken an outcome over. */
    abstract boolean isHalted(Object key, AsyncOutcome<?> outcome) throws Exception;

    // ── cancelAsync ──────────────────────────────────────────────────────

    /**
     * Ends the task under a key, or the one that loads a cell or a stream; its outcome is {@link Failure.Exit}. Without such a task it does nothing.
     *
     * @param key the key of a {@code startAsync}, or a cell, the {@link AsyncResult} in it, or a stream
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
            case LiveStream<?> stream -> StreamLoading.cancel(tasks, stream, reason);
            case AsyncResult<?> result -> AsyncAssigning.cancel(tasks, result, reason);
            default -> tasks.cancel(key, reason);
        }
    }

    private static final class OwnCell<T extends @Nullable Object> extends Assign<T> {
        OwnCell(Cells cells, T value) {
            super(cells, value);
        }
    }

    private static final class ForgetfulCell<T extends @Nullable Object> extends Assign<T> {
        private final T empty;

        ForgetfulCell(Cells cells, T empty) {
            super(cells, empty);
            this.empty = empty;
        }

        @Override
        protected void rendered() {
            super.rendered();
            if (!isSet()) {
                holdUnseen(empty);
            }
        }
    }
}
