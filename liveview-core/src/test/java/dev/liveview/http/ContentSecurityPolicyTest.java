package dev.liveview.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSecurityPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src 'self'",
                "default-src 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
                "img-src 'self' data: https://*.example.com:8443/pictures/; sandbox allow-forms",
                "style-src 'self' 'unsafe-hashes' 'sha256-2kqyJGVeBXZUmMfsjrECqJFjxLWnjDHXfVGd2zGpxQk='; style-src-attr 'unsafe-inline'",
                "require-trusted-types-for 'script'; trusted-types a b 'allow-duplicates'; report-uri /violations",
            })
    void isSentAsItIsWritten(String policy) {
        assertThat(ContentSecurityPolicy.of(policy).header("x")).isEqualTo(policy);
        assertThat(ContentSecurityPolicy.of(policy).hasNonce()).isFalse();
    }

    @Test
    void mayBeWrittenInSeveralLines() {
        String policy = """
                default-src 'self';
                img-src 'self' data:;
                """.replace('\n', ' ');
        assertThat(ContentSecurityPolicy.of(policy)).hasToString("default-src 'self'; img-src 'self' data:");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void isNoneIfThereIsNothingInIt(String nothing) {
        assertThat(ContentSecurityPolicy.of(nothing).isNone()).isTrue();
    }

    @Test
    @DisplayName("F-278: the nonce of the page is filled in")
    void takesTheNonceOfThePage() {
        var policy = ContentSecurityPolicy.of("script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'");
        assertThat(policy.hasNonce()).isTrue();
        assertThat(policy.header("abc")).isEqualTo("script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            defualt-src 'self'                 | there is no directive 'defualt-src', so browsers would pass over it; there are [base-uri,
            img-src a; img-src b               | 'img-src' is there twice, and browsers take the first one only; put its sources together
            default-src self                   | default-src self: without quotes it is the name of a host; write 'self'
            script-src sha256-AAAA=            | script-src sha256-AAAA=: without quotes it is the name of a host; write 'sha256-AAAA='
            script-src nonce-{nonce}           | script-src nonce-{nonce}: without quotes it is the name of a host; write 'nonce-{nonce}'
            script-src 'nonce-abc'             | script-src 'nonce-abc': a nonce that is the same on every page protects nothing; write 'nonce-{nonce}'
            script-src 'slef'                  | script-src 'slef': there is no such word; there are [inline-speculation-rules,
            connect-src wss://{host}           | connect-src wss://{host}: the only thing that is filled in is 'nonce-{nonce}'
            img-src 'self' 'none'              | img-src: 'none' stands beside other sources, so browsers pass over it; leave it out
            img-src 'self', script-src 'self'  | a comma at 14 would begin another policy; directives are separated by ';', sources by spaces
            img-src é.example                  | the character U+00E9 at 8 cannot be in a header field
            """)
    void refusesWhatBrowsersWouldPassOver(String policy, String problem) {
        assertThatThrownBy(() -> ContentSecurityPolicy.of(policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("content security policy: " + problem);
    }

    @Test
    void refusesALineBreak() {
        assertThatThrownBy(() -> ContentSecurityPolicy.of("default-src 'self'\r\nset-cookie: a=b"))
                .hasMessage("content security policy: the character U+000D at 18 cannot be in a header field");
    }
}
