package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.Template;

/** A page without the tower, but with a hook of the same id as one there. */
@Template("""
        <h1>Quay</h1>
        <p id="shared" phx-hook="Probe">quay</p>
        <.link navigate="/harbour" id="to-harbour">Harbour</.link>
        """)
public final class QuayLive extends LiveView {}
