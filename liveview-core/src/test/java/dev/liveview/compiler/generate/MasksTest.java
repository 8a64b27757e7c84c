package dev.liveview.compiler.generate;

import static dev.liveview.compiler.Rendering.renderingOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(visited(COUNT, loop)).containsExactly("3", "3");
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

    @Test
    void whatTheUserMayHaveChangedIsAnEcho() throws Exception {
        assertThat(
                        visited(
                                COUNT,
                                "<input value={@count} checked={@count > 1}><textarea>{@count}</textarea><option value={@count}>x</option>"))
                .containsExactly("echo value=\"3\"", "echo checked", "echo3", " value=\"3\"");
    }
}
