package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.Map;

/** Hooks of elements that get other ids. */
@Template("""
        <div id={"mover-" + @count} phx-hook="Mover">{@count}</div>
        <Framed id="framed" />
        <p id="same" class="named">{@count}</p>
        <button phx-click={JS.setAttribute("id", "same", o -> o.to("#same"))}>Same</button>
        <button phx-click="move">Move</button>
        """)
public final class HookedLive extends LiveView {
    /** A component whose root has a hook, and an id that changes. */
    @Template("""
            <div id={"frame-" + @count} phx-hook="Probe"><b>{@count}</b><button phx-click="turn" phx-target={@myself}>Turn</button></div>
            """)
    public static final class Framed extends LiveComponent {
        final Assign<Integer> count = assign(0);

        @On("turn")
        void turn() {
            count.update(n -> n + 1);
        }
    }

    final Assign<Integer> count = assign(0);

    @On("move")
    void move() {
        count.update(n -> n + 1);
        pushEvent("moved", Map.of("to", count.get()));
    }
}
