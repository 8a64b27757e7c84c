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
import dev.liveview.command.Commands;
import dev.liveview.command.JS;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.form.Form;
import dev.liveview.form.FormOptions;
import dev.liveview.hook.Hook;
import dev.liveview.hook.HookStage;
import dev.liveview.hook.HookedView;
import dev.liveview.hook.Hooks;
import dev.liveview.host.ComponentUpdate;
import dev.liveview.host.Destination;
import dev.liveview.host.OwnerAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.html.LocalPath;
import dev.liveview.stream.LiveStream;
import dev.liveview.stream.StreamLoading;
import dev.liveview.stream.StreamOptions;
import dev.liveview.template.ComponentAction;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Whatever has state that a template shows, and tasks that fill it: a view. Extend {@link LiveView}, not this.
 *
 * <p>Everything here is called <i>only on the view's own thread</i>: a call from inside a task, or from any other thread, throws and says what to do
 * instead. What is asked for happens when the callback returns; if it throws, nothing of it happens. In the first HTTP render no task starts.
 */
public abstract class AssignOwner implements Commands {
    private static final UnaryOperator<AsyncOptions> DEFAULTS = UnaryOperator.identity();

    private static final int FOUND = 302;

    private static final ErrorCode UNBOUND = ErrorCode.app("view.unbound");
    private static final ErrorCode NO_STAGE = ErrorCode.app("hook.no-stage");
    private static final ErrorCode NOT_LOCAL = ErrorCode.app("view.redirect-not-local");

    static {
        OwnerAccess.install(new Access());
    }

    private final Cells cells = new Cells(getClass().getSimpleName());
    private @Nullable ViewHost host;
    private @Nullable Attached hooks;

    AssignOwner() {}

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
            if (hooks == null
                    || !hooks.cell.get().async(new Hooked(this), key, outcome).isHalt()) {
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

    // ── the world outside ────────────────────────────────────────────────

    /** Whether there is a socket: false in the first HTTP render. */
    protected final boolean isConnected() {
        return host().isConnected();
    }

    /** A reference to the view that any thread may hold and send to. */
    protected final ViewRef self() {
        return new ViewRef(host()::send);
    }

    /**
     * Calls a component of this view when the callback that asks for it has returned: as if it had received an event. A component that is not there, or
     * not any more, is not called.
     *
     * <pre>{@code
     * sendUpdate(LikeButton.class, "like-7", button -> button.highlight());
     * }</pre>
     *
     * @param id the {@code id} that the component's tag was given
     */
    protected final <C extends LiveComponent> void sendUpdate(
            Class<C> type, Object id, ComponentAction<? super C> action) {
        host("sendUpdate").send(new ComponentUpdate<>(type, id, action));
    }

    /** The language of the person at the browser; by default the one that the browser prefers. */
    protected final Locale locale() {
        return host("locale").context().locale();
    }

    /** The time zone of the person at the browser; by default the one of the Java virtual machine. */
    protected final ZoneId zone() {
        return host("zone").context().zone();
    }

    /** Sets the document's title. */
    protected final void pageTitle(String title) {
        host("pageTitle").pageTitle(title);
    }

    /** Sends an event to hooks and to {@code window} (as {@code phx:NAME}); the payload is anything that Jackson can write. */
    protected final void pushEvent(String name, Object payload) {
        host("pushEvent").pushEvent(name, payload);
    }

    /**
     * Runs commands in the browser when the page shows what this callback has changed. A command that names no elements acts on the container of the
     * page's view.
     */
    protected final void pushJs(JS commands) {
        pushJs("[data-phx-main]", commands);
    }

    /** The same, for each of the elements that match: as if the commands stood in an attribute of it. */
    protected final void pushJs(String to, JS commands) {
        host("pushJs").pushEvent("js:exec", Map.of("to", to, "js", commands));
    }

    /** Answers the event that is being handled; a hook that pushed it gets the payload, which must be a map or a record. */
    protected final void reply(Object payload) {
        host("reply").reply(payload);
    }

    // ── hooks ────────────────────────────────────────────────────────────

    /**
     * Attaches a hook, which runs at its stage after those that were attached before. If the callback throws, it is not attached.
     *
     * @param name tells it from others of the same stage
     * @throws LiveViewException if there is one of the name at this stage, or the stage is none that this has
     */
    protected final <H extends Hook> void attachHook(String name, HookStage<H> stage, H hook) {
        ViewHost bound = host("attachHook");
        if (this instanceof LiveComponent
                ? !stage.isInComponents()
                : stage == HookStage.HANDLE_PARAMS && !bound.isRouted()) {
            throw new LiveViewException(
                    NO_STAGE,
                    cells.owner() + ": attachHook(\"" + name + "\", " + stage + ", ...): "
                            + (this instanceof LiveComponent
                                    ? "components have no such stage, only HANDLE_EVENT, HANDLE_ASYNC and AFTER_RENDER"
                                    : "no route leads to this view, so handleParams is not called"));
        }
        Attached attached = hooks == null ? new Attached(assign(Hooks.NONE)) : hooks;
        hooks = attached;
        attached.cell.set(attached.cell.get().with(name, stage, hook));
    }

    /** Removes a hook; without such a one it does nothing. A hook may remove itself. */
    protected final void detachHook(String name, HookStage<?> stage) {
        cells.check("detachHook");
        if (hooks != null) {
            hooks.cell.set(hooks.cell.get().without(name, stage));
        }
    }

    // ── navigation ───────────────────────────────────────────────────────

    /**
     * Gives the page another address, at which the same view stands: {@code handleParams} gets it at once, and the browser's history an entry. In the
     * first HTTP render the browser is redirected.
     *
     * @throws LiveViewException in {@code mount}, for a path of another view, and after another call that leads away
     */
    protected final void pushPatch(String path) {
        pushPatch(path, UnaryOperator.identity());
    }

    /** The same, with options: {@code o -> o.replace()}. */
    protected final void pushPatch(String path, UnaryOperator<NavigationOptions> options) {
        boolean replaces = options.apply(NavigationOptions.DEFAULT).replaces();
        navigate("pushPatch", new Destination.Patch(local(path), replaces));
    }

    /**
     * Sends the browser to another live view of this site, over the same socket and without loading a document, and ends this one. A path outside of
     * the live session is loaded by the browser.
     *
     * @throws LiveViewException if the path does not begin with a single slash, and after another call that leads away
     */
    protected final void pushNavigate(String path) {
        pushNavigate(path, UnaryOperator.identity());
    }

    /** The same, with options: {@code o -> o.replace()}. */
    protected final void pushNavigate(String path, UnaryOperator<NavigationOptions> options) {
        boolean replaces = options.apply(NavigationOptions.DEFAULT).replaces();
        navigate("pushNavigate", new Destination.Navigate(local(path), replaces));
    }

    /**
     * Makes the browser load another page of this site, and ends the view.
     *
     * @throws LiveViewException if the path does not begin with a single slash, and after another call that leads away
     */
    protected final void redirect(String path) {
        redirect(path, FOUND);
    }

    /** The same, with the HTTP status that the first render answers; 302 by default. */
    protected final void redirect(String path, int status) {
        navigate("redirect", new Destination.Redirect(local(path), status));
    }

    /** Makes the browser load any address, and ends the view. The caller vouches for it. */
    protected final void redirectExternal(URI address) {
        navigate("redirectExternal", new Destination.Redirect(address.toString(), FOUND));
    }

    private void navigate(String call, Destination destination) {
        host(call).navigate(destination);
    }

    private String local(String path) {
        if (!LocalPath.isLocal(path)) {
            throw new LiveViewException(
                    NOT_LOCAL,
                    cells().owner() + ": '" + path
                            + "' is not a path of this site; redirectExternal(url) leads elsewhere");
        }
        return path;
    }

    /**
     * How a path of this site can be reached from this page, for components that build links. In the first HTTP render always
     * {@link NavigationType#HREF}.
     *
     * @throws LiveViewException if the path does not begin with a single slash
     */
    protected final NavigationType navigationType(String path) {
        return switch (host("navigationType").kindOf(local(path))) {
            case SAME_VIEW -> NavigationType.PATCH;
            case SAME_SESSION -> NavigationType.NAVIGATE;
            case ELSEWHERE -> NavigationType.HREF;
        };
    }

    /**
     * What the route says about the page, {@code routes.live("/songs/new", SongsLive::new, "new")}; null if it says nothing, and in nested views. It is
     * set before {@code mount}, and before {@code handleParams} when the address changes.
     */
    public final @Nullable String liveAction() {
        return host("liveAction").liveAction();
    }

    /** The hooks, in a cell so that a failed callback leaves none. No field of a view's own class: templates would take it for one of their cells. */
    private record Attached(Assign<Hooks> cell) {}

    private static final class OwnCell<T extends @Nullable Object> extends Assign<T> {
        OwnCell(Cells cells, T value) {
            super(cells, value);
        }
    }

    private static final class Access extends OwnerAccess {
        @Override
        public boolean bind(Object owner, ViewHost host) {
            AssignOwner assignOwner = (AssignOwner) owner;
            boolean free = assignOwner.host == null;
            assignOwner.host = free ? host : assignOwner.host;
            return free;
        }

        @Override
        public Cells cells(Object owner) {
            return ((AssignOwner) owner).cells;
        }

        @Override
        public Hooks hooks(Object owner) {
            Attached attached = ((AssignOwner) owner).hooks;
            return attached == null ? Hooks.NONE : attached.cell.get();
        }

        @Override
        public HookedView hooked(Object owner) {
            return new Hooked((AssignOwner) owner);
        }
    }
}
