package dev.liveview;

import dev.liveview.hook.HookResult;
import dev.liveview.hook.HookedView;
import dev.liveview.params.Params;

/**
 * What runs before {@code mount}: of one view ({@link LiveView#onMount}), or of all views of a live session.
 *
 * <pre>{@code
 * record RequireRole(String role) implements OnMount {
 *     @Override public HookResult onMount(HookedView view, Params params, Session session) {
 *         if (role.equals(session.get("role"))) {
 *             return HookResult.goOn();
 *         }
 *         view.redirect("/login");
 *         return HookResult.halt();
 *     }
 * }
 * }</pre>
 *
 * It runs for the first HTML and again for the socket. One object serves all visits. <i>Safe to call from any thread</i> must hold for it.
 */
@FunctionalInterface
public interface OnMount {
    /** Goes on, or redirects and halts. It may attach hooks for what follows. */
    HookResult onMount(HookedView view, Params params, Session session) throws Exception;
}
