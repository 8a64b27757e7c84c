package dev.liveview.examples.counter;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.examples.Example;
import dev.liveview.examples.Source;
import dev.liveview.params.Params;

/** A counter. */
@Uses(Example.class)
@Template("""
        <.example title="Counter" about={ABOUT} source={SOURCE}>
          <div class="counter">
            <button phx-click="dec" aria-label="decrease">−</button>
            <output id="count">{@count}</output>
            <button phx-click="inc" aria-label="increase">+</button>
          </div>
        </.example>
        """)
public final class CounterLive extends LiveView {
    static final Source SOURCE = Source.of(CounterLive.class);
    static final String ABOUT =
            "Each click is an event that a method of the view handles on the server. What comes back is the one number that changed.";

    final Assign<Integer> count = assign(0);

    @Override
    public void mount(Params params, Session session) {
        pageTitle("Counter");
    }

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }

    @On("dec")
    void decrement() {
        count.update(n -> n - 1);
    }
}
