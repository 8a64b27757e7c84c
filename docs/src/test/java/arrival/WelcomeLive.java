package arrival;

import dev.liveview.LiveView;
import dev.liveview.OnMount;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.hook.HookResult;
import dev.liveview.params.Params;
import java.time.ZoneId;
import java.util.List;

/** Knows the visitor's time zone and browser, and whether its page is out of date. */
// sample: welcome
@Template("""
    <p :if={@outdated}>There is a new version. <.link href="/">Load it</.link></p>
    <p>{@zoneName}, {@browser}</p>
    """)
public final class WelcomeLive extends LiveView {
    final Assign<Boolean> outdated = assign(false);
    final Assign<String> zoneName = assign("");
    final Assign<String> browser = assign("");

    @Override
    public List<OnMount> onMount() {
        return List.of((view, params, session) -> {
            view.zone(ZoneId.of(view.connectParams().get("zone", "UTC")));
            return HookResult.goOn();
        });
    }

    @Override
    public void mount(Params params, Session session) {
        outdated.set(staticChanged());
        zoneName.set(zone().getId());
        browser.set(connection(Visit.class).browser());
    }
}
// end: welcome
