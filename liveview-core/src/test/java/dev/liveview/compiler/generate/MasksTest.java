package dev.liveview.compiler.generate;

import static dev.liveview.compiler.Rendering.renderingOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.compiler.Compilation;
import dev.liveview.compiler.Rendering;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is visited after which assigns have changed. Bit 0 is the flash, then {@code count}, {@code name}, {@code items}, {@code shown}. */
@DisplayName("F-102, F-103: change tracking")
class MasksTest {
    private static final long NONE = 0;
    private static final long COUNT = 0b10;
    private static final long NAME = 0b100;
    private static final long ITEMS = 0b1000;

    private static final String CARD = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.template.*;
            @Template("<b {@rest}>{@title}</b>{@innerBlock}")
            public record Card(String title, Attrs rest, Slot<Void> innerBlock) implements Component {}
            """;

    private static final String EACH = """
            package demo;
            import dev.liveview.*;
            import dev.liveview.template.*;
            @Template("<p :for={row : @rows}>{@innerBlock.render(row)}</p>")
            public record Each<R>(Iterable<R> rows, Slot<R> innerBlock) implements Component {}
            """;

    private static List<String> visited(long changed, String template, String... more) throws Exception {
        var rendering = renderingOf(template, more);
        VisitingRender render = new VisitingRender(changed);
        rendering.template().render(rendering.view(), render);
        return render.values();
    }

    @Test
    void onlyWhatReadsAChangedAssignIsVisited() throws Exception {
        assertThat(visited(COUNT, "{@count}{@name}{@count + @name}{SHOP}")).containsExactly("3", "3<Ann>");
    }

    @Test
    void methodsAreVisitedAtEveryRender() throws Exception {
        assertThat(visited(NONE, "{@count}{@total()}")).containsExactly("7");
    }

    @Test
    void attributesAreTrackedLikeText() throws Exception {
        assertThat(visited(NAME, "<p title={@name} id={\"x\" + @count} class=\"a {@name}\">x</p>"))
                .containsExactly(" title=\"&lt;Ann&gt;\"", "&lt;Ann&gt;");
    }

    @Test
    void namesOfALoopDependOnItsList() throws Exception {
        String loop = "<p :for={item, i : @items}>{i}{@count}<b :for={c : item.title().split(\"n\")}>{c}</b></p>";
        assertThat(visitedIn(Set.of(), COUNT, loop)).containsExactly("3", "3");
        assertThat(visited(ITEMS, loop)).containsExactly("0", "O", "e", "1", "Two");
    }

    @Test
    void conditionsAreLookedAtWhenSomethingInsideChanged() throws Exception {
        assertThat(visited(COUNT, "<p :if={@shown}>{@count}{@name}</p>")).containsExactly("3");
        assertThat(visited(NAME, "<p :if={@count > 5}>x</p>")).isEmpty();
    }

    @Test
    void anAttributeOfAComponentIsChangedIfItsExpressionReadsWhatChanged() throws Exception {
        String call = "<.card title={@name} id={@count}>{@items}{@count}</.card>";
        assertThat(visited(NAME, call, CARD))
                .containsExactly("&lt;Ann&gt;".replace("&lt;", "<").replace("&gt;", ">"));
        assertThat(visited(COUNT, call, CARD)).containsExactly(" id=\"3\"", "3");
        assertThat(visited(NONE, call, CARD)).isEmpty();
    }

    @Test
    void whatAComponentHandsOverDependsOnWhatItWasGiven() throws Exception {
        String call = "<.each :let={item} rows={@items}>{item.id()}-{@count}</.each>";
        assertThat(visited(ITEMS, call, EACH)).containsExactly("1", "2");
        assertThat(visited(COUNT, call, EACH)).containsExactly("3", "3");
        assertThat(visited(NAME, call, EACH)).isEmpty();
    }

    @Test
    void whichElementAnEntryShowsDependsOnTheFilter() throws Exception {
        String loop = "<p :for={item : @items} :if={item.id() != @count}>{item.id()}{@name}</p>";
        assertThat(visited(COUNT, loop)).containsExactly("1", "2");
        String tabs = """
                package demo;
                import dev.liveview.*;
                import dev.liveview.template.*;
                import java.util.List;
                @Template("<b :for={tab : @tab}>{tab}</b>")
                public record Tabs(List<Slot<Void>> tab) implements Component {}
                """;
        String slots =
                "<.tabs><:tab :for={item : @items} :if={item.id() != @count}>{item.id()}<i/>{@name}</:tab></.tabs>";
        assertThat(visited(COUNT, slots, tabs)).containsExactly("1", "2");
    }

    @Test
    void slotsInSlotsAreReadInTheScopeOfWhoeverWroteThem() throws Exception {
        String call = "<.each :let={item} rows={@items}><.card title=\"t\">{item.id()}{@name}</.card></.each>";
        assertThat(visited(NAME, call, EACH, CARD)).containsExactly("<Ann>", "<Ann>");
        assertThat(visited(ITEMS, call, EACH, CARD)).containsExactly("1", "2");
    }

    // ── entries of lists ─────────────────────────────────────────────────

    /** What is visited if only entries with these items have not been there before. */
    private static List<String> visitedIn(Set<String> others, long changed, String template, String... more)
            throws Exception {
        var rendering = renderingOf(template, more);
        VisitingRender render = new VisitingRender(
                changed, item -> others.stream().anyMatch(other -> isNamed(item.toString(), other)), false);
        rendering.template().render(rendering.view(), render);
        return render.values();
    }

    /** Whether it is this text, an item of this title, or a record of this type. */
    private static boolean isNamed(String item, String name) {
        return item.equals(name) || item.endsWith("title=" + name + "]") || item.startsWith(name + "[");
    }

    @Test
    void anEntryIsVisitedOnlyIfItsItemIsAnotherOne() throws Exception {
        String loop = "<p :for={item, i : @items} id={item.id()}>{i}{@name}{item.title()}</p>";
        assertThat(visitedIn(Set.of("Two"), ITEMS, loop)).containsExactly(" id=\"2\"", "Two");
        assertThat(visitedIn(Set.of(), ITEMS, loop)).isEmpty();
        assertThat(visitedIn(Set.of(), NAME, loop)).containsExactly("<Ann>", "<Ann>");
    }

    @Test
    void loopsInLoopsReadTheItemsAroundThem() throws Exception {
        String loops = "<p :for={item : @items}><b :for={c : item.title().split(\"\")}>{c}{item.id()}{@count}</b></p>";
        assertThat(visitedIn(Set.of("Two"), ITEMS, loops))
                .as("the letters are the same")
                .containsExactly("2", "2", "2");
        assertThat(visitedIn(Set.of("Two", "w"), ITEMS, loops)).containsExactly("2", "w", "2", "2");
        assertThat(visitedIn(Set.of(), ITEMS, loops)).isEmpty();
        assertThat(visitedIn(Set.of(), COUNT, loops)).containsExactly("3", "3", "3", "3", "3", "3");
    }

    @Test
    void anInnerLoopIsNotReachedIfItsRowIsTheSame() throws Exception {
        String loops = "<p :for={item : @items}><b :for={c : item.title().split(\"\")}>{c}</b></p>";
        assertThat(visitedIn(Set.of("w"), ITEMS, loops)).isEmpty();
    }

    @Test
    void conditionsInEntriesAreLookedAtForTheirItem() throws Exception {
        String loop = "<p :for={item : @items}><b :if={item.id() > 1}>{item.title()}</b><i :else>{@count}</i></p>";
        assertThat(visitedIn(Set.of("Two"), ITEMS, loop)).containsExactly("Two");
        assertThat(visitedIn(Set.of("One"), ITEMS, loop)).isEmpty();
        assertThat(visitedIn(Set.of(), COUNT, loop)).containsExactly("3");
    }

    @Test
    void anAttributeThatReadsTheItemIsChangedWithTheItem() throws Exception {
        String loop = "<p :for={item : @items}><.card title={item.title()} id={@count}>{item.id()}{@name}</.card></p>";
        assertThat(visitedIn(Set.of("Two"), ITEMS, loop, CARD)).containsExactly("Two", "2");
        assertThat(visitedIn(Set.of(), COUNT, loop, CARD)).containsExactly(" id=\"3\"", " id=\"3\"");
        assertThat(visitedIn(Set.of(), NAME, loop, CARD)).containsExactly("<Ann>", "<Ann>");
    }

    @Test
    void rowsThatAComponentHandsOverAreVisitedOnlyIfTheyAreOtherOnes() throws Exception {
        String call = "<.each :let={item} rows={@items}>{item.id()}-{@count}-{item.title()}</.each>";
        assertThat(visitedIn(Set.of("Two"), ITEMS, call, EACH)).containsExactly("2", "Two");
        assertThat(visitedIn(Set.of(), COUNT, call, EACH)).containsExactly("3", "3");
        String table = """
                package demo;
                import dev.liveview.*;
                import dev.liveview.template.*;
                import java.util.List;
                @Template("<tr :for={row : @rows}><td :for={col : @col} title={col.label()}>{col.render(row)}</td></tr>")
                public record Table<R>(Iterable<R> rows, List<Col<R>> col) implements Component {
                    public record Col<R>(String label, Slot<R> innerBlock) implements SlotEntry<R> {}
                }
                """;
        String columns = "<.table rows={@items}><:col :let={item} label=\"Id\">{item.id()}</:col>"
                + "<:col :let={item} label={@name}>{item.title()}{@count}</:col></.table>";
        assertThat(visitedIn(Set.of("Two", "Col"), ITEMS, columns, table))
                .containsExactly(" title=\"Id\"", "2", " title=\"&lt;Ann&gt;\"", "Two");
        assertThat(visitedIn(Set.of("Col"), COUNT, columns, table)).contains("3");
        assertThat(visitedIn(Set.of("Col"), NONE, columns, table)).isEmpty();
    }

    @Test
    void contentInContentDependsOnWhatWasHandedToTheOuterOne() throws Exception {
        String call =
                "<.each :let={item} rows={@items}><.each :let={c} rows={List.of(item.title())}>{c}{@count}</.each></.each>";
        assertThat(visitedIn(Set.of("Two"), ITEMS, call, EACH)).containsExactly("Two");
        assertThat(visitedIn(Set.of(), COUNT, call, EACH)).containsExactly("3", "3");
        assertThat(visitedIn(Set.of(), ITEMS, call, EACH)).isEmpty();
    }

    @Test
    void anIndexBesideAFilterDependsOnAllThatChooses() throws Exception {
        String loop = "<p :for={item, i : @items} :if={item.id() != @count}>{i}{item.id()}</p>";
        assertThat(visitedIn(Set.of(), ITEMS, loop)).containsExactly("0", "1");
        assertThat(visitedIn(Set.of(), COUNT, loop)).containsExactly("0", "1");
        assertThat(visitedIn(Set.of(), NAME, loop)).isEmpty();
    }

    @Test
    void aKeyAndAFilterAreReasonsToGoOverTheList() throws Exception {
        assertThat(visitedIn(Set.of("Two"), COUNT, "<p :for={item : @items} :key={item.id() + @count}>{item.id()}</p>"))
                .containsExactly("2");
    }

    @Test
    void withoutABitOfItsOwnAnItemIsAlwaysVisited() throws Exception {
        String fields = IntStream.range(0, 60)
                .mapToObj(i -> "final Assign<Integer> c" + i + " = assign(" + i + ");")
                .collect(Collectors.joining("\n"));
        String view = """
                package demo;
                import dev.liveview.*;
                import dev.liveview.assign.*;
                import java.util.List;
                @Template("<p :for={a : List.of(1)}>{a}<b :for={b : List.of(2)}>{b}{@c59}</b></p>")
                public final class ManyLive extends LiveView {
                    %s
                }
                """.formatted(fields);
        Rendering rendering = Rendering.of(Compilation.given(view), "demo.ManyLive");
        VisitingRender render = new VisitingRender(NONE, item -> false, false);
        rendering.template().render(rendering.view(), render);
        assertThat(render.values()).as("61 cells leave one bit").containsExactly("2");
    }

    @Test
    void whatTheUserMayHaveChangedIsAnEcho() throws Exception {
        assertThat(
                        visited(
                                COUNT,
                                "<input value={@count} checked={@count > 1}><textarea>{@count}</textarea><option value={@count}>x</option>"))
                .containsExactly("echo value=\"3\"", "echo checked", "echo3", " value=\"3\"");
    }
}
