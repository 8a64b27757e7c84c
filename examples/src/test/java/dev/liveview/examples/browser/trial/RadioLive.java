package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** Plays on while the page around it becomes another one. */
@Template("""
        <p id="volume">{@volume}</p>
        <button phx-click="louder">Louder</button>
        """)
public final class RadioLive extends LiveView {
    final Assign<Integer> volume = assign(1);

    @On("louder")
    void louder() {
        volume.update(n -> n + 1);
    }
}
