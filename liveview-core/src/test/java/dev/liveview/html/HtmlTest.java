package dev.liveview.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void textIsEscapedForTextAndQuotedAttributes() {
        assertThat(Escape.html("<a href=\"x\">'&'</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    }

    @Test
    void textWithoutAnythingToEscapeIsTheSameString() {
        String text = "plain é ☕ 🍵 text";
        assertThat(Escape.html(text)).isSameAs(text);
    }

    @Test
    void whatAParserWouldNormaliseIsNormalised() {
        assertThat(Escape.html("a\r\nb\rc\0d")).isEqualTo("a\nb\nc\uFFFDd");
    }

    @Test
    void valuesBecomeScriptLiterals() {
        assertThat(Escape.script("</script>\"'\\\n\u2028"))
                .isEqualTo("\"\\u003c/script\\u003e\\u0022\\u0027\\u005c\\u000a\\u2028\"");
        assertThat(List.of(Escape.script(null), Escape.script(1), Escape.script(true), Escape.script(1.5)))
                .containsExactly("null", "1", "true", "\"1.5\"");
    }

    @Test
    void classesAreJoined() {
        assertThat(Html.classes("btn", null, false, true, " a  ", List.of("b", ""), new Object[] {"c"}))
                .isEqualTo("btn a b c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/path",
                "path?x=a:b",
                "#a",
                "?q=javascript:x",
                "https://example.com",
                "mailto:a@b",
                "tel:1",
                "HTTP://x",
                "data:image/png;base64,x",
                "//host/x",
                "",
                "a/b:c",
                "./javascript:x"
            })
    void addressesThatRunNothingAreSafe(String address) {
        assertThat(Url.isSafe(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "javascript\t:alert(1)",
                "vbscript:x",
                "data:text/html,<script>",
                "data:image/svg+xml,<svg>",
                "file:///etc/passwd",
            })
    void addressesThatRunAScriptAreNot(String address) {
        assertThat(Url.isSafe(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil",
                "/\\evil",
                "\\evil",
                "http://evil",
                "",
                "evil",
                "/\tx",
                "/%09/evil",
                "/%5cevil",
                "/a\nb"
            })
    void pathsThatLeadElsewhereAreNotLocal(String path) {
        assertThat(LocalPath.isLocal(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/b?c=d#e", "/a//b", "/café"})
    void pathsOfThisSiteAreLocal(String path) {
        assertThat(LocalPath.isLocal(path)).isTrue();
    }
}
