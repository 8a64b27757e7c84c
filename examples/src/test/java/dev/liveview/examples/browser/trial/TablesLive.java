package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same rows with keys, without them, and in components, in another order at each step. */
@Template("""
        <p id="expected">{@rows.stream().map(Row::text).collect(Collectors.joining(" "))}</p>
        <ul id="all"><li :for={row : @rows} :key={row.number()}>{row.number()}: <i :for={cell : row.cells()} :key={cell}>{cell} </i></li></ul>
        <ul id="some"><li :for={row : @rows} :key={row.number()}>{row.number()}: <i :for={cell : row.cells()}>{cell} </i></li></ul>
        <ul id="none"><li :for={row : @rows}>{row.number()}: <i :for={cell : row.cells()}>{cell} </i></li></ul>
        <Rows id="left" rows={@rows} />
        <Rows id="right" rows={@rows.reversed()} />
        <p id="reversed">{@rows.reversed().stream().map(Row::text).collect(Collectors.joining(" "))}</p>
        <button phx-click="shuffle">Shuffle</button>
        <p id="steps">{@steps}</p>
        """)
@Uses(Collectors.class)
public final class TablesLive extends LiveView {
    private static final int ROWS = 7;
    private static final int CELLS = 4;

    /** A row. */
    public record Row(int number, List<String> cells) {
        String text() {
            return number + ": " + String.join(" ", cells);
        }
    }

    /** A component with a list. */
    @Template("""
            <ul id={@id}><li :for={row : @rows} :key={row.number()}>{row.number()}: <i :for={cell : row.cells()} :key={cell}>{cell} </i></li></ul>
            """)
    public static final class Rows extends LiveComponent {
        final Prop<List<Row>> rows = prop();
    }

    final Assign<Integer> steps = assign(0);
    final Assign<List<Row>> rows =
            assign(IntStream.range(0, ROWS).mapToObj(n -> new Row(n, cells(n))).toList());
    private final Random random = new Random(11);

    private static List<String> cells(int row) {
        return IntStream.range(0, CELLS).mapToObj(cell -> row + "-" + cell).toList();
    }

    @On("shuffle")
    void shuffle() {
        steps.update(n -> n + 1);
        rows.update(all -> some(all).stream()
                .map(row -> new Row(row.number(), some(row.cells())))
                .toList());
        rows.update(all -> IntStream.range(0, ROWS).allMatch(n -> all.stream().anyMatch(row -> row.number() == n))
                ? all
                : with(all, new Row(ROWS + steps.get(), cells(steps.get()))));
    }

    /** In another order, perhaps without the last one. */
    private <T> List<T> some(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return List.copyOf(copy.subList(0, Math.max(1, copy.size() - random.nextInt(2))));
    }

    private static List<Row> with(List<Row> all, Row one) {
        List<Row> copy = new ArrayList<>(all);
        copy.add(1, one);
        return List.copyOf(copy);
    }
}
