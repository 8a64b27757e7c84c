package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.async.AsyncAssign;
import dev.liveview.params.Params;
import java.util.concurrent.Callable;

/** A view with a task, to be nested. */
@Template("<b>{@sky.isOk() ? @sky.result() : \"loading\"}</b>")
public final class WeatherLive extends LiveView {
    final AsyncAssign<String> sky = async();

    private final Callable<String> forecast;

    WeatherLive(Callable<String> forecast) {
        this.forecast = forecast;
    }

    @Override
    public void mount(Params params, Session session) {
        assignAsync(sky, forecast);
    }
}
