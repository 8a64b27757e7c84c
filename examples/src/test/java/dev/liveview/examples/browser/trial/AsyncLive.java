package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncError;
import dev.liveview.params.Params;
import java.util.List;

/**
 * Rows that arrive when a test lets them, with a delay of so many milliseconds as its address says. The layout has the style sheet that many sites
 * have for users who want less motion.
 */
@Template("""
        <button phx-click="load">Load</button>
        <button phx-click="reset">Reset</button>
        <button phx-click="fail">Fail</button>
        <table>
          <.async_result :let={rows} assign={@rows} as="tbody" id="rows" delay={@delay}>
            <:loading><tr><td>Loading</td></tr></:loading>
            <:failed :let={failure}><tr><td>{failure.message()}</td></tr></:failed>
            <tr :for={row : rows}><td>{row}</td></tr>
          </.async_result>
        </table>
        """)
public final class AsyncLive extends LiveView {
    final Assign<String> gate = assign("");
    final Assign<Integer> delay = assign(0);
    final AsyncAssign<List<String>> rows = async();

    @Override
    public void mount(Params params, Session session) {
        gate.set(params.get("gate", ""));
        delay.set(Integer.valueOf(params.get("delay", "0")));
        load();
    }

    @On("load")
    void load() {
        String name = gate.get();
        assignAsync(rows, () -> {
            Gate.pass(name);
            return List.of("one", "two");
        });
    }

    @On("reset")
    void reset() {
        String name = gate.get();
        assignAsync(rows, o -> o.reset(), () -> {
            Gate.pass(name);
            return List.of("three");
        });
    }

    @On("fail")
    void fail() {
        assignAsync(rows, o -> o.reset(), () -> {
            throw new AsyncError("no rows");
        });
    }
}
