package dev.liveview.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
    private static String text(JsonOutput out) {
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    @Property
    void anyStringIsReadBackAsItWas(@ForAll String text) {
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        assertThat(Json.parse(text(new JsonOutput(1).string(wellFormed))).stringValue())
                .isEqualTo(wellFormed);
    }

    @Property
    void anyNumberIsReadBackAsItWas(@ForAll long number) {
        assertThat(Json.parse(text(new JsonOutput(1).number(number))).longValue())
                .isEqualTo(number);
    }

    @Test
    void halfOfASurrogatePairIsReplaced() {
        assertThat(text(new JsonOutput(1).string("a\uD83Cb\uDF75"))).isEqualTo("\"a\uFFFDb\uFFFD\"");
    }

    @Test
    void namesOfMembersAreWritten() {
        assertThat(text(new JsonOutput(1)
                        .raw('{')
                        .name(7)
                        .string("x")
                        .raw(',')
                        .name(1234)
                        .number(-5)
                        .raw('}')))
                .isEqualTo("{\"7\":\"x\",\"1234\":-5}");
    }

    @Test
    void truncateForgets() {
        JsonOutput out = new JsonOutput(4).raw("abc");
        out.truncate(1);
        assertThat(text(out.raw('z'))).isEqualTo("az");
    }

    @Test
    void whatIsNestedTooDeeplyIsMalformedAndNotShown() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100) + "]".repeat(100)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("malformed JSON");
    }
}
