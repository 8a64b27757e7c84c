package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** A sticky view. */
@Template("""
        <button class="play" phx-click="play">{@playing}</button>
        <button class="next" phx-click="next">next</button>
        """)
public final class PlayerLive extends LiveView {
    final Assign<Boolean> playing = assign(false);

    @On("next")
    void next() {
        pushNavigate("/two");
    }

    @On("play")
    void play() {
        playing.update(is -> !is);
    }
}
