package dev.liveview.examples.browser.trial;

import dev.liveview.Component;
import dev.liveview.Template;

/**
 * A page without a view of its own.
 *
 * @param hasRadio whether a view stands in it
 */
@Template("""
        <h1>Leaflet</h1>
        <button phx-click={JS.toggle("#more").addClass("open", o -> o.to("#more"))}>More</button>
        <p id="more" hidden>much more</p>
        <p id="mounted" phx-mounted={JS.addClass("here")}>mounted</p>
        <div id="probe" phx-hook="Probe">probe</div>
        <RadioLive :if={@hasRadio} id="radio" />
        """)
public record LeafletPage(boolean hasRadio) implements Component {}
