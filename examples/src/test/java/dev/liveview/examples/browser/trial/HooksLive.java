package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.Map;

/** Elements with hooks, and a server that talks with them. */
@Template("""
        <div id="probe" phx-hook="Probe" data-count={@count}>{@count}</div>
        <div :if={@second} id="second" phx-hook="Probe">second</div>
        <p id="by-script" phx-hook="Writer">{@label}</p>
        <div id="ignored" phx-update="ignore" phx-hook="Writer" data-count={@count}>at first {@count}</div>
        <button phx-click="inc">Inc</button>
        <button phx-click="toggle">Toggle</button>
        <button phx-click="ring">Ring</button>
        """)
public final class HooksLive extends LiveView {
    final Assign<Integer> count = assign(0);
    final Assign<Boolean> second = assign(false);
    final Assign<String> label = assign("server");

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }

    @On("toggle")
    void toggle() {
        second.update(shown -> !shown);
    }

    @On("ring")
    void ring() {
        pushEvent("ring", Map.of("times", 3, "tone", "<low>"));
    }

    @On("double")
    void twice(int number) {
        count.set(number);
        reply(Map.of("doubled", number * 2));
    }

    @On("quiet")
    void quiet() {
        count.set(100);
    }
}
