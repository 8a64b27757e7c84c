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
import dev.liveview.host.ViewAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.html.LocalPath;
import dev.liveview.params.Params;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A page that lives on the server: a plain object, one per visit, whose template is rendered over HTTP first and over a socket from then on.
 *
 * <pre>{@code
 * @Template("""
 *     <h1>{@count}</h1>
 *     <button phx-click="inc">+</button>
 *     """)
 * public final class CounterLive extends LiveView {
 *     final Assign<Integer> count = assign(0);
 *
 *     @On("inc") void increment() { count.update(n -> n + 1); }
 * }
 * }</pre>
 *
 * <p>Its life:
 *
 * <ol>
 *   <li>A GET makes one, calls {@link #mount} and {@link #handleParams}, renders the page, and drops it.
 *   <li>The page's socket makes another, calls both again with {@link #isConnected()} true, and sends the tree.
 *   <li>Events ({@link On}, {@link #handleEvent}), messages ({@link #handleInfo}) and outcomes of tasks ({@link #handleAsync}) are handled one at a
 *       time; what they changed is rendered and sent.
 *   <li>{@link #terminate} is called when the browser has gone.
 * </ol>
 *
 * <p>Every callback runs on the view's own thread, may block, and may throw anything: the view then starts over from mount.
 */
public abstract class LiveView {
    private static final ErrorCode UNBOUND = ErrorCode.app("view.unbound");
    private static final ErrorCode NOT_LOCAL = ErrorCode.app("view.redirect-not-local");

    static {
        ViewAccess.install(new Access());
    }

    private final Cells cells = new Cells(getClass().getSimpleName());

    /** Messages for the person at the browser; see {@link #putFlash}. */
    public final Assign<Flash> flash = new Cell<>(cells, Flash.EMPTY);

    private @Nullable ViewHost host;

    /** A view with no state yet. Declare cells as fields; do everything else in {@link #mount}. */
    protected LiveView() {}

    // ── callbacks ────────────────────────────────────────────────────────

    /** Fills the cells. Called once for the first HTML and once for the socket. */
    public void mount(Params params, Session session) throws Exception {}

    /** The page's address: after {@link #mount}, and whenever it changes. */
    public void handleParams(Params params, URI uri) throws Exception {}

    /**
     * An event for which there is no method marked {@link On}.
     *
     * @throws UnknownEventException unless it is overridden
     */
    public void handleEvent(String event, Params values) throws Exception {
        throw new UnknownEventException(getClass(), event);
    }

    /** A message that was sent to {@link #self()}, or by a timer. */
    public void handleInfo(Object message) throws Exception {
        unhandled(message);
    }

    /** The outcome of a task that was started without a callback of its own. */
    public void handleAsync(Object key, AsyncOutcome<?> outcome) throws Exception {
        LoggerFactory.getLogger(getClass())
                .warn(
                        "{}: a task '{}' ended, and handleAsync is not overridden",
                        getClass().getSimpleName(),
                        key);
    }

    /** The view has ended. Effects asked for here do not happen. */
    public void terminate(EndReason reason) throws Exception {}

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

    // ── tasks ────────────────────────────────────────────────────────────

    /**
     * Fills a cell from a task on a thread of its own. The cell is loading at once; when the task ends it holds what it brought, or why it failed. An
     * older task for the same cell is forgotten. In the first HTTP render no task starts.
     */
    protected final <T> void assignAsync(AsyncAssign<T> cell, Callable<? extends T> task) {
        assignAsync(cell, options -> options, task);
    }

    /** The same, with options. */
    protected final <T> void assignAsync(
            AsyncAssign<T> cell, UnaryOperator<AsyncOptions> options, Callable<? extends T> task) {
        AsyncAssigning.assign(tasks(), cells, cell, options.apply(AsyncOptions.DEFAULT), task);
    }

    /** Fills several cells from one task; they change together. */
    protected final void assignAsync(List<AsyncAssign<?>> cells, Callable<Assigns> task) {
        assignAsync(cells, options -> options, task);
    }

    /** The same, with options. */
    protected final void assignAsync(
            List<AsyncAssign<?>> cells, UnaryOperator<AsyncOptions> options, Callable<Assigns> task) {
        AsyncAssigning.assign(tasks(), this.cells, cells, options.apply(AsyncOptions.DEFAULT), task);
    }

    /** Starts a task under a key; its outcome comes to {@link #handleAsync}. An older task with an equal key is forgotten. */
    protected final <T> void startAsync(Object key, Callable<T> task) {
        this.<T>startAsync(key, options -> options, running -> task.call(), outcome -> handleAsync(key, outcome));
    }

    /** Starts a task under a key; its outcome comes to the callback, on the view's own thread. */
    protected final <T> void startAsync(Object key, Callable<T> task, Task.OnOutcome<T> callback) {
        startAsync(key, options -> options, running -> task.call(), callback);
    }

    /** The same, for a task that wants to know when it is cancelled. */
    protected final <T> void startAsync(Object key, Task.Body<T> task, Task.OnOutcome<T> callback) {
        startAsync(key, options -> options, task, callback);
    }

    /** The same, with options. */
    protected final <T> void startAsync(
            Object key, UnaryOperator<AsyncOptions> options, Task.Body<T> task, Task.OnOutcome<T> callback) {
        tasks().start(key, options.apply(AsyncOptions.DEFAULT), task, callback);
    }

    /** Ends the task under a key; its outcome is {@link Failure.Exit}. Without such a task it does nothing. */
    protected final void cancelAsync(Object key) {
        cancelAsync(key, "cancelled");
    }

    /** The same, with a reason. */
    protected final void cancelAsync(Object key, Object reason) {
        switch (key) {
            case AsyncAssign<?> cell -> AsyncAssigning.cancel(tasks(), cell.get(), reason);
            case AsyncResult<?> result -> AsyncAssigning.cancel(tasks(), result, reason);
            default -> tasks().cancel(key, reason);
        }
    }

    // ── the world outside ────────────────────────────────────────────────

    /** Whether there is a socket: false in the first HTTP render. */
    protected final boolean isConnected() {
        return host().isConnected();
    }

    /** A reference to this view that any thread may hold and send to. */
    protected final ViewRef self() {
        return new ViewRef(host()::send);
    }

    /**
     * Sends a message to {@link #handleInfo} again and again, the first time after one period. In the first HTTP render it does nothing.
     *
     * @throws IllegalArgumentException if the period is not positive
     */
    protected final TimerRef every(Duration period, Object message) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(cells.owner() + ": every(...) needs a positive period, got " + period);
        }
        return host().timer(period, true, message)::cancel;
    }

    /** Sends a message to {@link #handleInfo} once, after a delay. In the first HTTP render it does nothing. */
    protected final TimerRef after(Duration delay, Object message) {
        return host().timer(delay, false, message)::cancel;
    }

    /** Sets the document's title. */
    protected final void pageTitle(String title) {
        host().pageTitle(title);
    }

    /** Shows a message of a kind: {@code putFlash("info", "Saved")}. The template shows it by {@code {@flash.get("info")}}. */
    protected final void putFlash(String kind, String message) {
        flash.update(messages -> messages.with(kind, message));
    }

    /** Removes all messages. */
    protected final void clearFlash() {
        flash.set(Flash.EMPTY);
    }

    /** Sends an event to hooks and to {@code window} (as {@code phx:NAME}); the payload is anything that Jackson can write. */
    protected final void pushEvent(String name, Object payload) {
        host().pushEvent(name, payload);
    }

    /** Answers the event that is being handled; a hook that pushed it gets the payload, which must be a map or a record. */
    protected final void reply(Object payload) {
        host().reply(payload);
    }

    /**
     * Sends the browser to another page of this site, and ends the view.
     *
     * @throws LiveViewException if the path does not begin with a single slash
     */
    protected final void redirect(String path) {
        if (!LocalPath.isLocal(path)) {
            throw new LiveViewException(
                    NOT_LOCAL,
                    cells.owner() + ": '" + path
                            + "' is not a path of this site; redirectExternal(url) leads elsewhere");
        }
        host().redirect(path);
    }

    /** Sends the browser to any address, and ends the view. The caller vouches for it. */
    protected final void redirectExternal(URI address) {
        host().redirect(address.toString());
    }

    /** Logs that a message came which nothing handles; for the {@code default} of a {@code switch}. */
    protected final void unhandled(Object message) {
        LoggerFactory.getLogger(getClass())
                .warn(
                        "{}: no case of handleInfo for a message of {}",
                        getClass().getSimpleName(),
                        message.getClass().getName());
    }

    private TaskStarter tasks() {
        return host().tasks();
    }

    private ViewHost host() {
        if (host == null) {
            throw new LiveViewException(
                    UNBOUND, cells.owner() + ": the view is not running yet; do this in mount, not in the constructor");
        }
        return host;
    }

    private static final class Cell<T extends @Nullable Object> extends Assign<T> {
        Cell(Cells cells, T value) {
            super(cells, value);
        }
    }

    private static final class Access extends ViewAccess {
        @Override
        public boolean bind(Object view, ViewHost host) {
            LiveView liveView = (LiveView) view;
            boolean free = liveView.host == null;
            liveView.host = free ? host : liveView.host;
            return free;
        }

        @Override
        public Cells cells(Object view) {
            return ((LiveView) view).cells;
        }
    }
}
