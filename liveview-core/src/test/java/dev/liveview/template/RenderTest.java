package dev.liveview.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.error.LiveViewException;
import dev.liveview.html.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderTest {
    private static final Statics ONE = Statics.of("Test.java", new int[] {3}, false, "<", ">");

    private interface Value {
        void write(Render out) throws Exception;
    }

    private static String written(Value value) throws Exception {
        HtmlRender out = new HtmlRender();
        out.open(ONE);
        out.visit(0, Render.ALWAYS);
        value.write(out);
        out.close();
        return out.html().substring(1, out.html().length() - 1);
    }

    @Nested
    class Text {
        @Test
        void isEscapedUnlessItIsSafe() throws Exception {
            assertThat(written(out -> out.text((Object) "<b>"))).isEqualTo("&lt;b&gt;");
            assertThat(written(out -> out.text((Object) SafeHtml.of("<b>")))).isEqualTo("<b>");
            assertThat(written(out -> out.text((Object) null))).isEmpty();
            assertThat(written(out -> out.text('<'))).isEqualTo("&lt;");
            assertThat(written(out -> out.text((Object) 1.5))).isEqualTo("1.5");
        }
    }

    @Nested
    class Attributes {
        @Test
        void areLeftOutBareOrQuoted() throws Exception {
            assertThat(written(out -> out.attribute("x", null))).isEmpty();
            assertThat(written(out -> out.attribute("x", false))).isEmpty();
            assertThat(written(out -> out.attribute("x", true))).isEqualTo(" x");
            assertThat(written(out -> out.attribute("x", "a\"b"))).isEqualTo(" x=\"a&quot;b\"");
        }

        @Test
        void addressesThatRunAScriptAreRefused() throws Exception {
            assertThat(written(out -> out.url("href", "javascript:alert(1)")))
                    .isEqualTo(" href=\"about:blank#refused\"");
            assertThat(written(out -> out.urlPart("href", "javascript:alert(1)")))
                    .isEqualTo("about:blank#refused");
            assertThat(written(out -> out.url("href", "/a?b&c"))).isEqualTo(" href=\"/a?b&amp;c\"");
        }

        @Test
        void scriptsGetLiterals() throws Exception {
            assertThat(written(out -> out.script("onclick", "a'b"))).isEqualTo(" onclick=\"&quot;a\\u0027b&quot;\"");
        }
    }

    @Nested
    class Spreads {
        private static String spread(Attrs attrs, String... written) throws Exception {
            return RenderTest.written(out -> out.spread(attrs, written));
        }

        @Test
        void skipWhatIsWrittenAndMergeLists() throws Exception {
            assertThat(spread(
                            Attrs.of("id", "x")
                                    .with("class", List.of("a", "b"))
                                    .with("hidden", true)
                                    .with("title", null),
                            "id"))
                    .isEqualTo(" class=\"a b\" hidden");
        }

        @ParameterizedTest
        @ValueSource(strings = {"href", "HREF", "Src", "formAction", "xlink:href"})
        void refuseAddressesThatRunAScript(String name) throws Exception {
            assertThat(spread(Attrs.of(name, "javascript:alert(1)")))
                    .isEqualTo(" " + name + "=\"about:blank#refused\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a b", "a>", "a\"", "a=", "a/", "a'", "a\n", "<a"})
        void refuseNamesThatLeaveTheTag(String name) {
            assertThatThrownBy(() -> spread(Attrs.from(Map.of(name, "x")))).isInstanceOf(LiveViewException.class);
        }
    }

    @Test
    void loopsGoOverWhatCanBeGoneOver() {
        assertThat(Loop.over(List.of(1, 2))).containsExactly(1, 2);
        assertThat(Loop.over(new String[] {"a"})).containsExactly("a");
        assertThat(Loop.over(new int[] {1, 2})).containsExactly(1, 2);
        assertThat(Loop.over(Map.of("a", 1))).containsExactly(Map.entry("a", 1));
        assertThat(Loop.over(Stream.of("x"))).containsExactly("x");
        assertThat(Loop.over(IntStream.range(0, 3))).containsExactly(0, 1, 2);
    }

    @Test
    void staticsMustSurroundTheirDynamics() {
        assertThatThrownBy(() -> Statics.of("Test.java", new int[] {1}, false, "a"))
                .hasMessage("1 static parts do not surround 1 dynamics");
    }

    static final class Uncompiled {}

    @Test
    void aClassWithoutACompiledTemplateNamesTheProperty() {
        assertThatThrownBy(() -> Templates.of(Uncompiled.class))
                .isInstanceOf(LiveViewException.class)
                .hasMessageStartingWith("dev.liveview.template.RenderTest$Uncompiled has no compiled template")
                .hasMessageContaining("<maven.compiler.proc>full</maven.compiler.proc>");
    }
}
