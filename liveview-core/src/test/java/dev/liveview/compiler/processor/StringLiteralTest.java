package dev.liveview.compiler.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a literal in the source means, and where each character of it stands (JLS 3.10.6). */
class StringLiteralTest {
    private static final String QUOTES = "\"\"\"";

    private static TemplateText read(String literal) {
        return StringLiteral.read(literal, 0, literal.length()).orElseThrow();
    }

    /** The character of the source at which a character of the text stands. */
    private static char sourceAt(String literal, int at) {
        return literal.charAt(read(literal).offset(at));
    }

    @Test
    void indentationIsNotPartOfTheText() {
        assertThat(read(QUOTES + "\n    <p>\n      x\n    </p>\n    " + QUOTES).text())
                .isEqualTo("<p>\n  x\n</p>\n");
    }

    @Test
    void theClosingDelimiterCountsForTheIndentation() {
        assertThat(read(QUOTES + "\n    a\n  " + QUOTES).text()).isEqualTo("  a\n");
    }

    @Test
    void tabsCountAsOneCharacter() {
        assertThat(read(QUOTES + "\n\t\ta\n\t\t\tb\n\t\t" + QUOTES).text()).isEqualTo("a\n\tb\n");
    }

    @Test
    void linesThatEndWithCarriageReturnsAreLines() {
        String literal = QUOTES + "\r\n  a\r\n  b\r\n  " + QUOTES;
        assertThat(read(literal).text()).isEqualTo("a\nb\n");
        assertThat(sourceAt(literal, 2)).isEqualTo('b');
    }

    @Test
    void spacesAtTheEndOfALineStayOnlyWhenEscaped() {
        assertThat(read(QUOTES + "\n  a  \n  b \\s\n  " + QUOTES).text()).isEqualTo("a\nb  \n");
    }

    @Test
    void joinedLinesAreOneLine() {
        String literal = QUOTES + "\n  a \\\n  b\n  " + QUOTES;
        assertThat(read(literal).text()).isEqualTo("a b\n");
        assertThat(sourceAt(literal, 2)).isEqualTo('b');
    }

    @Test
    void escapesAreOneCharacterAtTheirBackslash() {
        String literal = "\"a\\tb\\101\\\\c\"";
        assertThat(read(literal).text()).isEqualTo("a\tbA\\c");
        assertThat(sourceAt(literal, 1)).isEqualTo('\\');
        assertThat(sourceAt(literal, 5)).isEqualTo('c');
    }

    @Test
    void unicodeEscapesAreReadFirst() {
        String literal = "\"a\\u0041\\uuu0042c\\\\u0041\"";
        assertThat(read(literal).text()).isEqualTo("aABc\\u0041");
        assertThat(sourceAt(literal, 3)).isEqualTo('c');
    }

    @Test
    void somethingElseIsNoLiteral() {
        assertThat(StringLiteral.read("NAME", 0, 4)).isEmpty();
        assertThat(StringLiteral.read("\"a\" + \"b\"", 0, 9).map(TemplateText::text))
                .isNotEqualTo(java.util.Optional.of("ab"));
    }

    @Property
    void theTextIsWhatTheLanguageSays(@ForAll("contents") String content) {
        String literal = QUOTES + "\n" + content + QUOTES;
        assertThat(read(literal).text()).isEqualTo(content.stripIndent().translateEscapes());
    }

    @Property
    void plainCharactersStandWhereTheyAreWritten(@ForAll("contents") String content) {
        String literal = QUOTES + "\n" + content + QUOTES;
        TemplateText text = read(literal);
        for (int i = 0; i < text.text().length(); i++) {
            char written = literal.charAt(text.offset(i));
            assertThat(written == text.text().charAt(i) || written == '\\').isTrue();
        }
    }

    @Provide
    Arbitrary<String> contents() {
        return Arbitraries.of(List.of(
                        "a", "<p>", " ", "  ", "\t", "\n", "\n    ", "\\s", "\\t", "\\n", "\\\\", "\\\"", "\\101", "é",
                        "\\\n", "{", "}"))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
