package dev.liveview.stateful;

import dev.liveview.LiveView;
import dev.liveview.OnMount;
import dev.liveview.Session;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.hook.HookedView;
import dev.liveview.hook.Hooks;
import dev.liveview.host.OwnerAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.params.Params;
import java.net.URI;
import java.util.List;

/** The first callbacks of a view, with the hooks before them. <i>Only on the view's own thread.</i> */
public final class Mounting {
    private static final ErrorCode HALTED = ErrorCode.app("hook.halt-without-redirect");
    private static final ErrorCode WENT_ON = ErrorCode.app("hook.redirect-without-halt");

    private Mounting() {}

    /**
     * Mounts a view, unless a hook leads elsewhere.
     *
     * @param hooks of the live session; those of the view itself follow
     */
    public static void mount(LiveView view, ViewHost host, List<OnMount> hooks, Params params, Session session)
            throws Exception {
        HookedView hooked = OwnerAccess.owners().hooked(view);
        for (List<OnMount> some : List.of(hooks, view.onMount())) {
            for (OnMount hook : some) {
                boolean halted = hook.onMount(hooked, params, session).isHalt();
                check(hook, halted, host.destination() != null);
                if (halted) {
                    return;
                }
            }
        }
        view.mount(params, session);
    }

    private static void check(OnMount hook, boolean halted, boolean leftFor) {
        String name = hook.getClass().getSimpleName();
        if (halted && !leftFor) {
            throw new LiveViewException(
                    HALTED, name + ".onMount halted and leads nowhere; call view.redirect(...) or pushNavigate before");
        }
        if (!halted && leftFor) {
            throw new LiveViewException(
                    WENT_ON, name + ".onMount leads elsewhere and goes on; return HookResult.halt() after a redirect");
        }
    }

    /** Tells a view at which address it stands, unless a hook halts. */
    public static void params(LiveView view, Params params, URI uri) throws Exception {
        Hooks hooks = OwnerAccess.owners().hooks(view);
        if (hooks == Hooks.NONE
                || !hooks.params(OwnerAccess.owners().hooked(view), params, uri).isHalt()) {
            view.handleParams(params, uri);
        }
    }
}
