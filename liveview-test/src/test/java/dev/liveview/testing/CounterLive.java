package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** The smallest live view. */
@Template("""
        <h1>{@count}</h1>
        <button phx-click="dec">-</button>
        <button phx-click="inc">+</button>
        """)
public final class CounterLive extends LiveView {
    final Assign<Integer> count = assign(0);

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }

    @On("dec")
    void decrement() {
        count.update(n -> n - 1);
    }
}
