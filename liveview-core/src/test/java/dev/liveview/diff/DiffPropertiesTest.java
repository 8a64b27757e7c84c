package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.diff.TestTemplate.Called;
import dev.liveview.diff.TestTemplate.Chosen;
import dev.liveview.diff.TestTemplate.Dynamic;
import dev.liveview.diff.TestTemplate.Echo;
import dev.liveview.diff.TestTemplate.Entries;
import dev.liveview.diff.TestTemplate.Node;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What holds for any view and any sequence of changes. */
class DiffPropertiesTest {
    private static final int STEPS = 8;
    private static final long EVERYTHING = -1L;

    @Property
    @Label(
            "protocol 9.1, 9.2: merged diffs make the page that a first render would make, in our client and in the official one")
    void mergedDiffsMakeThePage(@ForAll long seed) {
        Random random = new Random(seed);
        RandomTemplates templates = new RandomTemplates(random);
        Conversation view = new Conversation();
        Node state = templates.view();
        view.render(state);
        for (int step = 0; step < STEPS; step++) {
            long assigns = templates.someAssigns();
            state = templates.changed(state, assigns);
            view.render(state, assigns);
            assertThat(List.of(view.ours().html(), view.official().html())).containsOnly(state.html());
        }
    }

    @Property
    @Label("architecture, bytes 3: what came out the same is not sent, echoes apart")
    void aSecondRenderOfTheSameStateSendsNothing(@ForAll long seed) {
        RandomTemplates templates = new RandomTemplates(new Random(seed));
        Conversation view = new Conversation();
        Node state = templates.view();
        view.render(state);
        for (int step = 0; step < STEPS; step++) {
            state = templates.changed(state, EVERYTHING);
            view.render(state);
            String again = view.render(state);
            assertThat(again.isEmpty() || hasEchoes(state)).isTrue();
        }
    }

    @Property
    @Label("a diff leaves the memory that a first render of the same state leaves")
    void memoryDoesNotDependOnTheRoad(@ForAll long seed) {
        RandomTemplates templates = new RandomTemplates(new Random(seed));
        Conversation view = new Conversation();
        Node state = templates.view();
        view.render(state);
        for (int step = 0; step < STEPS; step++) {
            long assigns = templates.someAssigns();
            state = templates.changed(state, assigns);
            view.render(state, assigns);
            if (!hasEmptyLists(state)) {
                Conversation fresh = new Conversation();
                fresh.render(state);
                assertThat(words(view.memory())).isEqualTo(words(fresh.memory()));
            }
        }
    }

    private static long[] words(ViewMemory memory) {
        long[] words = new long[memory.root().size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = memory.root().word(i);
        }
        return words;
    }

    private static boolean hasEchoes(TestTemplate value) {
        return switch (value) {
            case Echo echo -> true;
            case Chosen chosen -> hasEchoes(chosen.value());
            case Called called -> hasEchoes(called.content());
            case Node node -> node.dynamics().stream().map(Dynamic::value).anyMatch(DiffPropertiesTest::hasEchoes);
            case Entries list ->
                list.entries().stream()
                        .flatMap(entry -> entry.dynamics().stream())
                        .map(Dynamic::value)
                        .anyMatch(DiffPropertiesTest::hasEchoes);
            default -> false;
        };
    }

    /** A list that was emptied is still a list to the client; one that was never rendered is a text. */
    private static boolean hasEmptyLists(TestTemplate value) {
        return switch (value) {
            case Chosen chosen -> hasEmptyLists(chosen.value());
            case Called called -> hasEmptyLists(called.content());
            case Node node -> node.dynamics().stream().map(Dynamic::value).anyMatch(DiffPropertiesTest::hasEmptyLists);
            case Entries list ->
                list.entries().isEmpty()
                        || list.entries().stream()
                                .flatMap(entry -> entry.dynamics().stream())
                                .map(Dynamic::value)
                                .anyMatch(DiffPropertiesTest::hasEmptyLists);
            default -> false;
        };
    }
}
