package dev.liveview.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML as bytes. */
class HtmlOutputTest {
    private final HtmlOutput out = new HtmlOutput(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "caf\u00e9", "a\u20acb", "\ud83d\ude00 smile", "plain at first, then \u00e4"})
    void markupStaysWhatItIs(String html) {
        out.markup("<i>");
        out.markup(html);
        out.markup(html.repeat(100));
        assertThat(out).hasToString("<i>" + html + html.repeat(100));
        assertThat(new String(out.toBytes(), StandardCharsets.UTF_8)).isEqualTo(out.toString());
    }

    @Test
    void textIsEscaped() {
        out.text("a < \u00e4 & b");
        assertThat(out).hasToString("a &lt; \u00e4 &amp; b");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 12345, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersAreWrittenInDecimal(long number) {
        out.number(7);
        out.number(number);
        assertThat(out).hasToString("7" + number);
    }
}
