package dev.liveview.benchmarks.pages;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of the table in a stream: the server keeps none of them. */
@Template("""
        <main>
          <h1>Stream</h1>
          <p>
            <button phx-click="insert">Insert</button>
            <button phx-click="update_one">Update one</button>
            <button phx-click="delete">Delete</button>
            <button phx-click="reset">Reset</button>
          </p>
          <table>
            <thead>
              <tr><th>Id</th><th>Name</th><th>Price</th><th>Qty</th></tr>
            </thead>
            <tbody id="rows" phx-update="stream">
              <tr :for={row : @rows} id={row.id()}>
                <td>{row.item().id()}</td>
                <td>{row.item().name()}</td>
                <td>{row.item().price()}</td>
                <td>{row.item().qty()}</td>
              </tr>
            </tbody>
          </table>
        </main>
        """)
public final class StreamLive extends LiveView {
    private static final int ROWS = 100;
    private static final int UPDATED = 50;

    final Assign<Integer> nextId = assign(ROWS + 1);
    final Assign<Integer> price = assign(Row.of(UPDATED).price());
    final LiveStream<Row> rows = stream(row -> "rows-" + row.id());

    @Override
    public void mount(Params params, Session session) {
        rows.insertAll(first());
    }

    private static List<Row> first() {
        return IntStream.rangeClosed(1, ROWS).mapToObj(Row::of).toList();
    }

    /** A new row on top. */
    @On("insert")
    void insert() {
        int id = nextId.get();
        rows.insertAt(0, Row.of(id));
        nextId.set(id + 1);
    }

    @On("update_one")
    void updateOne() {
        price.update(old -> old + 1);
        Row row = Row.of(UPDATED);
        rows.insert(new Row(row.id(), row.name(), price.get(), row.qty()));
    }

    /** The row that was inserted last. */
    @On("delete")
    void delete() {
        int id = nextId.get() - 1;
        rows.delete(Row.of(id));
        nextId.set(id);
    }

    @On("reset")
    void reset() {
        rows.reset(first());
        nextId.set(ROWS + 1);
    }
}
