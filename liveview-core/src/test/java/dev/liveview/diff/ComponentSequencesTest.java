package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.error.LiveViewException;
import dev.liveview.stateful.MountedComponent;
import dev.liveview.template.KeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "protocol 6.3, 8.4, 8.5, 9.3 and 10: with stateful components and items too, the merged diffs are the page")
class ComponentSequencesTest {
    private static final int STEPS = 14;
    private static final int MOST_COMPONENTS = 200;

    @Test
    @DisplayName("any tree of lists of all kinds of items, conditionals, streams and components in each other")
    void anyTreeShowsWhatItIs() throws Exception {
        DiffSequence.each("components", (random, sequence) -> new Story(random, sequence).tell());
    }

    @Test
    @DisplayName("protocol 6.3: a component that is back before the server hears that it had left is still updated")
    void aMarkedComponentThatStandsInThePageIsUpdated() throws Exception {
        ModelPage view = new ModelPage(new Random(1));
        view.render();
        MountedComponent standing = view.stateful().all().iterator().next();
        view.stateful().mark(List.of(standing.cid()));
        ((ModelComponent) standing.component()).own.set("changed by itself");
        assertThat(view.render())
                .contains("\"c\":{\"" + standing.cid() + "\":{")
                .contains("changed by itself");
    }

    /** A view, its changes, and a browser that asks to drop what has left the page, sooner or later. */
    private static final class Story {
        private final Random random;
        private final DiffSequence sequence;
        private final ModelPage view;
        private Set<Integer> shown = Set.of();

        /** What has left the page in the browser; the server has not heard of it yet. */
        private final List<Integer> left = new ArrayList<>();

        /** What the server has been told is about to be dropped. */
        private final List<Integer> marked = new ArrayList<>();

        Story(Random random, DiffSequence sequence) {
            this.random = random;
            this.sequence = sequence;
            this.view = new ModelPage(random);
        }

        void tell() throws Exception {
            render();
            for (int step = 0; step < STEPS && view.stateful().all().size() < MOST_COMPONENTS; step++) {
                for (int changes = random.nextInt(4); changes >= 0; changes--) {
                    view.change(random);
                }
                if (random.nextInt(6) == 0) {
                    repeatAnItem();
                }
                List<Integer> absent = absent(marked);
                boolean late = random.nextBoolean();
                if (!late) {
                    tellWhatLeft();
                }
                render();
                if (late) {
                    tellWhatLeft();
                }
                drop(absent);
            }
        }

        private void render() throws Exception {
            String message = view.render();
            while (view.isLeft()) {
                sequence.between(message);
                message = view.render();
            }
            sequence.step(message, view.html());
            Set<Integer> now = sequence.cids();
            shown.stream().filter(cid -> !now.contains(cid)).forEach(left::add);
            shown = now;
        }

        /** Refused where a list has keys or a component the item's id; nothing of the refused render is sent, and the next one is right. */
        private void repeatAnItem() throws Exception {
            List<Object> before = view.page().given.get();
            // of the components of an immutable item only the new one would be called, so that nobody could tell that
            // it is there twice
            List<Object> visited =
                    before.stream().filter(Items.Entity.class::isInstance).toList();
            if (visited.isEmpty()) {
                return;
            }
            Object item = RandomPage.pick(visited, random);
            List<Object> twice = new ArrayList<>(before);
            twice.add(random.nextInt(twice.size() + 1), item);
            view.page().given.set(twice);
            try {
                render();
            } catch (KeyException e) {
                assertThat(e)
                        .as("%s", sequence)
                        .hasMessageContaining("two entries of the list have the key '" + Items.key(item) + "'")
                        .hasMessageContaining("Test.java:");
            } catch (LiveViewException e) {
                assertThat(e).as("%s", sequence).hasMessageContaining("is there twice");
            }
            view.page().given.set(before);
        }

        /** cids_will_destroy: it may come after a render in which some of them are there again. */
        private void tellWhatLeft() {
            if (random.nextBoolean()) {
                view.stateful().mark(left);
                marked.addAll(left);
                left.clear();
            }
        }

        private List<Integer> absent(List<Integer> cids) {
            return cids.stream().filter(cid -> !shown.contains(cid)).toList();
        }

        /** cids_destroyed: the browser asked before the last render. */
        private void drop(List<Integer> cids) {
            if (random.nextBoolean()) {
                List<Integer> deleted = view.delete(cids);
                if (!deleted.isEmpty()) {
                    sequence.prune(deleted);
                }
                marked.removeAll(cids);
            }
        }
    }
}
