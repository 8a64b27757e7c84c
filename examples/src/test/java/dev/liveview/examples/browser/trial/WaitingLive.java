package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.Locale;

/** Answers when a test lets it. */
@Template("""
        <button id="work" phx-click="work" phx-disable-with="Working">Work</button>
        <button id="other" phx-click="other">Other</button>
        <form id="form" phx-change="changed" phx-submit="saved">
          <input name="text" value={@text}>
          <input name="more" value="">
          <button phx-disable-with="Saving">Save</button>
        </form>
        <form id="seats" phx-submit="booked">
          <input name="seats">
          <button phx-disable-with="Booking">Book</button>
        </form>
        <p id="count">{@count}</p>
        <p id="saved">{@saved}</p>
        """)
public final class WaitingLive extends LiveView {
    final Assign<String> gate = assign("");
    final Assign<Integer> count = assign(0);
    final Assign<String> text = assign("");
    final Assign<String> saved = assign("");

    @Override
    public void mount(Params params, Session session) {
        gate.set(params.get("gate", ""));
    }

    @On("work")
    void work() throws InterruptedException {
        Gate.pass(gate.get());
        count.update(n -> n + 1);
    }

    @On("other")
    void other() {
        count.update(n -> n + 10);
    }

    @On("changed")
    void changed(String text) throws InterruptedException {
        Gate.pass(gate.get());
        this.text.set(text.toUpperCase(Locale.ROOT));
    }

    @On("booked")
    void book(int seats) {
        saved.set("seats: " + seats);
    }

    @On("saved")
    void save(String text) throws InterruptedException {
        Gate.pass(gate.get());
        saved.set(text);
    }
}
