package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.template.KeyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Entries of a list whose items are the same immutable objects, one after the other. */
class UnchangedEntriesTest {
    private static final AtomicInteger KEYS = new AtomicInteger();

    record Part(int id, String name) {}

    record Row(int id, String name, int parted) {
        List<Part> parts() {
            return List.of(new Part(parted, "a"), new Part(parted + 1, "b"));
        }

        int key() {
            KEYS.incrementAndGet();
            return id;
        }

        static Row of(int id) {
            return new Row(id, "row " + id, id);
        }
    }

    @Template("""
            <ul>
              <li :for={row : @rows} :key={row.key()}>{row.name()}<b :for={part : row.parts()} :key={part.id()}>{part.name()}</b></li>
            </ul>
            <ol><li :for={part : @parts}>{@prefix}{part.name()}</li></ol>
            """)
    static final class Rows extends LiveView {
        final Assign<List<Row>> rows =
                assign(IntStream.range(0, 10).mapToObj(Row::of).toList());
        final Assign<List<Part>> parts = assign(List.of(new Part(1, "x"), new Part(2, "y")));
        final Assign<String> prefix = assign("-");
    }

    private final ShownView<Rows> shown = ShownView.of(new Rows());

    private void change(Consumer<List<Row>> change) {
        shown.view().rows.update(rows -> {
            List<Row> copy = new ArrayList<>(rows);
            change.accept(copy);
            return List.copyOf(copy);
        });
    }

    @Test
    void theyAreNotEvenAskedForTheirKeys() throws Exception {
        KEYS.set(-10); // the page made anew asks all
        change(rows -> rows.set(4, new Row(4, "four", 4)));
        assertThat(shown.diff()).contains("four");
        assertThat(KEYS).hasValue(1);
    }

    @Test
    void theyAreVisitedWhenSomethingElseThatTheyReadHasChanged() throws Exception {
        shown.view().prefix.set("+");
        assertThat(shown.diff()).contains("+");
        assertThat(shown.html()).contains("<li>+x</li><li>+y</li>");
    }

    @Test
    void oneMoreAtTheEndIsSentAlone() throws Exception {
        change(rows -> rows.add(Row.of(10)));
        assertThat(shown.diff()).contains("row 10").doesNotContain("row 9");
        change(rows -> {
            rows.add(Row.of(11));
            rows.add(Row.of(12));
        });
        assertThat(shown.diff()).contains("row 11", "row 12").doesNotContain("row 10");
    }

    @Test
    void aKeyThatStoodBeforeIsRefusedAtTheEnd() {
        change(rows -> rows.add(Row.of(3)));
        assertThatThrownBy(shown::diff).isInstanceOf(KeyException.class).hasMessageContaining("3");
    }

    @Test
    void aKeyThatStandsBeforeAndIsPassedByLaterIsRefused() {
        change(rows -> rows.addFirst(new Row(5, "five again", 5)));
        assertThatThrownBy(shown::diff).isInstanceOf(KeyException.class).hasMessageContaining("5");
    }

    @Test
    void whatComesGoesAndMovesBetweenThemIsShown() throws Exception {
        Random random = new Random(7);
        for (int step = 0; step < 400; step++) {
            int id = 100 + step;
            change(rows -> changeAtRandom(rows, random, id));
            shown.diff(); // compares with a page made anew
        }
    }

    private static void changeAtRandom(List<Row> rows, Random random, int id) {
        int place = random.nextInt(rows.size() + 1);
        int other = random.nextInt(Math.max(rows.size(), 1));
        switch (random.nextInt(6)) {
            case 0 -> rows.add(place, Row.of(id));
            case 1 -> rows.subList(0, Math.min(place, 3)).clear();
            case 2 -> rows.add(Row.of(id));
            case 3 -> {
                if (!rows.isEmpty()) {
                    rows.set(other, new Row(rows.get(other).id(), "new " + id, id));
                }
            }
            case 4 -> {
                if (!rows.isEmpty()) {
                    Collections.swap(rows, other, random.nextInt(rows.size()));
                }
            }
            default -> {
                if (!rows.isEmpty()) {
                    rows.removeLast();
                }
            }
        }
    }
}
