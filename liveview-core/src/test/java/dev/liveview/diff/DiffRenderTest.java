package dev.liveview.diff;

import static dev.liveview.diff.Conversation.NOTHING;
import static dev.liveview.diff.TestTemplate.echo;
import static dev.liveview.diff.TestTemplate.entry;
import static dev.liveview.diff.TestTemplate.keyed;
import static dev.liveview.diff.TestTemplate.node;
import static dev.liveview.diff.TestTemplate.parts;
import static dev.liveview.diff.TestTemplate.plain;
import static dev.liveview.diff.TestTemplate.reading;
import static dev.liveview.diff.TestTemplate.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.diff.TestTemplate.Chosen;
import dev.liveview.diff.TestTemplate.Entry;
import dev.liveview.diff.TestTemplate.Throwing;
import dev.liveview.json.JsonOutput;
import dev.liveview.template.KeyException;
import dev.liveview.template.RenderHost;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a client is sent; the sections are those of the protocol. */
class DiffRenderTest {
    private final Conversation view = new Conversation();

    private void thenBothClientsShow(String html) {
        assertThat(List.of(view.ours().html(), view.official().html())).isEqualTo(List.of(html, html));
    }

    /** Renders the second state after the first and gives back what is sent for it; checks that clients show it then. */
    private String change(TestTemplate from, TestTemplate to) {
        view.render(from);
        String message = view.render(to);
        thenBothClientsShow(to.html());
        return message;
    }

    @Nested
    @DisplayName("protocol 8.1")
    class Section8_1SimplePage {
        private TestTemplate page(String title, String text) {
            return root("<section><h1>", title, "</h1><p>", text, "</p></section>");
        }

        @Test
        void theFirstRenderIsTheWholeTree() {
            assertThat(view.render(page("Tea", "hot"))).isEqualTo("""
                            {"0":"Tea","1":"hot","s":["<section><h1>","</h1><p>","</p></section>"]}""");
            thenBothClientsShow("<section><h1>Tea</h1><p>hot</p></section>");
        }

        @Test
        void onlyTheTextThatChangedIsSent() {
            assertThat(change(page("Tea", "hot"), page("Tea", "cold"))).isEqualTo("{\"1\":\"cold\"}");
        }

        @Test
        @DisplayName("protocol 10, 2: a value that came out the same is not sent")
        void aValueThatCameOutTheSameIsNotSent() {
            assertThat(change(page("Tea", "hot"), page("Tea", "hot"))).isEqualTo(NOTHING);
        }

        @Test
        void textIsEscapedOnce() {
            assertThat(change(page("Tea", "hot"), page("Tea", "<b> & \"c\"")))
                    .isEqualTo("{\"1\":\"&lt;b&gt; &amp; &quot;c&quot;\"}");
        }

        @Test
        void aTemplateWithoutDynamicsIsSentOnce() {
            assertThat(view.render(root("<hr>"))).isEqualTo("{\"s\":[\"<hr>\"]}");
            assertThat(view.render(root("<hr>"))).isEqualTo(NOTHING);
        }

        @Test
        void anotherRootTemplateReplacesTheTree() {
            assertThat(change(page("Tea", "hot"), root("<main>", "hot", "</main>")))
                    .isEqualTo("{\"0\":\"hot\",\"s\":[\"<main>\",\"</main>\"]}");
        }

        @Test
        void textBeyondAsciiArrivesAsItIs() {
            change(page("Tea", "hot"), page("Thé – 茶 – 🍵", "\u0001\t\\"));
            thenBothClientsShow("<section><h1>Thé – 茶 – 🍵</h1><p>\u0001\t\\</p></section>");
        }
    }

    @Nested
    @DisplayName("protocol 8.2")
    class Section8_2NestedTemplates {
        private TestTemplate page(@Nullable Object value) {
            return root("<div>", value, "</div>");
        }

        private final TestTemplate ann = node("<b>", "Ann", "</b>");
        private final TestTemplate bob = node("<b>", "Bob", "</b>");
        private final TestTemplate guest = node("<i>guest</i>");

        @Test
        void aNestedTemplateComesWithItsStatics() {
            assertThat(view.render(page(ann))).isEqualTo("""
                            {"0":{"0":"Ann","s":0},"s":["<div>","</div>"],"p":{"0":["<b>","</b>"]}}""");
        }

        @Test
        void inTheSameTemplateOnlyItsChangeIsSent() {
            assertThat(change(page(ann), page(bob))).isEqualTo("{\"0\":{\"0\":\"Bob\"}}");
        }

        @Test
        void theOtherBranchReplacesTheNode() {
            assertThat(change(page(ann), page(guest))).isEqualTo("{\"0\":{\"s\":0},\"p\":{\"0\":[\"<i>guest</i>\"]}}");
        }

        @Test
        void aConditionThatDoesNotHoldIsAnEmptyText() {
            assertThat(change(page(ann), page(null))).isEqualTo("{\"0\":\"\"}");
        }

        @Test
        void aConditionThatStillDoesNotHoldIsNotSent() {
            assertThat(change(page(null), page(null))).isEqualTo(NOTHING);
        }

        @Test
        void anUnchangedBranchIsNotSent() {
            assertThat(change(page(ann), page(ann))).isEqualTo(NOTHING);
        }

        @Test
        @DisplayName(
                "protocol 10, 4: below a new template everything is sent, though the same value stood there before")
        void aBranchThatComesBackIsSentWhole() {
            view.render(page(ann));
            view.render(page(guest));
            assertThat(view.render(page(ann)))
                    .isEqualTo("{\"0\":{\"0\":\"Ann\",\"s\":0},\"p\":{\"0\":[\"<b>\",\"</b>\"]}}");
            thenBothClientsShow("<div><b>Ann</b></div>");
        }

        @Test
        void textBecomesANodeAndANodeText() {
            assertThat(change(page("Ann"), page(ann)))
                    .isEqualTo("{\"0\":{\"0\":\"Ann\",\"s\":0},\"p\":{\"0\":[\"<b>\",\"</b>\"]}}");
            assertThat(change(page(ann), page("Ann"))).isEqualTo("{\"0\":\"Ann\"}");
        }

        @Test
        void textThatEqualsTheHtmlOfANodeIsSentAllTheSame() {
            assertThat(change(page(node("guest")), page("guest"))).isEqualTo("{\"0\":\"guest\"}");
        }

        @Test
        void changesDeepInTheTreeOpenOnlyTheirParents() {
            assertThat(change(
                            root(
                                    "<a>",
                                    node("<b>", "1", " ", node("<c>", "2", "</c>"), "</b>"),
                                    "",
                                    node("<d>", "3", "</d>"),
                                    "</a>"),
                            root(
                                    "<a>",
                                    node("<b>", "1", " ", node("<c>", "x", "</c>"), "</b>"),
                                    "",
                                    node("<d>", "3", "</d>"),
                                    "</a>")))
                    .isEqualTo("{\"0\":{\"1\":{\"0\":\"x\"}}}");
        }

        @Test
        @DisplayName("protocol 8: r marks a node that is one element")
        void aNodeThatIsOneElementIsMarked() {
            assertThat(change(page(null), page(root("<b>", "Ann", "</b>"))))
                    .isEqualTo("{\"0\":{\"0\":\"Ann\",\"s\":0,\"r\":1},\"p\":{\"0\":[\"<b>\",\"</b>\"]}}");
        }
    }

    @Nested
    @DisplayName("protocol 8.3")
    class Section8_3TemplateTable {
        private TestTemplate badge(String text) {
            return root("<em>", text, "</em>");
        }

        @Test
        void staticsThatRepeatStandInTheTableOnce() {
            assertThat(view.render(root("<div>", badge("new"), " ", badge("hot"), "</div>")))
                    .isEqualTo("""
                            {"0":{"0":"new","s":0,"r":1},"1":{"0":"hot","s":0,"r":1},"s":["<div>"," ","</div>"],"p":{"0":["<em>","</em>"]}}""");
            thenBothClientsShow("<div><em>new</em> <em>hot</em></div>");
        }

        @Test
        void everyMessageBeginsItsOwnTable() {
            view.render(root("<div>", badge("new"), " ", null, "</div>"));
            assertThat(view.render(root("<div>", badge("new"), " ", node("<i>", "x", "</i>"), "</div>")))
                    .isEqualTo("{\"1\":{\"0\":\"x\",\"s\":0},\"p\":{\"0\":[\"<i>\",\"</i>\"]}}");
            thenBothClientsShow("<div><em>new</em> <i>x</i></div>");
        }

        @Test
        void equalPartsOfARootAndOfANodeThatIsNoneAreTwoTemplates() {
            view.render(root("<div>", root("<em>", "a", "</em>"), "", node("<em>", "b", "</em>"), "</div>"));
            thenBothClientsShow("<div><em>a</em><em>b</em></div>");
        }
    }

    @Nested
    @DisplayName("protocol 8.4")
    class Section8_4Comprehensions {
        private final List<String> row = parts("<li>", " (", ")</li>");
        private final Entry ann = entry(1, "Ann", "2");
        private final Entry bob = entry(2, "Bob", "2");
        private final Entry cid = entry(3, "Cid", "2");

        private TestTemplate page(Entry... entries) {
            return root("<ul>", keyed(row, entries), "</ul>");
        }

        @Test
        void theFirstRenderHasAllEntries() {
            assertThat(view.render(page(ann, bob))).isEqualTo("""
                            {"0":{"k":{"0":{"0":"Ann","1":"2"},"1":{"0":"Bob","1":"2"},"kc":2},"s":0},"s":["<ul>","</ul>"],\
                            "p":{"0":["<li>"," (",")</li>"]}}""");
            thenBothClientsShow("<ul><li>Ann (2)</li><li>Bob (2)</li></ul>");
        }

        @Test
        void anUnchangedListIsNotSent() {
            assertThat(change(page(ann, bob), page(ann, bob))).isEqualTo(NOTHING);
        }

        @Test
        void aChangeInAnEntryIsSentAtItsPosition() {
            assertThat(change(page(ann, bob), page(ann, entry(2, "Bob", "3"))))
                    .isEqualTo("{\"0\":{\"k\":{\"1\":{\"1\":\"3\"},\"kc\":2}}}");
        }

        @Test
        void aChangeInAllEntries() {
            assertThat(change(page(ann, bob), page(entry(1, "Ann", "3"), entry(2, "Bob", "3"))))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":{\"1\":\"3\"},\"1\":{\"1\":\"3\"},\"kc\":2}}}");
        }

        @Test
        void anEntryIsAppended() {
            assertThat(change(page(ann, bob), page(ann, bob, cid)))
                    .isEqualTo("{\"0\":{\"k\":{\"2\":{\"0\":\"Cid\",\"1\":\"2\"},\"kc\":3}}}");
        }

        @Test
        void theLastEntryIsRemoved() {
            assertThat(change(page(ann, bob), page(ann))).isEqualTo("{\"0\":{\"k\":{\"kc\":1}}}");
        }

        @Test
        void theFirstEntryIsRemoved() {
            assertThat(change(page(ann, bob, cid), page(bob, cid)))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":1,\"1\":2,\"kc\":2,\"km\":true}}}");
        }

        @Test
        void twoEntriesAreReversed() {
            assertThat(change(page(ann, bob), page(bob, ann)))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":1,\"1\":0,\"kc\":2,\"km\":true}}}");
        }

        @Test
        @DisplayName(
                "an entry is inserted in front; client.md, Lists: it is marked, because its position was another's")
        void anEntryIsInsertedInFront() {
            assertThat(change(page(ann, bob), page(cid, ann, bob)))
                    .isEqualTo(
                            "{\"0\":{\"k\":{\"0\":{\"n\":1,\"0\":\"Cid\",\"1\":\"2\"},\"1\":0,\"2\":1,\"kc\":3,\"km\":true}}}");
        }

        @Test
        void anEntryMovesAndChanges() {
            assertThat(change(page(ann, bob), page(entry(2, "Rob", "2"), ann)))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":[1,{\"0\":\"Rob\"}],\"1\":0,\"kc\":2,\"km\":true}}}");
        }

        @Test
        @DisplayName("an entry with another key at the same position is new, with every dynamic, though some are equal")
        void anotherKeyAtTheSamePositionIsANewEntry() {
            assertThat(change(page(ann, bob), page(cid, bob)))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":{\"n\":1,\"0\":\"Cid\",\"1\":\"2\"},\"kc\":2}}}");
        }

        @Test
        @DisplayName("a new entry at an occupied position carries all statics of what is nested in it")
        void aNewEntryCarriesTheStaticsOfNestedNodes() {
            List<String> cell = parts("<li>", "</li>");
            TestTemplate before = root("<ul>", keyed(cell, entry(1, node("<b>", "Ann", "</b>"))), "</ul>");
            TestTemplate after = root("<ul>", keyed(cell, entry(2, node("<b>", "Bob", "</b>"))), "</ul>");
            assertThat(change(before, after)).isEqualTo("""
                            {"0":{"k":{"0":{"n":1,"0":{"0":"Bob","s":0}},"kc":1}},"p":{"0":["<b>","</b>"]}}""");
        }

        @Test
        void aListIsEmptiedAndFilledAgain() {
            view.render(page(ann, bob));
            assertThat(view.render(page())).isEqualTo("{\"0\":{\"k\":{\"kc\":0}}}");
            thenBothClientsShow("<ul></ul>");
            assertThat(view.render(page(cid)))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":{\"0\":\"Cid\",\"1\":\"2\"},\"kc\":1}}}");
            thenBothClientsShow("<ul><li>Cid (2)</li></ul>");
        }

        @Test
        void aListThatStaysEmptyIsNotSent() {
            view.render(page(ann));
            view.render(page());
            assertThat(view.render(page())).isEqualTo(NOTHING);
        }

        @Test
        void anEmptyListThatWasNeverRenderedIsAnEmptyText() {
            assertThat(view.render(page())).isEqualTo("{\"0\":\"\",\"s\":[\"<ul>\",\"</ul>\"]}");
            assertThat(view.render(page())).isEqualTo(NOTHING);
        }

        @Test
        void aListThatWasNeverRenderedComesWithItsStatics() {
            assertThat(change(page(), page(ann))).isEqualTo("""
                            {"0":{"k":{"0":{"0":"Ann","1":"2"},"kc":1},"s":0},"p":{"0":["<li>"," (",")</li>"]}}""");
        }

        @Test
        void textBecomesAListAndAListText() {
            change(root("<ul>", "none", "</ul>"), page(ann));
            assertThat(change(page(ann), root("<ul>", "none", "</ul>"))).isEqualTo("{\"0\":\"none\"}");
        }

        @Test
        void otherStaticsOfTheEntriesReplaceTheList() {
            assertThat(change(page(ann), root("<ul>", keyed(parts("<p>", "</p>"), entry(1, "Ann")), "</ul>")))
                    .isEqualTo("""
                            {"0":{"k":{"0":{"0":"Ann"},"kc":1},"s":0},"p":{"0":["<p>","</p>"]}}""");
        }

        @Test
        @DisplayName("without a key the position is the key, so entries never move")
        void withoutKeysEntriesAreComparedByPosition() {
            TestTemplate before = root("<ul>", plain(row, ann, bob), "</ul>");
            TestTemplate after = root("<ul>", plain(row, bob, ann, cid), "</ul>");
            assertThat(change(before, after)).isEqualTo("""
                            {"0":{"k":{"0":{"0":"Bob"},"1":{"0":"Ann"},"2":{"0":"Cid","1":"2"},"kc":3}}}""");
        }

        @Test
        void entriesWithoutDynamicsAreCounted() {
            List<String> star = parts("<i>*</i>");
            assertThat(change(
                            root("<p>", plain(star, entry(null), entry(null)), "</p>"),
                            root("<p>", plain(star, entry(null)), "</p>")))
                    .isEqualTo("{\"0\":{\"k\":{\"kc\":1}}}");
            assertThat(change(
                            root("<p>", keyed(star, entry(1), entry(2)), "</p>"),
                            root("<p>", keyed(star, entry(2), entry(1)), "</p>")))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":1,\"1\":0,\"kc\":2,\"km\":true}}}");
        }

        @Test
        @DisplayName("architecture, bytes 3: a moved entry is compared with its key's memory")
        void entriesOfDifferentSizeMove() {
            List<String> cell = parts("<li>", "</li>");
            TestTemplate nested = node("<b>", "x", "</b><i>", "y", "</i>");
            assertThat(change(
                            root(
                                    "<ul>",
                                    keyed(cell, entry("a", "text"), entry("b", nested), entry("c", (Object) null)),
                                    "</ul>"),
                            root(
                                    "<ul>",
                                    keyed(cell, entry("c", (Object) null), entry("a", "text"), entry("b", nested)),
                                    "</ul>")))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":2,\"1\":0,\"2\":1,\"kc\":3,\"km\":true}}}");
        }

        @Test
        void aListInAListIsComparedByTheKeysOfBoth() {
            List<String> group = parts("<ul>", "</ul>");
            TestTemplate before = root(
                    "<div>", keyed(group, entry("x", keyed(row, ann, bob)), entry("y", keyed(row, cid))), "</div>");
            TestTemplate after = root(
                    "<div>", keyed(group, entry("y", keyed(row, cid)), entry("x", keyed(row, bob, ann))), "</div>");
            assertThat(change(before, after)).isEqualTo("""
                            {"0":{"k":{"0":1,"1":[0,{"0":{"k":{"0":1,"1":0,"kc":2,"km":true}}}],"kc":2,"km":true}}}""");
        }

        @Test
        void aListWithKeysInThePlaceOfOneWithoutHasNewEntries() {
            assertThat(change(root("<ul>", plain(row, ann, bob), "</ul>"), root("<ul>", keyed(row, bob, ann), "</ul>")))
                    .isEqualTo("""
                            {"0":{"k":{"0":{"n":1,"0":"Bob","1":"2"},"1":{"n":1,"0":"Ann","1":"2"},"kc":2}}}""");
        }

        @Test
        void aListWithoutKeysInThePlaceOfOneWithKeysIsComparedByPosition() {
            assertThat(change(root("<ul>", keyed(row, ann, bob), "</ul>"), root("<ul>", plain(row, bob, ann), "</ul>")))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":{\"0\":\"Bob\"},\"1\":{\"0\":\"Ann\"},\"kc\":2}}}");
        }

        @Test
        void keysOfOneValueAndDifferentTypesAreDifferentKeys() {
            assertThat(change(page(entry(1, "a", "b")), page(entry("1", "a", "b"))))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":{\"n\":1,\"0\":\"a\",\"1\":\"b\"},\"kc\":1}}}");
        }

        @Test
        void keysThatAreEqualRecordsAreTheSameKey() {
            record Key(String kind, long id) {}
            assertThat(change(
                            page(entry(new Key("a", 1), "x", "1"), entry(new Key("b", 1), "y", "1")),
                            page(entry(new Key("b", 1), "y", "1"), entry(new Key("a", 1), "x", "1"))))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":1,\"1\":0,\"kc\":2,\"km\":true}}}");
        }
    }

    @Nested
    @DisplayName("keys that cannot be (protocol 8.4)")
    class WrongKeys {
        private final List<String> row = parts("<li>", "</li>");

        private TestTemplate page(Entry... entries) {
            return root("<ul title=\"", "t", "\">", keyed(row, entries), "</ul>");
        }

        @Test
        void aKeyThatRepeatsNamesTheKeyAndTheLineOfTheList() {
            assertThatThrownBy(() -> view.render(page(entry(7, "a"), entry(8, "b"), entry(7, "c"))))
                    .isInstanceOf(KeyException.class)
                    .hasMessage(
                            "Test.java:12: two entries of the list have the key '7'; every entry needs a key of its own");
        }

        @Test
        void aKeyThatRepeatsIsFoundInALaterRenderToo() {
            view.render(page(entry(7, "a"), entry(8, "b")));
            assertThatThrownBy(() -> view.render(page(entry(7, "a"), entry(7, "b"))))
                    .hasMessageContaining("the key '7'");
            assertThatThrownBy(() -> view.render(page(entry(7, "a"), entry(8, "b"), entry(8, "c"))))
                    .hasMessageContaining("the key '8'");
            assertThatThrownBy(() -> view.render(page(entry(8, "a"), entry(7, "b"), entry(8, "c"))))
                    .hasMessageContaining("the key '8'");
            assertThatThrownBy(() -> view.render(page(entry(9, "a"), entry(9, "b"))))
                    .hasMessageContaining("the key '9'");
        }

        @Test
        void anEntryWithoutAKeyNamesTheLineOfTheList() {
            assertThatThrownBy(() -> view.render(page(entry(null, "a"))))
                    .isInstanceOf(KeyException.class)
                    .hasMessage(
                            "Test.java:12: an entry of the list has the key null; every entry needs a key of its own");
        }

        @Test
        void theFirstPageSaysTheSame() {
            assertThatThrownBy(() -> page(entry(7, "a"), entry(7, "c")).html())
                    .hasMessage(
                            "Test.java:12: two entries of the list have the key '7'; every entry needs a key of its own");
            assertThatThrownBy(() -> page(entry(null, "a")).html())
                    .hasMessage(
                            "Test.java:12: an entry of the list has the key null; every entry needs a key of its own");
        }
    }

    @Nested
    @DisplayName("protocol 10 and 11: what is visited")
    class Visits {
        private static final long NAME = 1;
        private static final long TOTAL = 2;

        private TestTemplate page(String name, String total) {
            return root("<b>", reading(NAME, name), "</b><i>", reading(TOTAL, total), "</i>");
        }

        @Test
        void aDynamicThatReadsNothingThatChangedIsNotVisited() {
            view.render(page("Ann", "2"));
            assertThat(view.render(page("Bob", "3"), TOTAL)).isEqualTo("{\"1\":\"3\"}");
        }

        @Test
        void aDynamicThatWasNotVisitedKeepsItsMemory() {
            view.render(page("Ann", "2"));
            view.render(page("not visited", "3"), TOTAL);
            assertThat(view.render(page("Ann", "3"), NAME)).isEqualTo(NOTHING);
            assertThat(view.render(page("Bob", "3"), NAME)).isEqualTo("{\"0\":\"Bob\"}");
        }

        @Test
        void aTreeThatWasNotVisitedKeepsItsMemory() {
            TestTemplate list = keyed(parts("<li>", "</li>"), entry(1, node("<b>", "x", "</b>")), entry(2, "y"));
            TestTemplate other = keyed(parts("<li>", "</li>"), entry(2, "y"), entry(1, node("<b>", "z", "</b>")));
            view.render(root("<ul>", reading(NAME, list), "</ul>", reading(TOTAL, "2"), ""));
            view.render(root("<ul>", reading(NAME, list), "</ul>", reading(TOTAL, "3"), ""), TOTAL);
            assertThat(view.render(root("<ul>", reading(NAME, other), "</ul>", reading(TOTAL, "3"), ""), NAME))
                    .isEqualTo("{\"0\":{\"k\":{\"0\":1,\"1\":[0,{\"0\":{\"0\":\"z\"}}],\"kc\":2,\"km\":true}}}");
        }

        @Test
        void withinANewTemplateEverythingIsVisited() {
            view.render(root("<p>", reading(NAME, null), "</p>"));
            assertThat(view.render(root("<p>", reading(NAME, node("<b>", reading(TOTAL, "2"), "</b>")), "</p>"), NAME))
                    .isEqualTo("{\"0\":{\"0\":\"2\",\"s\":0},\"p\":{\"0\":[\"<b>\",\"</b>\"]}}");
        }

        @Test
        void withinANewEntryEverythingIsVisited() {
            List<String> row = parts("<li>", "-", "</li>");
            view.render(root("<ul>", reading(NAME, keyed(row, entry(1, reading(TOTAL, "2"), "a"))), "</ul>"));
            assertThat(view.render(
                            root(
                                    "<ul>",
                                    reading(
                                            NAME,
                                            keyed(
                                                    row,
                                                    entry(2, reading(TOTAL, "2"), "b"),
                                                    entry(1, reading(TOTAL, "x"), "a"))),
                                    "</ul>"),
                            NAME))
                    .isEqualTo(
                            "{\"0\":{\"k\":{\"0\":{\"n\":1,\"0\":\"2\",\"1\":\"b\"},\"1\":0,\"kc\":2,\"km\":true}}}");
        }

        @Test
        @DisplayName(
                "protocol 11, 5: another branch is another template, though its statics are equal and what it reads has not changed")
        void anotherBranchIsVisited() {
            view.render(root("<p>", reading(NAME, new Chosen(0, node("<b>", reading(TOTAL, "x"), "</b>"))), "</p>"));
            view.render(
                    root("<p>", reading(NAME, new Chosen(1, node("<b>", reading(TOTAL, "y"), "</b>"))), "</p>"), NAME);
            thenBothClientsShow("<p><b>y</b></p>");
        }

        @Test
        void theSameBranchIsNot() {
            view.render(root("<p>", reading(NAME, new Chosen(1, node("<b>", reading(TOTAL, "x"), "</b>"))), "</p>"));
            assertThat(view.render(
                            root("<p>", reading(NAME, new Chosen(1, node("<b>", reading(TOTAL, "y"), "</b>"))), "</p>"),
                            NAME))
                    .isEqualTo(NOTHING);
        }

        @Test
        @DisplayName("architecture, bytes 3: echoes are sent whenever they are visited")
        void anEchoIsSentThoughItIsEqual() {
            TestTemplate page = root("<textarea>", reading(NAME, echo("a<b")), "</textarea>");
            view.render(page);
            assertThat(view.render(page, NAME)).isEqualTo("{\"0\":\"a&lt;b\"}");
            assertThat(view.render(page, TOTAL)).isEqualTo(NOTHING);
        }
    }

    @Nested
    @DisplayName("protocol 8.6")
    class Section8_6WhatTravelsAlong {
        private String message(TestTemplate page, ViewMemory old, boolean render) {
            JsonOutput out = new JsonOutput(16);
            DiffRender diff = new DiffRender(out, old, RenderHost.NONE);
            if (render) {
                page.writeTo(diff);
            }
            diff.member('e');
            out.raw("[[\"ping\",{}]]");
            diff.member('t');
            out.string("Title");
            diff.finish();
            return new String(out.toBytes(), StandardCharsets.UTF_8);
        }

        private final TestTemplate page = root("<p>", node("<b>", "x", "</b>"), "</p>");

        @Test
        void eventsAndTitleJoinTheDiff() {
            assertThat(message(page, new ViewMemory(), true)).isEqualTo("""
                            {"0":{"0":"x","s":0},"s":["<p>","</p>"],"e":[["ping",{}]],"t":"Title","p":{"0":["<b>","</b>"]}}""");
        }

        @Test
        @DisplayName("protocol 10: an event with only a push sends {\"e\":…}")
        void eventsTravelAloneWhenNothingChanged() {
            view.render(page);
            assertThat(message(page, view.memory(), true)).isEqualTo("{\"e\":[[\"ping\",{}]],\"t\":\"Title\"}");
        }

        @Test
        void eventsTravelAloneWithoutARender() {
            assertThat(message(page, new ViewMemory(), false)).isEqualTo("{\"e\":[[\"ping\",{}]],\"t\":\"Title\"}");
        }
    }

    @Nested
    class WhenARenderFails {
        private TestTemplate page(Object third) {
            return root("<a>", "1", "", keyed(parts("<b>", "</b>"), entry(1, "x"), entry(2, "y")), "", third, "</a>");
        }

        @Test
        void theMemoryIsWhatItWas() {
            view.render(page("3"));
            assertThatThrownBy(() -> view.render(page(new Throwing("broken")))).hasMessage("broken");
            assertThat(view.render(page("3"))).isEqualTo(NOTHING);
            assertThat(view.render(page("4"))).isEqualTo("{\"2\":\"4\"}");
        }

        @Test
        void theLineOfTheExpressionIsKnown() {
            DiffRender diff = new DiffRender(new JsonOutput(16), new ViewMemory(), RenderHost.NONE);
            assertThatThrownBy(() -> page(new Throwing("broken")).writeTo(diff)).hasMessage("broken");
            assertThat(diff.location()).isEqualTo("Test.java:13");
        }

        @Test
        void theLineOfAnExpressionInAListIsKnown() {
            DiffRender diff = new DiffRender(new JsonOutput(16), new ViewMemory(), RenderHost.NONE);
            TestTemplate list = root(
                    "<a>", "1", "", keyed(parts("<b>", "-", "</b>"), entry(1, "x", new Throwing("broken"))), "</a>");
            assertThatThrownBy(() -> list.writeTo(diff)).hasMessage("broken");
            assertThat(diff.location()).isEqualTo("Test.java:12");
        }
    }

    @Nested
    @DisplayName("architecture, bytes 3: memory as small as can be")
    class Size {
        @Test
        void aTableOf100RowsOf5CellsTakesLessThan5000Bytes() {
            List<Entry> rows = java.util.stream.IntStream.range(0, 100)
                    .mapToObj(i -> entry((long) i, "id" + i, "name" + i, "price" + i, "stock" + i, "x"))
                    .toList();
            view.render(root("<table>", keyed(parts("<tr><td>", "", "", "", "", "</tr>"), rows), "</table>"));
            assertThat(view.memory().bytes()).isLessThan(5_000);
        }
    }
}
