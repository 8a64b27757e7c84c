package nested;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The time in one zone. */
// sample: clock
@Template("""
        <b>{@time}</b> <button phx-click="pick">{@zone}</button>
        """)
public final class ClockLive extends LiveView {
    final Assign<String> zone = assign("");
    final Assign<LocalTime> time = assign(LocalTime.MIDNIGHT);

    private final Clock clock;

    ClockLive(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void mount(Params params, Session session) {
        zone.set(session.get("zone", String.class)); // what the tag gave; the visitor's session is there, too
        every(Duration.ofMinutes(1), "tick");
        handleInfo("tick");
    }

    @Override
    public void handleInfo(Object message) {
        time.set(LocalTime.now(clock.withZone(ZoneId.of(zone.get()))).truncatedTo(ChronoUnit.MINUTES));
    }

    @On("pick")
    void pick() {
        var wall = parent();
        if (wall != null) { // null where no view is around it
            wall.send(new Picked(zone.get()));
        }
    }
    // end: clock

    @On("fail")
    void fail() {
        zone.set("Nowhere/Nothing");
        handleInfo("tick");
    }
}
