package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.Objects;

/** A view within another. */
@Template("""
        <b class="time">{@zone} {@time}</b>
        <button class="tick" phx-click="tick">tick</button>
        <button class="tell" phx-click="tell">tell</button>
        <button class="break" phx-click="crash">crash</button>
        <button class="go" phx-click="go">go</button>
        <button class="all" phx-click="tick" phx-target=".time">tick all</button>
        <form phx-change="set"><input name="time" value={@time}></form>
        """)
public final class ClockLive extends LiveView {
    final Assign<String> zone = assign("");
    final Assign<Integer> time = assign(0);

    @Override
    public void mount(Params params, Session session) {
        zone.set(String.valueOf(session.get("zone")));
        if (isConnected() && zone.get().equals("broken")) {
            throw new IllegalStateException("no such zone");
        }
        if (isConnected() && zone.get().equals("away")) {
            redirect("/elsewhere");
        }
    }

    @On("tick")
    void tick() {
        time.update(n -> n + 1);
    }

    @On("set")
    void set(int time) {
        this.time.set(time);
    }

    @On("tell")
    void tell() {
        Objects.requireNonNull(parent()).send(zone.get() + " says " + time.get());
    }

    @On("crash")
    void crash() {
        throw new IllegalStateException("the spring broke");
    }

    @On("go")
    void go() {
        redirect("/elsewhere");
    }
}
