package dev.liveview.examples.lists;

import dev.liveview.FailedCallback;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Recovery;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.ViewRef;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.time.Duration;

/** A view that stands in another one: its own thread, its own state, its own misfortune. */
@Template("""
        <h3>{@name}</h3>
        <p><output>{@seconds}</output> s, and counting</p>
        <p class="controls">
          <button phx-click="crash">Crash {@name}</button>
          <button :if={@hasParent} phx-click="tell">Tell the page</button>
        </p>
        """)
public final class TickerLive extends LiveView {
    final Assign<String> name = assign("");
    final Assign<Integer> seconds = assign(0);
    final Assign<Boolean> hasParent = assign(false);

    private enum Tick {
        TICK
    }

    @Override
    public void mount(Params params, Session session) {
        name.set(String.valueOf(session.get("name")));
        hasParent.set(parent() != null);
        every(Duration.ofSeconds(1), Tick.TICK);
    }

    @Override
    public void handleInfo(Object message) {
        if (message == Tick.TICK) {
            seconds.update(n -> n + 1);
        } else {
            unhandled(message);
        }
    }

    @On("tell")
    void tell() {
        ViewRef page = parent();
        if (page != null) {
            page.send(new Happened(name.get() + " is at " + seconds.get() + " s"));
        }
    }

    @On("crash")
    @SuppressWarnings("DoNotCallSuggester") // the browser calls it, to see what happens
    void crash() {
        throw new IllegalStateException("the spring broke");
    }

    @Override
    public Recovery onError(FailedCallback failed) {
        return Recovery.RESTART; // instead of going on as if nothing had happened
    }
}
