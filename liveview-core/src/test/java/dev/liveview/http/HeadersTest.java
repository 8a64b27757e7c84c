package dev.liveview.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private final Headers headers = Headers.from(List.of(
            Map.entry("Accept", "text/html"),
            Map.entry("Cookie", "a=1"),
            Map.entry("Cookie", "b=2"),
            Map.entry("X-Empty", "")));

    @Test
    void namesAreFoundInAnyCase() {
        assertThat(headers.first("ACCEPT")).contains("text/html");
        assertThat(headers.first("x-empty")).contains("");
        assertThat(headers.first("text/html")).isEmpty();
    }

    @Test
    void aFieldThatComesTwiceHasItsValuesInOrder() {
        assertThat(headers.first("cookie")).contains("a=1");
        assertThat(headers.all("Cookie")).containsExactly("a=1", "b=2");
        assertThat(headers.all("host")).isEmpty();
    }

    @Test
    void oneFieldMoreComesLastAndLeavesTheOriginalAlone() {
        List<String> lines = new ArrayList<>();
        headers.with("Host", "here").forEach((name, value) -> lines.add(name + "=" + value));
        assertThat(lines).containsExactly("accept=text/html", "cookie=a=1", "cookie=b=2", "x-empty=", "host=here");
        assertThat(headers.first("host")).isEmpty();
    }

    @Test
    void noValueCanBeginALineOfItsOwn() {
        assertThatThrownBy(() -> headers.with("location", "/\r\nset-cookie: a=b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("location");
    }

    @Test
    void noValueEndsInLogs() {
        assertThat(headers).hasToString("[accept, cookie, cookie, x-empty]");
    }
}
