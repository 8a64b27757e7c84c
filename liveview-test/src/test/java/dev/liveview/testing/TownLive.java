package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.Template;

/** A view whose slow parts are views of their own. */
@Template("""
        <h1>Town</h1>
        <WeatherLive id="today" />
        <WeatherLive id="tomorrow" />
        """)
public final class TownLive extends LiveView {}
