package dev.liveview.benchmarks.pages;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** One integer, two buttons. */
@Template("""
        <main>
          <header>
            <h1>Counter</h1>
            <p>A live view with one integer.</p>
          </header>
          <section>
            <button phx-click="dec">-</button>
            <output id="value">{@count}</output>
            <button phx-click="inc">+</button>
          </section>
          <footer><p>Static text below the counter.</p></footer>
        </main>
        """)
public final class CounterLive extends LiveView {
    final Assign<Integer> count = assign(0);

    @On("inc")
    void inc() {
        count.update(n -> n + 1);
    }

    @On("dec")
    void dec() {
        count.update(n -> n - 1);
    }
}
