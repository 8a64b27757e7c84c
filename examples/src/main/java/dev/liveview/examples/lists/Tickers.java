package dev.liveview.examples.lists;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.examples.Source;
import java.util.Map;

/**
 * Views in the view.
 *
 * @param shown whether the one that belongs to the page is there
 */
@Uses(Map.class)
@Template("""
        <.section id="nested" heading="Views in the view" code={CODE}>
          <p class="about">
            Both count seconds, each on its own. One that crashes begins anew, and neither the page nor the other one notices. When the page itself crashes, the one that
            belongs to it begins anew with it; the sticky one goes on.
          </p>
          <p class="controls">
            <button phx-click="show" aria-pressed={@shown ? "true" : "false"}>Ticker on the page</button>
            <button phx-click="crash-page">Crash the page</button>
          </p>
          <div class="pair">
            <TickerLive :if={@shown} id="ticker" session={Map.of("name", "the ticker")} class="pane" />
            <TickerLive id="sticky" session={Map.of("name", "the sticky one")} sticky class="pane" />
          </div>
        </.section>
        """)
record Tickers(boolean shown) implements Component {
    static final Source CODE = Source.of(TickerLive.class);
}
