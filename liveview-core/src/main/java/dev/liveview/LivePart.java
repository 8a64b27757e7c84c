package dev.liveview;

import dev.liveview.assign.Assign;
import dev.liveview.assign.Cells;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.command.Commands;
import dev.liveview.command.JS;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.hook.Hook;
import dev.liveview.hook.HookStage;
import dev.liveview.hook.HookedView;
import dev.liveview.hook.Hooks;
import dev.liveview.host.ComponentUpdate;
import dev.liveview.host.Destination;
import dev.liveview.host.OwnerAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.html.LocalPath;
import dev.liveview.template.ComponentAction;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a view and a component may ask of the page around them: where it goes, what its browser does, who else is told. Extend {@link LiveView} or
 * {@link LiveComponent}, not this.
 *
 * <p><i>Only on the view's own thread</i>, as {@link AssignOwner} says.
 */
public abstract sealed class LivePart extends AssignOwner implements Commands permits LiveView, LiveComponent {
    private static final int FOUND = 302;
    private static final ErrorCode NO_FACTS = ErrorCode.app("view.no-connection-facts");
    private static final ErrorCode NO_STAGE = ErrorCode.app("hook.no-stage");
    private static final ErrorCode NOT_LOCAL = ErrorCode.app("view.redirect-not-local");

    static {
        OwnerAccess.install(new Access());
    }

    private @Nullable Attached hooks;

    LivePart() {}

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

    /**
     * The same, after a delay. In the first HTTP render it does nothing.
     *
     * @return stops it as long as it has not happened
     */
    protected final <C extends LiveComponent> TimerRef sendUpdateAfter(
            Duration delay, Class<C> type, Object id, ComponentAction<? super C> action) {
        return timer("sendUpdateAfter", delay, false, new ComponentUpdate<>(type, id, action));
    }

    final TimerRef timer(String call, Duration delay, boolean repeating, Object message) {
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

    /** The time zone of the person at the browser; by default the one of the Java virtual machine. */
    protected final ZoneId zone() {
        return host("zone").context().zone();
    }

    /**
     * What {@code LiveApp.connection} has kept of the request that brought the page, or opened its socket.
     *
     * @throws LiveViewException if it keeps no such thing
     */
    protected final <T> T connection(Class<T> type) {
        Object facts = host("connection").context().connection();
        if (!type.isInstance(facts)) {
            throw new LiveViewException(
                    NO_FACTS,
                    cells().owner() + ": connection(" + type.getSimpleName() + ".class): "
                            + (facts == null
                                    ? "nothing"
                                    : "a " + facts.getClass().getSimpleName())
                            + " is kept of a request; say what with LiveApp.connection(request -> ...)");
        }
        return type.cast(facts);
    }

    /** Sets the document's title. */
    protected final void pageTitle(String title) {
        host("pageTitle").pageTitle(title);
    }

    /** Sends an event to hooks and to {@code window} (as {@code phx:NAME}); the payload is anything that Jackson can write. */
    protected final void pushEvent(String name, Object payload) {
        host("pushEvent").pushEvent(name, payload, false);
    }

    /**
     * Sends an event as {@link #pushEvent} does, but the browser hears of it before the page shows what this callback has changed: for what must be
     * looked at as it was, such as a place to which the page scrolls back.
     */
    protected final void pushEventBeforePatch(String name, Object payload) {
        host("pushEventBeforePatch").pushEvent(name, payload, true);
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
        host("pushJs").pushEvent("js:exec", Map.of("to", to, "js", commands), false);
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
                    cells().owner() + ": attachHook(\"" + name + "\", " + stage + ", ...): "
                            + (this instanceof LiveComponent
                                    ? "components have no such stage, only HANDLE_EVENT, HANDLE_ASYNC and AFTER_RENDER"
                                    : "no route leads to this view, so handleParams is not called"));
        }
        Attached attached = hooks == null ? new Attached(assign(Hooks.NONE)) : hooks;
        hooks = attached;
        attached.cell.set(attached.cell.get().with(name, stage, hook));
    }

    @Override
    final boolean isHalted(Object key, AsyncOutcome<?> outcome) throws Exception {
        return hooks != null
                && hooks.cell.get().async(new Hooked(this), key, outcome).isHalt();
    }

    /** Removes a hook; without such a one it does nothing. A hook may remove itself. */
    protected final void detachHook(String name, HookStage<?> stage) {
        cells().check("detachHook");
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
     * What the route says about the page, {@code routes.live("/songs/new", SongsLive::new, "new")}; empty if it says nothing, and in nested views. It is
     * set before {@code mount}, and before {@code handleParams} when the address changes.
     */
    public final String liveAction() {
        String action = host("liveAction").liveAction();
        return action == null ? "" : action;
    }

    /** The hooks, in a cell so that a failed callback leaves none. No field of a view's own class: templates would take it for one of their cells. */
    private record Attached(Assign<Hooks> cell) {}

    private static final class Access extends OwnerAccess {
        @Override
        public boolean bind(Object owner, ViewHost host) {
            return ((AssignOwner) owner).bind(host);
        }

        @Override
        public Cells cells(Object owner) {
            return ((AssignOwner) owner).cells();
        }

        @Override
        public Hooks hooks(Object owner) {
            Attached attached = ((LivePart) owner).hooks;
            return attached == null ? Hooks.NONE : attached.cell.get();
        }

        @Override
        public HookedView hooked(Object owner) {
            return new Hooked((LivePart) owner);
        }
    }
}
