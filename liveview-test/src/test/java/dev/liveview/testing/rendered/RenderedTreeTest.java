package dev.liveview.testing.rendered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Examples are those of the protocol's own sections. */
class RenderedTreeTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final RenderedTree tree = new RenderedTree();

    @Nested
    @DisplayName("protocol 8.1 simple page")
    class Section8_1 {
        @Test
        void aDynamicIsReplaced() {
            apply("""
                    {"0":"Tea","1":"hot","s":0,"r":1,"p":{"0":["<section><h1>","</h1><p>","</p></section>"]}}""");
            apply("""
                    {"1":"cold"}""");

            assertThat(tree.render().html()).isEqualTo("<section><h1>Tea</h1><p>cold</p></section>");
        }

        @Test
        void staticsMayStandInTheirPlace() {
            apply("""
                    {"0":"Tea","s":["<p>","</p>"]}""");

            assertThat(tree.render().html()).isEqualTo("<p>Tea</p>");
        }
    }

    @Nested
    @DisplayName("protocol 8.2 nested templates")
    class Section8_2 {
        @Test
        void aNodeIsChangedReplacedAndTakenAway() {
            apply("""
                    {"0":{"0":"Ann","s":["<b>","</b>"]},"s":["<div>","</div>"],"r":1}""");
            apply("""
                    {"0":{"0":"Bob"}}""");
            assertThat(tree.render().html()).isEqualTo("<div><b>Bob</b></div>");

            apply("""
                    {"0":{"s":["<i>guest</i>"]}}""");
            assertThat(tree.render().html()).isEqualTo("<div><i>guest</i></div>");

            apply("""
                    {"0":""}""");
            assertThat(tree.render().html()).isEqualTo("<div></div>");
        }
    }

    @Nested
    @DisplayName("protocol 8.3 template table")
    class Section8_3 {
        @Test
        void aTableIsForItsOwnDiffOnly() {
            apply("""
                    {"0":{"0":"new","s":0},"1":{"0":"hot","s":0},"s":1,"p":{"0":["<em>","</em>"],"1":["<div>"," ","</div>"]}}""");
            apply("""
                    {"1":{"0":"old","s":0},"p":{"0":["<s>","</s>"]}}""");

            assertThat(tree.render().html()).isEqualTo("<div><em>new</em> <s>old</s></div>");
            assertThatThrownBy(() -> apply("""
                    {"1":{"0":"old","s":3}}""")).hasMessage("the server sent no statics of index 3 in this diff");
        }
    }

    @Nested
    @DisplayName("protocol 8.4 and 9.2 comprehensions")
    class Section8_4 {
        Section8_4() {
            apply("""
                    {"0":{"s":0,"k":{"0":{"0":"Ann","1":"2"},"1":{"0":"Bob","1":"2"},"kc":2}},
                     "s":1,"p":{"0":["<li>"," (",")</li>"],"1":["<ul>","</ul>"]}}""");
        }

        @Test
        void entriesAreRenderedInOrder() {
            assertThat(tree.render().html()).isEqualTo("<ul><li>Ann (2)</li><li>Bob (2)</li></ul>");
        }

        @Test
        void entriesAreReversed() {
            apply("""
                    {"0":{"k":{"0":1,"1":0,"kc":2,"km":true}}}""");

            assertThat(tree.render().html()).isEqualTo("<ul><li>Bob (2)</li><li>Ann (2)</li></ul>");
        }

        @Test
        void entriesChangeInTheirPlace() {
            apply("""
                    {"0":{"k":{"0":{"1":"3"},"1":{"1":"3"},"kc":2}}}""");

            assertThat(tree.render().html()).isEqualTo("<ul><li>Ann (3)</li><li>Bob (3)</li></ul>");
        }

        @Test
        void anEntryMovesAndChanges() {
            apply("""
                    {"0":{"k":{"0":[1,{"0":"Rob"}],"1":0,"kc":2,"km":true}}}""");

            assertThat(tree.render().html()).isEqualTo("<ul><li>Rob (2)</li><li>Ann (2)</li></ul>");
        }

        @Test
        void anEntryIsPutInFront() {
            apply("""
                    {"0":{"k":{"0":{"0":"Cid","1":"2"},"1":0,"2":1,"kc":3,"km":true}}}""");

            assertThat(tree.render().html()).isEqualTo("<ul><li>Cid (2)</li><li>Ann (2)</li><li>Bob (2)</li></ul>");
        }

        @Test
        void theLastIsDropped() {
            apply("""
                    {"0":{"k":{"kc":1}}}""");

            assertThat(tree.render().html()).isEqualTo("<ul><li>Ann (2)</li></ul>");
        }

        @Test
        void allAreDropped() {
            apply("""
                    {"0":{"k":{"kc":0}}}""");

            assertThat(tree.render().html()).isEqualTo("<ul></ul>");
        }

        @Test
        void aMoveFromNowhereIsTheServersMistake() {
            assertThatThrownBy(() -> apply("""
                    {"0":{"k":{"0":7,"kc":1,"km":true}}}"""))
                    .hasMessageStartingWith("the server moved entry 7 of a list that holds ");
        }
    }

    @Nested
    @DisplayName("protocol 8.5 and 9.3 components")
    class Section8_5 {
        Section8_5() {
            apply("""
                    {"0":1,"1":2,"s":["<div>","","</div>"],"r":1,
                     "c":{"1":{"0":"A","1":"0","s":["<article>",": ","</article>"],"r":1},"2":{"0":"B","1":"0","s":1}}}""");
        }

        @Test
        void aComponentStandsWhereItsNumberIs() {
            assertThat(tree.render().html())
                    .isEqualTo(
                            "<div><article data-phx-component=\"1\">A: 0</article><article data-phx-component=\"2\">B: 0</article></div>");
        }

        @Test
        void aComponentIsChangedAlone() {
            var change = tree.apply(diff("""
                    {"c":{"2":{"1":"5"}}}"""));

            assertThat(change).isEqualTo(new RenderedTree.Change(false, Set.of(2)));
            assertThat(tree.render(2).html()).isEqualTo("<article data-phx-component=\"2\">B: 5</article>");
        }

        @Test
        void aNewComponentBorrowsTheStaticsOfOneThatTheDiffChanges() {
            apply("""
                    {"1":3,"c":{"3":{"0":"C","1":"0","s":-2},"2":{"s":["<i>gone</i>"]}}}""");

            assertThat(tree.render().html())
                    .isEqualTo(
                            "<div><article data-phx-component=\"1\">A: 0</article><article data-phx-component=\"3\">C: 0</article></div>");
        }

        @Test
        void staticsAreBorrowedDownTheTreeAndFromOneAnother() {
            apply("""
                    {"0":4,"1":5,"c":{"5":{"0":{"0":"y"},"s":4},"4":{"0":{"0":"x","s":["<b>","</b>"]},"s":["<p>","</p>"],"r":1}}}""");

            assertThat(tree.render().html())
                    .isEqualTo(
                            "<div><p data-phx-component=\"4\"><b>x</b></p><p data-phx-component=\"5\"><b>y</b></p></div>");
        }

        @Test
        void aListInAComponentHasATableOfItsOwn() {
            apply("""
                    {"0":4,"c":{"4":{"0":{"s":["<li>","</li>"],"k":{"0":{"0":{"0":"x","s":0}},"kc":1},"p":{"0":["<b>","</b>"]}},"s":["<ul>","</ul>"],"r":1}}}""");

            assertThat(tree.render(4).html()).isEqualTo("<ul data-phx-component=\"4\"><li><b>x</b></li></ul>");
        }

        @Test
        void itsRootMayStandBehindACommentAndSpace() {
            apply("""
                    {"0":4,"c":{"4":{"s":[" <!-- a > b --> <br/>"],"r":1}}}""");

            assertThat(tree.render(4).html()).isEqualTo(" <!-- a > b --> <br data-phx-component=\"4\"/>");
        }

        @Test
        void anotherPageForgetsThem() {
            apply("""
                    {"0":1,"s":["<main>","</main>"]}""");

            assertThatThrownBy(tree::render)
                    .hasMessage("the server put component 1 into the page, but the page does not have it; it has []");
        }

        @Test
        void whatTheServerSaysOfUnknownOnesIsItsMistake() {
            assertThatThrownBy(() -> apply("""
                    {"c":{"7":{"0":"x"}}}"""))
                    .hasMessage("the server changed component 7, which the page does not have; it has [1, 2]");
            assertThatThrownBy(() -> apply("""
                    {"c":{"7":{"0":"x","s":-8}}}"""))
                    .hasMessage(
                            "the server lent the statics of component 8, which the page does not have; it has [1, 2]");
            assertThatThrownBy(() -> apply("""
                    {"c":{"7":{"0":"x","s":2}}}"""))
                    .hasMessage("the server sent no component 2 in this diff, but another one borrows its statics");
            assertThatThrownBy(() -> apply("""
                    {"c":{"7":{"s":8},"8":{"s":7}}}"""))
                    .hasMessageStartingWith("the server sent components that borrow their statics from each other");
            tree.forget(List.of(1));
            assertThatThrownBy(tree::render).hasMessageStartingWith("the server put component 1 into the page");
        }

        @Test
        void aComponentBeginsWithItsElement() {
            apply("""
                    {"c":{"1":{"s":["text <b></b>"]}}}""");

            assertThatThrownBy(() -> tree.render(1))
                    .hasMessage("component 1 does not begin with its one root element: text <b></b>");
        }
    }

    @Test
    @DisplayName("an entry marked as new starts from nothing, although its position held another one")
    void aNewEntryDoesNotMergeWithTheOldOne() {
        apply("""
                {"0":{"s":["<li>","","</li>"],"k":{"0":{"0":"a","1":"b"},"kc":1}},"s":["",""]}""");
        apply("""
                {"0":{"k":{"0":{"n":1,"0":"c"},"kc":1}}}""");

        assertThatThrownBy(tree::render).hasMessageStartingWith("the server never sent position 1 of ");
    }

    @Test
    void aPositionThatNeverCameIsTheServersMistake() {
        apply("""
                {"s":["<p>","</p>"]}""");

        assertThatThrownBy(tree::render).hasMessageStartingWith("the server never sent position 0 of ");
    }

    private void apply(String diff) {
        tree.apply(diff(diff));
    }

    private static ObjectNode diff(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }
}
