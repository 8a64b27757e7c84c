package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import java.util.List;
import java.util.Map;

/** Clocks that come and go, each a view of its own. */
@Template("""
        <p id="told">{@told}</p>
        <ClockLive :for={zone : @zones} id={"clock-" + zone} session={Map.of("zone", zone)} class="clock" />
        """)
@Uses(Map.class)
public final class WallLive extends LiveView {
    final Assign<String> told = assign("nothing");
    final Assign<List<String>> zones = assign(List.of("utc", "cet"));

    @On("zones")
    void zones(String zones) {
        this.zones.set(zones.isEmpty() ? List.of() : List.of(zones.split(",")));
    }

    @Override
    public void handleInfo(Object message) {
        told.set(message.toString());
    }
}
