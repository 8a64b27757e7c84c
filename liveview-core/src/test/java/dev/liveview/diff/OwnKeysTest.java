package dev.liveview.diff;

import static dev.liveview.diff.Conversation.NOTHING;
import static dev.liveview.diff.TestTemplate.entry;
import static dev.liveview.diff.TestTemplate.keyed;
import static dev.liveview.diff.TestTemplate.parts;
import static dev.liveview.diff.TestTemplate.reading;
import static dev.liveview.diff.TestTemplate.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.diff.TestTemplate.Entry;
import dev.liveview.template.KeyException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("F-088: two keys are the same if they say so by equals, in the first page and in what follows")
class OwnKeysTest {
    private static final long OTHERS = 1;
    private static final long LIST = 2;
    private static final int ROWS = 100;

    /** As an entity of a database is: equal by its id, and it prints all it has. */
    record Person(long id, String name) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person person && person.id == id;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(id);
        }
    }

    /** Equal to itself only, and all of one hash. */
    static final class Anonymous {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return "anonymous";
        }
    }

    enum Size {
        SMALL,
        LARGE;

        static String language = "en";

        @Override
        public String toString() {
            return language + ordinal();
        }
    }

    record Sized(Size size, int number) {}

    record Place(String country, String city) {}

    record Dated(LocalDate day, int number) {}

    private final Conversation view = new Conversation();

    private static TestTemplate page(Entry... entries) {
        return root("<ul>", keyed(parts("<li>", "</li>"), entries), "</ul>");
    }

    private String change(TestTemplate from, TestTemplate to) {
        view.render(from);
        String message = view.render(to);
        thenBothClientsShow(to);
        return message;
    }

    private void thenBothClientsShow(TestTemplate page) {
        assertThat(List.of(view.ours().html(), view.official().html())).containsOnly(page.html());
    }

    @Test
    void aRowWhoseKeyPrintsOtherwiseIsTheSameRow() {
        assertThat(change(page(entry(new Person(1, "Ann"), "Ann")), page(entry(new Person(1, "Anna"), "Anna"))))
                .isEqualTo("{\"0\":{\"k\":{\"0\":{\"0\":\"Anna\"},\"kc\":1}}}");
        assertThat(view.render(page(entry(new Person(1, "Annabel"), "Anna")))).isEqualTo(NOTHING);
    }

    @Test
    void aRowThatMovesIsKnownByItsKey() {
        assertThat(change(
                        page(entry(new Person(1, "Ann"), "Ann"), entry(new Person(2, "Bob"), "Bob")),
                        page(entry(new Person(2, "Bob!"), "Bob"), entry(new Person(1, "Ann!"), "Ann"))))
                .isEqualTo("{\"0\":{\"k\":{\"0\":1,\"1\":0,\"kc\":2,\"km\":true}}}");
    }

    @Test
    void rowsWhoseKeysPrintTheSameAndAreNotEqualAreTwo() {
        Anonymous first = new Anonymous();
        Anonymous second = new Anonymous();
        assertThat(change(page(entry(first, "a"), entry(second, "b")), page(entry(second, "b"), entry(first, "a"))))
                .isEqualTo("{\"0\":{\"k\":{\"0\":1,\"1\":0,\"kc\":2,\"km\":true}}}");
    }

    @Test
    void keysThatAreEqualAreRefusedWhateverTheyPrint() {
        TestTemplate twice = page(entry(new Person(1, "Ann"), "a"), entry(new Person(1, "Anna"), "b"));
        String message = "two entries of the list have the key 'Person[id=1, name=Anna]'";
        assertThatThrownBy(twice::html).isInstanceOf(KeyException.class).hasMessageContaining(message);
        assertThatThrownBy(() -> view.render(twice))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining(message);
        view.render(page(entry(new Person(1, "Ann"), "a"), entry(new Person(2, "Bob"), "b")));
        assertThatThrownBy(() -> view.render(twice)).hasMessageContaining(message);
    }

    @Test
    void aRowThatLeftAndComesBackIsANewOne() {
        TestTemplate both = page(entry(new Person(1, "Ann"), "a"), entry(new Person(2, "Bob"), "b"));
        view.render(both);
        view.render(page(entry(new Person(1, "Ann"), "a")));
        assertThat(view.render(both)).isEqualTo("{\"0\":{\"k\":{\"1\":{\"0\":\"b\"},\"kc\":2}}}");
        thenBothClientsShow(both);
    }

    @Test
    void keysOfManyKindsStandInOneList() {
        Entry ann = entry(new Person(1, "Ann"), "ann");
        Entry text = entry("1", "text");
        Entry number = entry(1L, "number");
        Entry place = entry(new Place("PT", "Porto"), "place");
        assertThat(change(page(text, ann, number, place), page(place, number, ann, text)))
                .isEqualTo("{\"0\":{\"k\":{\"0\":3,\"1\":2,\"2\":1,\"3\":0,\"kc\":4,\"km\":true}}}");
        TestTemplate fewer = page(text, number);
        view.render(fewer);
        thenBothClientsShow(fewer);
        TestTemplate more = page(number, place, text, ann);
        view.render(more);
        thenBothClientsShow(more);
    }

    @Test
    void numbersOfOtherTypesAreOtherKeys() {
        TestTemplate page = page(entry((short) 1, "a"), entry((byte) 1, "b"), entry(new BigDecimal(1), "c"));
        assertThat(view.render(page)).contains("\"kc\":3");
        assertThat(page.html()).isEqualTo("<ul><li>a</li><li>b</li><li>c</li></ul>");
    }

    @Test
    void recordsOfTwoTextsThatPrintTheSameAreTwo() {
        Place first = new Place("Aa, city=BB", "C");
        Place second = new Place("Aa", "BB, city=C");
        assertThat(first).hasToString(second.toString());
        assertThat(change(page(entry(first, "a"), entry(second, "b")), page(entry(second, "b"))))
                .isEqualTo("{\"0\":{\"k\":{\"0\":1,\"kc\":1,\"km\":true}}}");
    }

    @Test
    void addressesAreTheSameWhateverTheCaseOfTheHost() {
        assertThat(change(page(entry(URI.create("http://A.org/"), "a")), page(entry(URI.create("http://a.org/"), "b"))))
                .isEqualTo("{\"0\":{\"k\":{\"0\":{\"0\":\"b\"},\"kc\":1}}}");
    }

    @Test
    void constantsThatPrintInAnotherLanguageAreWhatTheyWere() {
        Size.language = "en";
        view.render(page(entry(Size.LARGE, "a"), entry(new Sized(Size.SMALL, 1), "b")));
        Size.language = "de";
        assertThat(view.render(page(entry(Size.LARGE, "a"), entry(new Sized(Size.SMALL, 1), "b"))))
                .isEqualTo(NOTHING);
    }

    @Test
    void aKeyThatChangesInPlaceMakesANewRow() {
        List<String> key = new ArrayList<>(List.of("a"));
        List<String> other = List.of("b");
        view.render(page(entry(key, "1"), entry(other, "2")));
        key.set(0, "c");
        TestTemplate after = page(entry(other, "2"), entry(key, "1"));
        view.render(after);
        thenBothClientsShow(after);
    }

    @Test
    void aListThatIsNotVisitedKeepsItsKeys() {
        TestTemplate before = nested("x", "Ann");
        view.render(before);
        TestTemplate other = nested("y", "Ann");
        view.render(other, OTHERS);
        assertThat(view.render(nested("y", "Anna"), LIST))
                .isEqualTo("{\"1\":{\"k\":{\"0\":{\"0\":{\"k\":{\"1\":{\"0\":\"Anna\"},\"kc\":2}}},\"kc\":1}}}");
        thenBothClientsShow(nested("y", "Anna"));
    }

    private static TestTemplate nested(String title, String name) {
        Entry first = entry(new Person(1, "Bob"), "Bob");
        Entry second = entry(new Person(2, name), name);
        Entry outer = entry(new Person(3, name), keyed(parts("<i>", "</i>"), first, second));
        return root(
                "<div title=\"",
                reading(OTHERS, title),
                "\">",
                reading(LIST, keyed(parts("<b>", "</b>"), outer)),
                "</div>");
    }

    static Stream<IntFunction<Object>> usualKeys() {
        return Stream.of(
                number -> (long) number,
                number -> number,
                number -> new UUID(7, number),
                number -> LocalDate.EPOCH.plusDays(number),
                number -> new Dated(LocalDate.EPOCH, number),
                number -> new BigDecimal(number));
    }

    @ParameterizedTest
    @MethodSource("usualKeys")
    @DisplayName("architecture, bytes 3: of a text, a number, a date or a record of those only a hash is kept")
    void aUsualKeyIsNotKept(IntFunction<Object> key) {
        assertThat(bytes(key)).isEqualTo(bytes(number -> "key " + number));
    }

    @Test
    @DisplayName("the keys of a list that are no usual ones are kept beside it, as one object")
    void anUnusualKeyIsKeptForTheNextRender() {
        assertThat(bytes(number -> new Person(number, "Ann")))
                .isEqualTo(bytes(number -> "key " + number) + Integer.BYTES);
    }

    private static int bytes(IntFunction<Object> key) {
        Conversation view = new Conversation();
        view.render(page(IntStream.range(0, ROWS)
                .mapToObj(number -> entry(key.apply(number), "x"))
                .toArray(Entry[]::new)));
        return view.memory().bytes();
    }
}
