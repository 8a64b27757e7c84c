package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncResult;
import dev.liveview.template.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("protocol 11, with templates that the compiler has compiled: never a stale page for speed")
class ChangeTrackingTest {
    @Template("<div><p :if={@first}>{@x}</p><p :else>{@y}</p></div>")
    static final class Branches extends LiveView {
        final Assign<Boolean> first = assign(true);
        final Assign<String> x = assign("X");
        final Assign<String> y = assign("Y");
    }

    @Test
    @DisplayName(
            "protocol 11, 5: when the branch switches, the new branch is rendered in full, though its statics are equal")
    void branchesWithEqualStaticsAreTold() throws Exception {
        var shown = ShownView.of(new Branches());
        shown.view().first.set(false);
        shown.diff();
        assertThat(shown.html()).isEqualTo("<div><p>Y</p></div>");
    }

    @Test
    void anUnchangedBranchSendsItsChangeOnly() throws Exception {
        var shown = ShownView.of(new Branches());
        shown.view().x.set("Z");
        assertThat(shown.diff()).isEqualTo("{\"0\":{\"0\":\"Z\"}}");
    }

    @Template("<em>{@text}</em>")
    record Badge(String text) implements Component {}

    @Template("<div><.badge :if={@first} text={@x} /><.badge :else text={@y} /></div>")
    static final class Calls extends LiveView {
        final Assign<Boolean> first = assign(true);
        final Assign<String> x = assign("X");
        final Assign<String> y = assign("Y");
    }

    @Test
    void callsOfOneComponentInTwoBranchesAreTold() throws Exception {
        var shown = ShownView.of(new Calls());
        shown.view().first.set(false);
        shown.diff();
        assertThat(shown.html()).isEqualTo("<div><em>Y</em></div>");
    }

    @Template("<section><b :if={@open}>{@more}</b><b :else>{@less}</b></section>")
    record Fold(boolean open, Slot<Void> more, Slot<Void> less) implements Component {}

    @Template("<div><.fold open={@open}><:more><p>{@x}</p></:more><:less><p>{@y}</p></:less></.fold></div>")
    static final class Slots extends LiveView {
        final Assign<Boolean> open = assign(true);
        final Assign<String> x = assign("X");
        final Assign<String> y = assign("Y");
    }

    @Test
    void slotsInTwoBranchesAreTold() throws Exception {
        var shown = ShownView.of(new Slots());
        shown.view().open.set(false);
        shown.diff();
        assertThat(shown.html()).isEqualTo("<div><section><b><p>Y</p></b></section></div>");
        shown.view().y.set("Z");
        shown.diff();
    }

    @Template("<section>{@open ? @more : @less}</section>")
    record Pick(boolean open, Slot<Void> more, Slot<Void> less) implements Component {}

    @Template("<div><.pick open={@open}><:more><p>{@x}</p></:more><:less><p>{@y}</p></:less></.pick></div>")
    static final class Picks extends LiveView {
        final Assign<Boolean> open = assign(true);
        final Assign<String> x = assign("X");
        final Assign<String> y = assign("Y");
    }

    @Test
    void slotsThatAnExpressionChoosesAreTold() throws Exception {
        var shown = ShownView.of(new Picks());
        shown.view().open.set(false);
        shown.diff();
        assertThat(shown.html()).isEqualTo("<div><section><p>Y</p></section></div>");
    }

    @Template(
            "<div><.async_result assign={@org} as=\"\"><:loading><p>{@x}</p></:loading><p>{@y}</p></.async_result></div>")
    static final class Loading extends LiveView {
        final AsyncAssign<String> org = async();
        final Assign<String> x = assign("X");
        final Assign<String> y = assign("Y");
    }

    @Test
    @DisplayName("A-111: slots with equal statics are told apart")
    void theSlotsOfAsyncResultAreTold() throws Exception {
        Loading view = new Loading();
        view.org.set(AsyncResult.loading());
        var shown = ShownView.of(view);
        view.org.set(AsyncResult.ok("Acme"));
        shown.diff();
        assertThat(shown.html()).isEqualTo("<div><p>Y</p></div>");
    }

    /** A title that counts how often it is written. */
    record Title(String text) {
        static int written;

        @Override
        public String toString() {
            written++;
            return text;
        }
    }

    @Template("""
            <.async_result :let={name} assign={@org} as={@as} class={@kind} title={@title} delay={@delay}>
              <:loading><p>{@x}</p></:loading>
              <p>{name} {@y}</p>
            </.async_result>
            """)
    static final class Wrapped extends LiveView {
        final AsyncAssign<String> org = async();
        final Assign<String> as = assign("div");
        final Assign<String> kind = assign("org");
        final Assign<Title> title = assign(new Title("T"));
        final Assign<Integer> delay = assign(0);
        final Assign<String> x = assign("X");
        final Assign<String> y = assign("Y");
    }

    @Test
    @DisplayName("A-111: of the element around the slots is sent what follows the state, and the slot")
    void ofTheElementAroundTheSlotsIsSentWhatFollowsTheState() throws Exception {
        Wrapped view = new Wrapped();
        view.org.set(AsyncResult.loading());
        var shown = ShownView.of(view);
        view.org.set(AsyncResult.ok("Acme"));
        assertThat(shown.diff())
                .isEqualTo(
                        "{\"0\":{\"1\":\"\",\"2\":{\"0\":\"Acme\",\"1\":\"Y\",\"s\":0}},\"p\":{\"0\":[\"<p>\",\" \",\"</p>\"]}}");
        view.org.update(AsyncResult::loading);
        assertThat(shown.diff()).isEqualTo("{\"0\":{\"1\":\" aria-busy=\\\"true\\\"\"}}");
        view.org.set(AsyncResult.ok("Apex"));
        assertThat(shown.diff()).isEqualTo("{\"0\":{\"1\":\"\",\"2\":{\"0\":\"Apex\"}}}");
        assertThat(shown.html()).isEqualTo("<div aria-live=\"polite\" class=\"org\" title=\"T\"><p>Apex Y</p></div>");
    }

    @Test
    void aDelayIsSentOnceAndTakenAwayWithTheSlot() throws Exception {
        Wrapped view = new Wrapped();
        view.org.set(AsyncResult.loading());
        view.delay.set(200);
        var shown = ShownView.of(view);
        view.x.set("XX");
        assertThat(shown.diff()).isEqualTo("{\"0\":{\"2\":{\"0\":\"XX\"}}}");
        view.delay.set(300);
        assertThat(shown.diff())
                .isEqualTo("{\"0\":{\"1\":\" aria-busy=\\\"true\\\" data-lv-delay=\\\"4 8 32 256\\\"\"}}");
        view.org.set(AsyncResult.ok("Acme"));
        assertThat(shown.diff())
                .isEqualTo(
                        "{\"0\":{\"1\":\"\",\"2\":{\"0\":\"Acme\",\"1\":\"Y\",\"s\":0}},\"p\":{\"0\":[\"<p>\",\" \",\"</p>\"]}}");
        view.delay.set(400);
        assertThat(shown.diff()).isEmpty();
        view.org.set(AsyncResult.loading());
        shown.diff();
        view.as.set("section");
        shown.diff();
        assertThat(shown.html()).startsWith("<section aria-live").contains("data-lv-delay=\"16 128 256\"");
    }

    @Test
    @DisplayName("protocol 11: an attribute of a component is not visited unless it changed")
    void anAttributeOfTheElementIsVisitedOnlyWhenItChanged() throws Exception {
        Wrapped view = new Wrapped();
        view.org.set(AsyncResult.ok("Acme"));
        var shown = ShownView.of(view);
        view.y.set("YY");
        int before = Title.written;
        assertThat(shown.diff()).isEqualTo("{\"0\":{\"2\":{\"1\":\"YY\"}}}");
        assertThat(Title.written - before)
                .as("only by the render that is compared with")
                .isEqualTo(1);

        view.title.set(new Title("TT"));
        before = Title.written;
        assertThat(shown.diff()).isEqualTo("{\"0\":{\"0\":\" class=\\\"org\\\" title=\\\"TT\\\"\"}}");
        assertThat(Title.written - before).isEqualTo(2);
    }

    @Template("<ul><li :for={word : @words} :if={word.startsWith(@prefix)}>{word}</li></ul>")
    static final class Filtered extends LiveView {
        final Assign<List<String>> words = assign(List.of("apple", "banana"));
        final Assign<String> prefix = assign("a");
    }

    @Test
    void aFilterThatChangesShowsOtherEntries() throws Exception {
        var shown = ShownView.of(new Filtered());
        shown.view().prefix.set("b");
        shown.diff();
        assertThat(shown.html()).isEqualTo("<ul><li>banana</li></ul>");
    }

    @Template("<ul><li :for={word : @words} :key={@swapped ? -word.length() : word.length()}>{word}</li></ul>")
    static final class Rekeyed extends LiveView {
        final Assign<List<String>> words = assign(List.of("a", "bb"));
        final Assign<Boolean> swapped = assign(false);
    }

    @Test
    void keysThatChangeShowTheirEntries() throws Exception {
        var shown = ShownView.of(new Rekeyed());
        shown.view().swapped.set(true);
        shown.diff();
    }

    @Template("<ul><li :for={word, i : @words} :key={word}>{i}: {word} {@total}</li></ul>")
    static final class Indexed extends LiveView {
        final Assign<List<String>> words = assign(List.of("a", "b"));
        final Assign<Integer> total = assign(2);
    }

    @Test
    void theIndexOfAMovedEntryIsShown() throws Exception {
        var shown = ShownView.of(new Indexed());
        shown.view().words.set(List.of("b", "c", "a"));
        shown.view().total.set(3);
        shown.diff();
        shown.view().total.set(4);
        assertThat(shown.diff())
                .isEqualTo("{\"0\":{\"k\":{\"0\":{\"2\":\"4\"},\"1\":{\"2\":\"4\"},\"2\":{\"2\":\"4\"},\"kc\":3}}}");
    }

    @Template("<ul><li :for={word : @words}><b :if={word.equals(@chosen)}>{word}</b><b :else>{@other}</b></li></ul>")
    static final class Chosen extends LiveView {
        final Assign<List<String>> words = assign(List.of("a", "b"));
        final Assign<@Nullable String> chosen = assign("a");
        final Assign<String> other = assign("-");
    }

    @Test
    void branchesInEntriesAreTold() throws Exception {
        var shown = ShownView.of(new Chosen());
        shown.view().chosen.set("b");
        shown.diff();
        assertThat(shown.html()).isEqualTo("<ul><li><b>-</b></li><li><b>b</b></li></ul>");
    }

    @Template("<ol><li :for={item : @items}>{@row.render(item)}</li></ol>")
    record Rows<T>(List<T> items, Slot<T> row) implements Component {}

    @Template("<div><.rows items={@words}><:row :let={word}><i>{word}{@mark}</i></:row></.rows></div>")
    static final class Lists extends LiveView {
        final Assign<List<String>> words = assign(List.of("a", "b"));
        final Assign<String> mark = assign("!");
    }

    @Test
    @DisplayName("protocol 11, 8: a slot is rendered again if what it mentions changed, or what it was given")
    void slotsInListsFollowTheirArgumentsAndTheirAssigns() throws Exception {
        var shown = ShownView.of(new Lists());
        shown.view().words.set(List.of("b", "a", "c"));
        shown.diff();
        shown.view().mark.set("?");
        shown.diff();
        assertThat(shown.html())
                .isEqualTo("<div><ol><li><i>b?</i></li><li><i>a?</i></li><li><i>c?</i></li></ol></div>");
    }

    record Col(String label, Slot<Void> innerBlock) implements dev.liveview.template.SlotEntry<Void> {}

    @Template("<p><b :for={one : @col}>{one.label()}:{one.innerBlock()}</b></p>")
    record Cols(List<Col> col) implements Component {}

    @Template(
            "<div><.cols><:col :for={word : @words} :if={word.startsWith(@prefix)} label=\"x\"><i>{word}</i></:col></.cols></div>")
    static final class FilteredSlots extends LiveView {
        final Assign<List<String>> words = assign(List.of("apple", "banana"));
        final Assign<String> prefix = assign("a");
    }

    @Test
    void aFilterOfSlotsThatChangesShowsOtherSlots() throws Exception {
        var shown = ShownView.of(new FilteredSlots());
        shown.view().prefix.set("b");
        shown.diff();
        assertThat(shown.html()).isEqualTo("<div><p><b>x:<i>banana</i></b></p></div>");
    }
}
