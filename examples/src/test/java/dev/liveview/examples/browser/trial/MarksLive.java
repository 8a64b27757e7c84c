package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;

/** Attributes that say how the client treats an element. */
@Template("""
        <p id="tracked">{@tracked}</p>
        <form id="form" phx-change="typed">
          <input name="free" aria-label="Free" value={@value} phx-patch-focused>
          <input name="held" aria-label="Held" value={@value}>
        </form>
        <p id="answer">{@value}</p>
        <button id="loader" phx-click="load" phx-page-loading>Load</button>
        """)
public final class MarksLive extends LiveView {
    final Assign<String> tracked = assign("");
    final Assign<String> value = assign("");

    @Override
    public void mount(Params params, Session session) {
        tracked.set(connectParams().list("_track_static", String.class) + " " + staticChanged());
    }

    @On("typed")
    void typed(String free, String held) {
        value.set("server " + free.length() + " " + held.length());
    }

    @On("load")
    void load() {
        value.set("loaded");
    }
}
