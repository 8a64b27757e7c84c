package dev.liveview.testing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("protocol 12, C-110 to C-124: what becomes of the items of streams")
class StreamsTest {
    private final Shown page = new Shown();

    /** A list of songs 1 to 3 between a heading and a note; the frames change position 1 of the page. */
    @BeforeEach
    void join() {
        page.apply("""
                {"0":"","1":{"s":["<li id=\\"","\\">","</li>"],
                      "k":{"0":{"0":"song-1","1":"One"},"1":{"0":"song-2","1":"Two"},"2":{"0":"song-3","1":"Three"},"kc":3},
                      "stream":["0",[["song-3",-1,null,null],["song-2",-1,null,null],["song-1",-1,null,null]],[]]},
                 "2":"",
                 "s":["<ul id=\\"songs\\" phx-update=\\"stream\\">","","","</ul>"],"r":1}""");
    }

    private String songs() {
        return String.join(",", page.texts("li"));
    }

    /** Sends items, each as {@code id:text}. */
    private void send(String inserts, String deletes, boolean isReset, String... items) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < items.length; i++) {
            String[] item = items[i].split(":");
            entries.append("\"%d\":{\"0\":\"song-%s\",\"1\":\"%s\"},".formatted(i, item[0], item[1]));
        }
        page.apply("""
                {"1":{"k":{%s"kc":%d},"stream":["0",[%s],[%s]%s]}}""".formatted(entries, items.length, inserts, deletes, isReset ? ",true" : ""));
    }

    private static String insert(int id, int at) {
        return insert(id, at, "null", false);
    }

    private static String insert(int id, int at, String limit, boolean updatesOnly) {
        return "[\"song-%d\",%d,%s,%s]".formatted(id, at, limit, updatesOnly);
    }

    @Test
    void itemsStandInTheContainerWithoutAnythingBetweenThem() {
        assertThat(page.html())
                .isEqualTo(
                        "<ul id=\"songs\" phx-update=\"stream\"><li id=\"song-1\">One</li><li id=\"song-2\">Two</li><li id=\"song-3\">Three</li></ul>");
    }

    @Test
    @DisplayName("C-123: the tree forgets them, the page does not")
    void itemsStayWhenThePageIsRenderedAgain() {
        page.apply("""
                {"0":""}""");

        assertThat(songs()).isEqualTo("One,Two,Three");
    }

    @Test
    @DisplayName("C-111")
    void anItemIsInsertedAtItsPlace() {
        send(insert(4, -1), "", false, "4:Four");
        send(insert(5, 0), "", false, "5:Five");
        send(insert(6, 2), "", false, "6:Six");
        send(insert(7, 99), "", false, "7:Seven");

        assertThat(songs()).isEqualTo("Five,One,Six,Two,Three,Four,Seven");
    }

    @Test
    @DisplayName("C-111: each at its place in the order of the entries")
    void severalItemsAreInsertedOneByOne() {
        send(insert(5, 0) + "," + insert(4, 0), "", false, "4:Four", "5:Five");

        assertThat(songs()).isEqualTo("Five,Four,One,Two,Three");
    }

    @Test
    @DisplayName("C-112")
    void anItemThatIsThereIsUpdatedInItsPlace() {
        send(insert(2, 0), "", false, "2:Zwei");

        assertThat(songs()).isEqualTo("One,Zwei,Three");
    }

    @Test
    @DisplayName("C-112: unless the same diff deletes it")
    void anItemThatIsDeletedAndInsertedMoves() {
        send(insert(3, 0), "\"song-3\"", false, "3:Drei");

        assertThat(songs()).isEqualTo("Drei,One,Two");
    }

    @Test
    @DisplayName("C-114")
    void anItemIsDeleted() {
        send("", "\"song-2\"", false);

        assertThat(songs()).isEqualTo("One,Three");
    }

    @Test
    @DisplayName("C-114: an element of another kind with this id is not touched")
    void onlyItemsOfTheStreamAreDeleted() {
        page.apply("""
                {"2":"<li id=\\"note\\">Note</li>"}""");
        send("", "\"note\",\"nobody\"", false);

        assertThat(songs()).isEqualTo("One,Two,Three,Note");
    }

    @Nested
    @DisplayName("C-115: a reset")
    class Reset {
        @Test
        void removesAllItems() {
            send("", "", true);

            assertThat(songs()).isEmpty();
        }

        @Test
        void putsInTheNewOrderWhatIsInsertedAgain() {
            send(insert(4, -1) + "," + insert(1, -1) + "," + insert(3, -1), "", true, "3:Drei", "1:Eins", "4:Vier");

            assertThat(songs()).isEqualTo("Drei,Eins,Vier");
        }

        @Test
        @DisplayName("C-118")
        void leavesOtherElements() {
            page.apply("""
                    {"0":"<li id=\\"head\\">Head</li>","2":"<li id=\\"note\\">Note</li>"}""");
            send(insert(4, -1), "", true, "4:Vier");

            assertThat(songs()).isEqualTo("Vier,Head,Note");
        }
    }

    @Nested
    @DisplayName("C-116: a limit")
    class Limit {
        @Test
        void keepsTheFirst() {
            send(insert(4, 0, "3", false), "", false, "4:Four");
            assertThat(songs()).isEqualTo("Four,One,Two");

            send(insert(5, -1, "3", false), "", false, "5:Five");
            assertThat(songs()).isEqualTo("Four,One,Two");
        }

        @Test
        void keepsTheLast() {
            send(insert(4, -1, "-3", false), "", false, "4:Four");
            assertThat(songs()).isEqualTo("Two,Three,Four");

            send(insert(5, 0, "-3", false), "", false, "5:Five");
            assertThat(songs()).isEqualTo("Two,Three,Four");
        }

        @Test
        void isNotLookedAtWhenAnItemIsOnlyUpdated() {
            send(insert(2, -1, "1", false), "", false, "2:Zwei");

            assertThat(songs()).isEqualTo("One,Zwei,Three");
        }

        @Test
        void holdsForTheFirstItemsToo() {
            Shown other = new Shown();
            other.apply("""
                    {"0":{"s":["<li id=\\"","\\">x</li>"],"k":{"0":{"0":"a"},"1":{"0":"b"},"2":{"0":"c"},"kc":3},
                          "stream":["0",[["c",-1,-2,null],["b",-1,-2,null],["a",-1,-2,null]],[]]},
                     "s":["<ul id=\\"l\\" phx-update=\\"stream\\">","</ul>"]}""");

            assertThat(other.html())
                    .isEqualTo("<ul id=\"l\" phx-update=\"stream\"><li id=\"b\">x</li><li id=\"c\">x</li></ul>");
        }
    }

    @Test
    @DisplayName("C-117")
    void anItemThatIsUpdatedOnlyIsNotAdded() {
        send(insert(9, -1, "null", true) + "," + insert(1, -1, "null", true), "", false, "1:Eins", "9:Neun");

        assertThat(songs()).isEqualTo("Eins,Two,Three");
    }

    @Test
    @DisplayName("C-118: at the end stays what stands at the end, and goes when it is not rendered")
    void otherElementsAreUpdatedAsEverywhere() {
        page.apply("""
                {"2":"<li id=\\"note\\">Note</li>"}""");
        send(insert(4, -1), "", false, "4:Four");
        page.apply("""
                {"2":"<li id=\\"note\\">Changed</li>"}""");
        assertThat(songs()).isEqualTo("One,Two,Three,Four,Changed");

        page.apply("""
                {"2":""}""");
        assertThat(songs()).isEqualTo("One,Two,Three,Four");
    }

    @Test
    @DisplayName("another page has no items")
    void aNewPageForgetsThem() {
        page.apply("""
                {"s":["<p>over</p>"]}""");
        join();

        assertThat(songs()).isEqualTo("One,Two,Three");
    }

    @Nested
    @DisplayName("C-120: a stream in an item of a stream")
    class Inner {
        private final Shown outer = new Shown();

        @BeforeEach
        void join() {
            outer.apply("""
                    {"0":%s,"s":["<div id=\\"albums\\" phx-update=\\"stream\\">","</div>"],"c":%s}""".formatted(albums("[\"a\",-1,null,null]", ""), """
                    {"1":{"0":"One","1":{"s":["<i id=\\"","\\">","</i>"],"k":{"0":{"0":"t1","1":"x"},"kc":1},"stream":["1-0",[["t1",-1,null,null]],[]]},
                          "s":["<section id=\\"a\\"><b>","</b><p id=\\"tracks\\" phx-update=\\"stream\\">","</p></section>"],"r":1}}"""));
        }

        private static String albums(String insert, String reset) {
            return "{\"s\":[\"\",\"\"],\"k\":{\"0\":{\"0\":1},\"kc\":1},\"stream\":[\"0\",[%s],[]%s]}"
                    .formatted(insert, reset);
        }

        @Test
        void itsComponentIsChangedWhereItStands() {
            outer.apply("""
                    {"c":{"1":{"0":"Two"}}}""");

            assertThat(outer.html())
                    .isEqualTo(
                            "<div id=\"albums\" phx-update=\"stream\"><section data-phx-component=\"1\" id=\"a\"><b>Two</b><p id=\"tracks\" phx-update=\"stream\"><i id=\"t1\">x</i></p></section></div>");
        }

        @Test
        void aDiffOfPageAndComponentReachesBoth() {
            outer.apply("""
                    {"0":{"k":{"kc":0},"stream":["0",[],["nobody"]]},"c":{"1":{"0":"Two","1":{"k":{"0":{"0":"t2","1":"y"},"kc":1},"stream":["1-0",[["t2",0,null,null]],[]]}}}}""");

            assertThat(outer.texts("b")).containsExactly("Two");
            assertThat(outer.texts("i")).containsExactly("y", "x");
        }

        @Test
        void itsItemsSurviveAResetThatKeepsTheItem() {
            outer.apply("""
                    {"0":%s}""".formatted(albums("[\"a\",-1,null,null]", ",true")));

            assertThat(outer.texts("i")).containsExactly("x");
        }
    }

    @Nested
    @DisplayName("what a browser could not keep (F-368)")
    class Mistakes {
        @Test
        void aContainerWithoutAnId() {
            assertThatThrownBy(() -> new Shown().apply("""
                    {"s":["<ul phx-update=\\"stream\\"></ul>"]}"""))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "<ul phx-update=\"stream\"> has no id, without which a browser cannot keep what is in it; give it one");
        }

        @Test
        @DisplayName("C-029")
        void anItemWithoutAnId() {
            assertThatThrownBy(() -> page.apply("""
                    {"2":"<li class=\\"x\\">Note</li>"}"""))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "<li class=\"x\"> stands in the stream <ul id=\"songs\" phx-update=\"stream\"> and has no id; an item's is {entry.id()}");
        }

        @Test
        @DisplayName("C-029")
        void textAmongTheItems() {
            assertThatThrownBy(() -> page.apply("""
                    {"2":"none"}"""))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "<ul id=\"songs\" phx-update=\"stream\"> is a stream, so only elements with an id may stand in it, but it has the text \"none\"");
        }

        @Test
        @DisplayName("C-008")
        void anIdThatStandsThereTwice() {
            assertThatThrownBy(() -> new Shown().apply("""
                    {"s":["<p id=\\"a\\">1</p><p id=\\"a\\">2</p>"]}"""))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            the page has two elements with the id 'a', and a browser would take one for the other:
                              <p id="a">
                              <p id="a">""");
        }
    }
}
