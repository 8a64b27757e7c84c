package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Keyed rows that change their order. */
@Template("""
        <ul id="rows">
          <li :for={row : @rows} :key={row} id={"row-" + row}>
            <span>{row}</span><b :if={@marked}>!</b>
            <input aria-label={"note " + row}>
            <iframe srcdoc="<p>a page</p>" title="frame"></iframe>
          </li>
        </ul>
        <ol id="plain"><li :for={row, index : @rows}>{index}: {row}<i :for={other : @rows}>{other}</i></li></ol>
        <button phx-click="reverse">Reverse</button>
        <button phx-click="shuffle">Shuffle</button>
        <button phx-click="add">Add</button>
        <button phx-click="drop">Drop</button>
        <button phx-click="mark">Mark</button>
        <button phx-click="empty">Empty</button>
        """)
public final class ListLive extends LiveView {
    private static final int ROWS = 6;

    final Assign<List<Integer>> rows = assign(IntStream.range(0, ROWS).boxed().toList());
    final Assign<Boolean> marked = assign(false);
    private final Random random = new Random(7);

    @On("reverse")
    void reverse() {
        rows.update(List::reversed);
    }

    @On("shuffle")
    void shuffle() {
        rows.update(all -> {
            List<Integer> copy = new ArrayList<>(all);
            Collections.shuffle(copy, random);
            return List.copyOf(copy);
        });
    }

    @On("add")
    void add() {
        rows.update(all -> {
            List<Integer> copy = new ArrayList<>(all);
            copy.add(1, copy.stream().mapToInt(row -> row).max().orElse(0) + 1);
            return List.copyOf(copy);
        });
    }

    @On("drop")
    void drop() {
        rows.update(all -> all.subList(1, all.size()));
    }

    @On("mark")
    void mark() {
        marked.update(is -> !is);
    }

    @On("empty")
    void empty() {
        rows.update(all -> all.isEmpty() ? List.of(0, 1, 2) : List.of());
    }
}
