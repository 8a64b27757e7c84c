package nested;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.router.LiveApp;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Clocks on a wall, each a view of its own. */
@Template("""
        <h1>{@picked}</h1>
        <%!-- sample: tag --%>
        <ClockLive :for={zone : @zones} id={"clock-" + zone} session={Map.of("zone", zone)} container="section" class="clock" />
        <%!-- end: tag --%>
        """)
@Uses(Map.class)
public final class WallLive extends LiveView {
    final Assign<String> picked = assign("nothing");
    final Assign<List<String>> zones = assign(List.of("UTC", "CET"));

    @Override
    public void handleInfo(Object message) {
        switch (message) {
            case Picked(String zone) -> picked.set(zone);
            default -> unhandled(message);
        }
    }

    // sample: supply
    static LiveApp app(Clock clock) {
        return LiveApp.of(routes -> routes.layout(RadioLayout::new)
                .live("/", WallLive::new)
                .supply(ClockLive.class, () -> new ClockLive(clock)));
    }
    // end: supply
}
