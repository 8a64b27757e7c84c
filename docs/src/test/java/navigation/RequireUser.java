package navigation;

import dev.liveview.OnMount;
import dev.liveview.Session;
import dev.liveview.hook.HookResult;
import dev.liveview.hook.HookStage;
import dev.liveview.hook.HookedView;
import dev.liveview.params.Params;

/** Lets only users in who have logged in. */
// sample: guard
record RequireUser() implements OnMount {
    interface Page {
        void user(String user);
    }

    @Override
    public HookResult onMount(HookedView view, Params params, Session session) {
        String user = session.get("user");
        if (user == null) {
            view.putFlash("error", "Please log in.");
            view.redirect("/login");
            return HookResult.halt();
        }
        view.as(Page.class).ifPresent(page -> page.user(user));
        view.attachHook("read-only", HookStage.HANDLE_EVENT, (hooked, event, values) -> {
            if (!user.equals("guest")) {
                return HookResult.goOn();
            }
            hooked.putFlash("error", "Guests change nothing.");
            return HookResult.halt();
        });
        return HookResult.goOn();
    }
}
// end: guard
