package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.params.Params;
import java.util.List;

/** One element of each kind that can be used. */
@Template("""
        <p id="plain">nothing here</p>
        <button id="add" phx-click="add" phx-value-sku="42" phx-value-song-id="7"><span id="inner">Add</span></button>
        <button id="off" phx-click="off" disabled>Off</button>
        <div id="box" phx-click="box">box</div>
        <input id="q" name="q" value="tea" phx-keydown="press" phx-key="Enter" phx-focus="enter" phx-blur="leave" phx-change="search">
        <input id="any" phx-keyup="release">
        <input id="deaf" name="deaf">
        <div id="window" phx-window-keydown="press" phx-key="Escape" phx-window-focus="enter" phx-window-blur="leave" phx-value-at="window"></div>
        <div id="map" phx-hook="Map">map</div>
        <div id="no-hook">map</div>
        <a id="link" href="/other?x=1">Other</a>
        <a id="relative" href="?page=2">More</a>
        <a id="anchor" href="#top">Top</a>
        """)
public final class ElementsLive extends LiveView {
    private final List<Received> received;

    ElementsLive(List<Received> received) {
        this.received = received;
    }

    @Override
    public void handleEvent(String event, Params values) {
        received.add(new Received(event, values));
    }
}
