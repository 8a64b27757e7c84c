package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

/** Throws when it is told to. */
@Template("""
        <p id="count">{100 / @divisor + @count}</p>
        <button phx-click="inc">Inc</button>
        <button phx-click="throw">Throw</button>
        <button phx-click="divide">Divide</button>
        """)
public final class CrashLive extends LiveView {
    final Assign<Integer> count = assign(0);
    final Assign<Integer> divisor = assign(100);

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }

    @On("throw")
    void fail() {
        count.set(40);
        throw new IllegalStateException("a secret of the server");
    }

    @On("divide")
    void failInRender() {
        divisor.set(0);
    }
}
