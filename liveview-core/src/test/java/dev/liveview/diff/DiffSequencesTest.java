package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.diff.TestTemplate.Node;
import dev.liveview.template.KeyException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("protocol 8, 9 and 11: whatever changes, the merged diffs are the page")
class DiffSequencesTest {
    private static final int STEPS = 12;

    @Test
    @DisplayName("any tree of templates, conditionals, lists and function components")
    void anyTreeShowsWhatItIs() throws Exception {
        DiffSequence.each("trees", (random, sequence) -> {
            RandomTemplates templates = new RandomTemplates(random);
            Conversation view = new Conversation();
            Node state = templates.view();
            sequence.step(view.render(state), state.html());
            for (int step = 0; step < STEPS; step++) {
                long assigns = templates.someAssigns();
                state = templates.changed(state, assigns);
                sequence.step(view.render(state, assigns), state.html());
            }
        });
    }

    @Test
    @DisplayName(
            "compiled: items that are changed in place, replaced by equal ones, moved; slots, echoes, repeated keys")
    void aBoardShowsItsTasks() throws Exception {
        DiffSequence.each("boards", (random, sequence) -> play(new BoardPage(), random, sequence));
    }

    @Test
    @DisplayName(
            "compiled: immutable values, unmodifiable views of lists that change, maps, arrays, filters, lists in lists")
    void aShelfShowsItsBooks() throws Exception {
        DiffSequence.each("shelves", (random, sequence) -> play(new ShelfPage(), random, sequence));
    }

    @Test
    @DisplayName(
            "compiled: a component that calls itself, with keyed lists, lists without keys and branches in each other")
    void anOutlineShowsItsParts() throws Exception {
        DiffSequence.each("outlines", (random, sequence) -> play(new OutlinePage(), random, sequence));
    }

    @Test
    @DisplayName(
            "compiled: cells that callers write, items of outer lists in inner ones, indexes, and what chooses rows")
    void aLedgerShowsItsAccounts() throws Exception {
        DiffSequence.each("ledgers", (random, sequence) -> play(new LedgerPage(), random, sequence));
    }

    private static <V extends LiveView> void play(RandomPage<V> page, Random random, DiffSequence sequence)
            throws Exception {
        CompiledView<V> compiled = new CompiledView<>(page.view());
        sequence.step(compiled.render(), compiled.html());
        for (int step = 0; step < STEPS; step++) {
            for (int changes = random.nextInt(5); changes >= 0; changes--) {
                page.change(random);
            }
            if (random.nextInt(8) == 0) {
                repeatAKey(page, compiled, random, sequence);
            }
            if (random.nextInt(15) == 0) {
                compiled.rejoin();
            }
            sequence.step(compiled.render(), compiled.html());
            if (!page.hasEchoes()) {
                assertThat(compiled.render())
                        .as("%s: sent although nothing changed", sequence)
                        .isEmpty();
            }
        }
    }

    /** Refused with the key's name; nothing was sent, and the next render sends what this one would have. */
    private static <V extends LiveView> void repeatAKey(
            RandomPage<V> page, CompiledView<V> compiled, Random random, DiffSequence sequence) {
        RandomPage.Repeated repeated = page.repeatAKey(random);
        if (repeated != null) {
            assertThatThrownBy(compiled::render)
                    .as("%s", sequence)
                    .isInstanceOf(KeyException.class)
                    .hasMessageContaining("two entries of the list have the key '" + repeated.key() + "'");
            repeated.repair().run();
        }
    }
}
