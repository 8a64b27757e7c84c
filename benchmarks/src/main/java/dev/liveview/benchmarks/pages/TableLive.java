package dev.liveview.benchmarks.pages;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A keyed list of 100 rows with 4 columns. Every event makes a new list, and new rows where one changes. */
@Template("""
        <main>
          <h1>Table</h1>
          <p>
            <button phx-click="update_one">Update one</button>
            <button phx-click="update_all">Update all</button>
            <button phx-click="swap">Swap</button>
            <button phx-click="append">Append</button>
            <button phx-click="remove">Remove</button>
          </p>
          <table>
            <thead>
              <tr><th>Id</th><th>Name</th><th>Price</th><th>Qty</th></tr>
            </thead>
            <tbody id="rows">
              <tr :for={row : @rows} :key={row.id()} id="row-{row.id()}">
                <td>{row.id()}</td>
                <td>{row.name()}</td>
                <td>{row.price()}</td>
                <td>{row.qty()}</td>
              </tr>
            </tbody>
          </table>
        </main>
        """)
public final class TableLive extends LiveView {
    private static final int ROWS = 100;
    private static final int UPDATED = 49;
    private static final int SWAPPED = 1;
    private static final int SWAPPED_WITH = 98;

    final Assign<List<Row>> rows =
            assign(IntStream.rangeClosed(1, ROWS).mapToObj(Row::of).toList());
    final Assign<Integer> nextId = assign(ROWS + 1);

    @On("update_one")
    void updateOne() {
        change(rows -> {
            rows.set(UPDATED, rows.get(UPDATED).dearer());
            return rows;
        });
    }

    @On("update_all")
    void updateAll() {
        change(rows -> {
            rows.replaceAll(Row::dearer);
            return rows;
        });
    }

    @On("swap")
    void swap() {
        change(rows -> {
            Collections.swap(rows, SWAPPED, SWAPPED_WITH);
            return rows;
        });
    }

    @On("append")
    void append() {
        int id = nextId.get();
        change(rows -> {
            rows.add(Row.of(id));
            return rows;
        });
        nextId.set(id + 1);
    }

    @On("remove")
    void remove() {
        change(rows -> rows.subList(0, Math.max(0, rows.size() - 1)));
    }

    private void change(UnaryOperator<List<Row>> change) {
        rows.update(rows -> List.copyOf(change.apply(new ArrayList<>(rows))));
    }
}
