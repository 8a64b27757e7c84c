package dev.liveview.hook;

import dev.liveview.async.AsyncOutcome;
import dev.liveview.params.Params;
import java.net.URI;

/** Code that runs around callbacks; each {@link HookStage} has its kind. Runs on the view's own thread, and may throw what the callback may. */
public sealed interface Hook {
    /** Runs before the handler of an event. */
    @FunctionalInterface
    non-sealed interface OfEvent extends Hook {
        /** What to do with the event. */
        HookResult handle(HookedView view, String event, Params values) throws Exception;
    }

    /** Runs before {@code handleParams}. */
    @FunctionalInterface
    non-sealed interface OfParams extends Hook {
        /** What to do with the address. */
        HookResult handle(HookedView view, Params params, URI uri) throws Exception;
    }

    /** Runs before {@code handleInfo}. */
    @FunctionalInterface
    non-sealed interface OfInfo extends Hook {
        /** What to do with the message. */
        HookResult handle(HookedView view, Object message) throws Exception;
    }

    /** Runs before what handles the outcome of a {@code startAsync}. */
    @FunctionalInterface
    non-sealed interface OfAsync extends Hook {
        /** What to do with the outcome. */
        HookResult handle(HookedView view, Object key, AsyncOutcome<?> outcome) throws Exception;
    }

    /** Runs after the browser has been sent what changed. */
    @FunctionalInterface
    non-sealed interface OfRender extends Hook {
        /** Does something. What it sets is shown by the next render. */
        void rendered(HookedView view) throws Exception;
    }
}
