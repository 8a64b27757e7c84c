package dev.liveview;

import dev.liveview.assign.Assign;
import dev.liveview.assign.Cells;
import dev.liveview.async.TaskStarter;
import dev.liveview.context.LiveContext;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.ViewAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.html.LocalPath;
import dev.liveview.params.Params;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
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
 * <p>Every callback runs on the view's own thread, may block, and may throw anything: then nothing that it did stays, and {@link #onError} decides.
 * A render that throws starts the view over from mount.
 */
public abstract class LiveView extends AssignOwner {
    private static final ErrorCode UNBOUND = ErrorCode.app("view.unbound");
    private static final ErrorCode NOT_LOCAL = ErrorCode.app("view.redirect-not-local");

    static {
        ViewAccess.install(new Access());
    }

    /** Messages for the person at the browser; see {@link #putFlash}. */
    public final Assign<Flash> flash = assign(Flash.EMPTY);

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

    /**
     * A callback has thrown. What it had changed is taken back: cells are what they were before, and what it asked for does not happen. Says what
     * becomes of the view, and may tell the person at the browser, in cells or by {@link #putFlash}:
     *
     * <pre>{@code
     * @Override public Recovery onError(FailedCallback failed) {
     *     putFlash("error", "That did not work, please try again.");
     *     return failed.usual();
     * }
     * }</pre>
     *
     * <p>Usually the view goes on after a failed event or message, and starts over from mount after a failed callback of a task, which would leave
     * something loading for ever ({@code LiveApp.onError} sets another usual answer for all views). The browser gets the event {@code lv:error} when
     * the view goes on. Plain fields, and objects that were changed in place, are not taken back.
     *
     * @return {@code failed.usual()} unless it is overridden
     */
    public Recovery onError(FailedCallback failed) throws Exception {
        return failed.usual();
    }

    /** The view has ended. Effects asked for here do not happen. */
    public void terminate(EndReason reason) throws Exception {}

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
            throw new IllegalArgumentException(cells().owner() + ": every(...) needs a positive period, got " + period);
        }
        return timer("every", period, true, message);
    }

    /** Sends a message to {@link #handleInfo} once, after a delay. In the first HTTP render it does nothing. */
    protected final TimerRef after(Duration delay, Object message) {
        return timer("after", delay, false, message);
    }

    private TimerRef timer(String call, Duration delay, boolean repeating, Object message) {
        ViewHost.TimerHandle timer = host(call).timer(delay, repeating, message);
        return () -> {
            cells().check("cancel");
            timer.cancel();
        };
    }

    /** The language of the person at the browser; by default the one that the browser prefers. */
    protected final Locale locale() {
        return host("locale").context().locale();
    }

    /** Sets the language: {@link LiveContext#current()} has it from now on, in this view and its tasks, and everything is rendered anew. */
    protected final void locale(Locale language) {
        context("locale", host().context().with(language));
    }

    /** The time zone of the person at the browser; by default the one of the Java virtual machine. */
    protected final ZoneId zone() {
        return host("zone").context().zone();
    }

    /** Sets the time zone: {@link LiveContext#current()} has it from now on, in this view and its tasks, and everything is rendered anew. */
    protected final void zone(ZoneId newZone) {
        context("zone", host().context().with(newZone));
    }

    private void context(String call, LiveContext context) {
        host(call).context(context);
        cells().changeAll();
    }

    /** Sets the document's title. */
    protected final void pageTitle(String title) {
        host("pageTitle").pageTitle(title);
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
        host("pushEvent").pushEvent(name, payload);
    }

    /** Answers the event that is being handled; a hook that pushed it gets the payload, which must be a map or a record. */
    protected final void reply(Object payload) {
        host("reply").reply(payload);
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
                    cells().owner() + ": '" + path
                            + "' is not a path of this site; redirectExternal(url) leads elsewhere");
        }
        host("redirect").redirect(path);
    }

    /** Sends the browser to any address, and ends the view. The caller vouches for it. */
    protected final void redirectExternal(URI address) {
        host("redirectExternal").redirect(address.toString());
    }

    /** Logs that a message came which nothing handles; for the {@code default} of a {@code switch}. */
    protected final void unhandled(Object message) {
        LoggerFactory.getLogger(getClass())
                .warn(
                        "{}: no case of handleInfo for a message of {}",
                        getClass().getSimpleName(),
                        message.getClass().getName());
    }

    @Override
    final TaskStarter tasks(String call) {
        return host(call).tasks();
    }

    /** The host, for what may only be asked on the view's own thread. */
    private ViewHost host(String call) {
        ViewHost bound = host();
        cells().check(call);
        return bound;
    }

    private ViewHost host() {
        if (host == null) {
            throw new LiveViewException(
                    UNBOUND,
                    cells().owner() + ": the view is not running yet; do this in mount, not in the constructor");
        }
        return host;
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
            return ((LiveView) view).cells();
        }
    }
}
