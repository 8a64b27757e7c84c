package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.List;
import java.util.stream.IntStream;

/** A table of two thousand rows. */
@Template("""
        <button phx-click="change">Change</button>
        <table>
          <tbody id="rows">
            <tr :for={row : @rows} :key={row} id={"row-" + row}><td>{row}</td><td class="words">some words in row {row}</td><td>{@generation * row}</td></tr>
          </tbody>
        </table>
        """)
public final class BigLive extends LiveView {
    private static final int ROWS = 2000;

    final Assign<List<Integer>> rows = assign(IntStream.range(0, ROWS).boxed().toList());
    final Assign<Integer> generation = assign(1);

    @On("change")
    void change() {
        generation.update(n -> n + 1);
        rows.update(all -> all.subList(1, all.size()));
    }
}
