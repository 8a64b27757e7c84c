package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.time.Duration;

/** A fast timer that changes the page while the user works in it. */
@Template("""
        <p id="ticks">{@ticks}</p>
        <progress max="1000" value={@ticks}></progress>
        <details id="details"><summary>more</summary><p>{@ticks}</p></details>
        <input id="input" aria-label={"tick " + @ticks}>
        <button phx-click="start">Start</button>
        """)
public final class MessagesLive extends LiveView {
    private static final int ENOUGH = 50;
    private static final Duration PERIOD = Duration.ofMillis(10);

    private enum Tick {
        TICK
    }

    final Assign<Integer> ticks = assign(0);

    @On("start")
    void start() {
        every(PERIOD, Tick.TICK);
    }

    @Override
    public void handleInfo(Object message) {
        ticks.update(n -> Math.min(n + 1, ENOUGH));
    }
}
