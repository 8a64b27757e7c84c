package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "F-104, protocol 11, 3: what reads no cell, no name of a loop and no method of the view is computed when it is first shown")
class ComputedOnceTest {
    /** What lies outside of the view, and changes without it. */
    static int online;

    static List<String> names() {
        return List.of("Ann", "Bob").subList(0, online);
    }

    @BeforeEach
    void oneIsOnline() {
        online = 1;
    }

    @Template("<p>{ComputedOnceTest.online} {@online()} {@count}<b :if={@open}>{ComputedOnceTest.online}</b></p>")
    static final class Visitors extends LiveView {
        final Assign<Integer> count = assign(0);
        final Assign<Boolean> open = assign(false);

        int online() {
            return online;
        }
    }

    @Test
    void anExpressionThatReadsNothingOfTheViewIsNotComputedAgain() throws Exception {
        var view = new CompiledView<>(new Visitors());
        assertThat(view.render()).startsWith("{\"0\":\"1\",\"1\":\"1\",\"2\":\"0\"");
        online = 2;
        assertThat(view.render()).as("but a method of the view is").isEqualTo("{\"1\":\"2\"}");
    }

    @Test
    void itIsComputedWhenItIsShownAnew() throws Exception {
        Visitors visitors = new Visitors();
        var view = new CompiledView<>(visitors);
        view.render();
        online = 2;
        visitors.open.set(true);
        assertThat(view.render()).contains("\"3\":{\"0\":\"2\"");
    }

    @Template(
            "<ul><li :for={name : ComputedOnceTest.names()}>{name}</li></ul><ol><li :for={name : @names()}>{name}</li></ol>")
    static final class Lists extends LiveView {
        List<String> names() {
            return ComputedOnceTest.names();
        }
    }

    @Test
    void aListOfElsewhereIsNotGoneOverAgain() throws Exception {
        var view = new CompiledView<>(new Lists());
        view.render();
        online = 2;
        assertThat(view.render())
                .as("but one that a method of the view gives is")
                .isEqualTo("{\"1\":{\"k\":{\"1\":{\"0\":\"Bob\"},\"kc\":2}}}");
    }

    @Template("<em>{@label} {@online()}</em>")
    record Badge(String label) implements Component {
        int online() {
            return online;
        }
    }

    @Template("<div><.badge label={@label} />{@count}</div>")
    static final class Badges extends LiveView {
        final Assign<String> label = assign("online");
        final Assign<Integer> count = assign(0);
    }

    @Test
    void aMethodOfAFunctionComponentIsComputedWhenWhatItWasGivenHasChanged() throws Exception {
        Badges badges = new Badges();
        var view = new CompiledView<>(badges);
        view.render();
        online = 2;
        badges.count.set(1);
        assertThat(view.render()).isEqualTo("{\"1\":\"1\"}");
        badges.label.set("here");
        assertThat(view.render()).isEqualTo("{\"0\":{\"0\":\"here\",\"1\":\"2\"}}");
    }
}
