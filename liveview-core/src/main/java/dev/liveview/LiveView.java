package dev.liveview;

import dev.liveview.assign.Assign;
import dev.liveview.context.LiveContext;
import dev.liveview.params.Params;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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
public abstract non-sealed class LiveView extends LivePart {
    /** Messages for the person at the browser; see {@link #putFlash}. */
    public final Assign<Flash> flash = assign(Flash.EMPTY);

    /** A view with no state yet. Declare cells as fields; do everything else in {@link #mount}. */
    protected LiveView() {}

    // ── callbacks ────────────────────────────────────────────────────────

    /** What runs before {@link #mount}, after the hooks of the live session; by default nothing. */
    public List<OnMount> onMount() {
        return List.of();
    }

    /** Fills the cells. Called once for the first HTML and once for the socket. */
    public void mount(Params params, Session session) throws Exception {}

    /** The page's address: after {@link #mount}, and whenever it changes in place. Not called in views that no route leads to. */
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

    /**
     * What the page's script sent with the join: the {@code params} of its {@code LiveViewOptions}, and {@code _mounts}, how often the page had joined
     * before. Nothing in the first HTTP render. Whoever sits at the browser can send anything.
     *
     * @throws dev.liveview.error.LiveViewException when the view is mounted
     */
    protected final Params connectParams() {
        return host("connectParams").connectParams();
    }

    /**
     * Whether a script or style that the open page has loaded is another one by now, because the application has been deployed anew: then the page is best
     * loaded again. Looked at are the elements marked {@code phx-track-static} whose addresses have a version ({@link Page#file}). False in the first
     * HTTP render.
     *
     * @throws dev.liveview.error.LiveViewException when the view is mounted
     */
    protected final boolean staticChanged() {
        return host("staticChanged").staticChanged();
    }

    /**
     * A reference to the view in whose template this one stands, that any thread may hold and send to; null if there is none, and for a sticky view,
     * which belongs to no page.
     */
    protected final @Nullable ViewRef parent() {
        Predicate<Object> mailbox = host().parent();
        return mailbox == null ? null : new ViewRef(mailbox);
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

    /** Sets the language: {@link LiveContext#current()} has it from now on, in this view and its tasks, and everything is rendered anew. */
    protected final void locale(Locale language) {
        context("locale", host().context().with(language));
    }

    /** Sets the time zone: {@link LiveContext#current()} has it from now on, in this view and its tasks, and everything is rendered anew. */
    protected final void zone(ZoneId newZone) {
        context("zone", host().context().with(newZone));
    }

    private void context(String call, LiveContext context) {
        host(call).context(context);
        cells().changeAll();
    }

    /** Shows a message of a kind: {@code putFlash("info", "Saved")}. The template shows it by {@code {@flash.get("info")}}. */
    protected final void putFlash(String kind, String message) {
        flash.update(messages -> messages.with(kind, message));
    }

    /** Removes the message of a kind, if there is one. */
    protected final void clearFlash(String kind) {
        flash.update(messages -> messages.without(kind));
    }

    /** Removes all messages. */
    protected final void clearFlash() {
        flash.set(Flash.EMPTY);
    }

    /** Logs that a message came which nothing handles; for the {@code default} of a {@code switch}. */
    protected final void unhandled(Object message) {
        LoggerFactory.getLogger(getClass())
                .warn(
                        "{}: no case of handleInfo for a message of {}",
                        getClass().getSimpleName(),
                        message.getClass().getName());
    }
}
