package dev.liveview.examples.clock;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.examples.Example;
import dev.liveview.examples.Source;
import dev.liveview.params.Params;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A clock that the server pushes. */
@Uses(Example.class)
@Template("""
        <.example title="Clock" about={ABOUT} source={SOURCE}>
          <p class="clock"><time id="clock" datetime={@now}>{@now}</time></p>
        </.example>
        """)
public final class ClockLive extends LiveView {
    static final Source SOURCE = Source.of(ClockLive.class);
    static final String ABOUT =
            "A timer sends the view a message every second, and the view sends the browser the new time. It ends when you leave; nothing in the page asks for it.";

    private static final Duration SECOND = Duration.ofSeconds(1);

    final Assign<LocalTime> now = assign(time());

    /** The timer's message. */
    private enum Tick {
        TICK
    }

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Clock");
        every(SECOND, Tick.TICK);
    }

    @Override
    public void handleInfo(Object message) {
        if (message == Tick.TICK) {
            now.set(time());
        } else {
            unhandled(message);
        }
    }

    private static LocalTime time() {
        return LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    }
}
