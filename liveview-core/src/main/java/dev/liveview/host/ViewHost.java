package dev.liveview.host;

import dev.liveview.async.TaskStarter;
import dev.liveview.context.LiveContext;
import dev.liveview.params.Params;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What runs a view. <i>Only on the view's own thread</i>, {@link #send} apart. Effects are queued and happen when the callback that asked for
 * them returns.
 */
public interface ViewHost {
    /** Whether there is a socket: false in the first HTTP render. */
    boolean isConnected();

    /** Puts a message for {@code handleInfo} into the view's mailbox. <i>Safe to call from any thread.</i> False if the view has ended. */
    boolean send(Object message);

    /**
     * Puts messages for {@code handleInfo} into the mailbox of the view around this one; null if there is none. <i>Safe to call from any thread.</i>
     */
    @Nullable
    Predicate<Object> parent();

    /** The view's tasks. */
    TaskStarter tasks();

    /** For whom the view works. */
    LiveContext context();

    /** The view works for somebody else, or for the same one in another language. */
    void context(LiveContext context);

    /** Sends an event to the browser, which hears of it before or after the change of the page that goes along. */
    void pushEvent(String name, @Nullable Object payload, boolean beforePatch);

    /** Sets the document's title. */
    void pageTitle(String title);

    /** Answers the event that is being handled. */
    void reply(Object payload);

    /**
     * The browser shall go somewhere.
     *
     * @throws dev.liveview.error.LiveViewException if it is on its way already, or the view cannot go there
     */
    void navigate(Destination destination);

    /** Where the browser is on its way to; null if it stays. */
    @Nullable
    Destination destination();

    /** What a path is from here. */
    PathKind kindOf(String path);

    /** Whether a route leads to the view, so that it has an address. */
    boolean isRouted();

    /** What the route says about the page; null if it says nothing, or no route leads to the view. */
    @Nullable
    String liveAction();

    /**
     * What the browser's script sent with the join; nothing in the first render.
     *
     * @throws dev.liveview.error.LiveViewException once the view is mounted
     */
    Params connectParams();

    /**
     * Whether a file that the open page has loaded and tracks is another one by now; false in the first render.
     *
     * @throws dev.liveview.error.LiveViewException once the view is mounted
     */
    boolean staticChanged();

    /** Sends a message to the view after a delay, or again and again. */
    TimerHandle timer(Duration delay, boolean repeating, Object message);

    /** What a path is, seen from a page. */
    enum PathKind {
        /** Another address of the same view. */
        SAME_VIEW,
        /** A view of the same live session. */
        SAME_SESSION,
        /** Anything else. */
        ELSEWHERE
    }

    /** Stops a timer. */
    interface TimerHandle {
        /** The message is not sent any more. */
        void cancel();
    }
}
