package dev.liveview.hook;

import dev.liveview.params.Params;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A view, or a stateful component, in the hands of a hook. Its methods are those of the view. <i>Only on the view's own thread.</i> */
public interface HookedView {
    /**
     * The view as its class, or as an interface that it implements; nothing if it is no such thing.
     *
     * <pre>{@code
     * view.as(SignedIn.class).ifPresent(page -> page.user(user));
     * }</pre>
     */
    <V> Optional<V> as(Class<V> type);

    /** Whether there is a socket: false in the first HTTP render. */
    boolean isConnected();

    /** What the page's script sent with the join; only in {@code onMount}, and nothing in the first HTTP render. */
    Params connectParams();

    /** What {@code LiveApp.connection} has kept of the request that brought the page, or opened its socket. */
    <T> T connection(Class<T> type);

    /** Gives the page another address, at which the same view stands. */
    void pushPatch(String path);

    /** Sends the browser to another live view of this site, and ends this one. */
    void pushNavigate(String path);

    /** Makes the browser load another page of this site, and ends the view. */
    void redirect(String path);

    /** Shows a message of a kind in the view. */
    void putFlash(String kind, String message);

    /** Sends an event to the browser's hooks and to {@code window}. */
    void pushEvent(String name, Object payload);

    /** Sets the document's title. */
    void pageTitle(String title);

    /** Sets the language. */
    void locale(Locale language);

    /** Sets the time zone. */
    void zone(ZoneId zone);

    /** Attaches another hook. */
    <H extends Hook> void attachHook(String name, HookStage<H> stage, H hook);

    /** Removes a hook, if there is one. */
    void detachHook(String name, HookStage<?> stage);
}
