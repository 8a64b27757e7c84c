package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;

/** Counts what reaches it past debounce and throttle. */
@Template("""
        <form id="form" phx-change="changed" phx-submit="saved">
          <input name="later" phx-debounce="5000">
          <input name="on-blur" phx-debounce="blur">
          <input name="often">
          <button>Save</button>
        </form>
        <button id="throttled" phx-click="clicked" phx-throttle="5000">throttled</button>
        <input id="held" phx-keydown="clicked" phx-throttle="5000">
        <button phx-click="ask">Ask</button>
        <p id="events">{@events}</p>
        <p id="asked">{@asked}</p>
        """)
public final class LimitsLive extends LiveView {
    final Assign<String> events = assign("");
    final Assign<Integer> asked = assign(0);

    @On("changed")
    void changed(Params values) {
        add("changed:" + values.get("later") + "," + values.get("on-blur") + "," + values.get("often"));
    }

    @On("saved")
    void saved(Params values) {
        add("saved:" + values.get("later") + "," + values.get("on-blur") + "," + values.get("often"));
    }

    @On("clicked")
    void clicked() {
        add("clicked");
    }

    @On("ask")
    void ask() {
        asked.update(n -> n + 1);
    }

    private void add(String event) {
        events.update(all -> all.isEmpty() ? event : all + " " + event);
    }
}
