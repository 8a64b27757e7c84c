package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** A page with a sticky view in it, which can be taken out. */
@Template("""
        <h1>{@station}</h1>
        <PlayerLive :if={@hasPlayer} id="player" sticky={true} />
        """)
public final class RadioLive extends LiveView {
    final Assign<String> station = assign("one");
    final Assign<Boolean> hasPlayer = assign(true);

    @On("stop")
    void stop() {
        hasPlayer.set(false);
    }
}
