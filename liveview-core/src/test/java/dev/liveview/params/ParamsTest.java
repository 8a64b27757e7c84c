package dev.liveview.params;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParamsTest {
    @ParameterizedTest
    @DisplayName("protocol 6.1: form values")
    @CsvSource(
            delimiter = '→',
            value = {
                "a=1&b=2 → {a=1, b=2}",
                "a=1&a=2 → {a=2}",
                "a[b]=1&a[c]=2 → {a=Params[b, c]}",
                "a[]=1&a[]=2 → {a=[1, 2]}",
                "a%5B%5D=%C3%A9+x → {a=[é x]}",
                "a → {a=}",
                "=1 → {=1}",
                "a[b=1 → {a[b=1}",
                "[a]=1 → {[a]=1}",
                "&&a=1& → {a=1}",
                "a=1=2 → {a=1=2}",
                "a=1&a[b]=2 → {a=Params[b]}",
            })
    void formsAreDecoded(String text, String values) {
        assertThat(UrlEncoded.decode(text).values()).hasToString(values);
    }

    @Test
    void nestedListsAreReached() {
        Params params = UrlEncoded.decode("user[tags][]=a&user[tags][]=b&user[name]=Ann");
        assertThat(params.nested("user").list("tags", String.class)).containsExactly("a", "b");
        assertThat(params.nested("user").get("name")).isEqualTo("Ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%=1"})
    void malformedEscapesAreRefused(String text) {
        assertThatThrownBy(() -> UrlEncoded.decode(text)).isInstanceOf(ParamException.class);
    }

    @Test
    void whatIsTooManyOrTooDeepIsRefused() {
        assertThatThrownBy(() -> UrlEncoded.decode("a=1&".repeat(UrlEncoded.MAX_VALUES + 1)))
                .isInstanceOf(ParamException.class);
        assertThatThrownBy(() -> UrlEncoded.decode("a" + "[b]".repeat(UrlEncoded.MAX_DEPTH) + "=1"))
                .isInstanceOf(ParamException.class);
    }

    private final Params params = Params.of(
            Map.of("id", "42", "day", "2026-02-03", "on", "on", "bad", "x", "song-id", "7", "list", List.of("1", "2")));

    @Test
    void valuesAreConverted() {
        assertThat(params.as("id", long.class)).isEqualTo(42L);
        assertThat(params.as("day", LocalDate.class)).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(params.as("on", boolean.class)).isTrue();
        assertThat(params.list("list", int.class)).containsExactly(1, 2);
        assertThat(params.as(params.nameFor("songId"), int.class)).isEqualTo(7);
    }

    @Test
    void aMissingValueIsNamedWithWhatThereIs() {
        assertThatThrownBy(() -> Params.of(Map.of("slug", "x")).get("id")).hasMessage("no value 'id'; there are: slug");
    }

    @Test
    @DisplayName("messages never hold the value")
    void aValueThatCannotBeConvertedIsNamedButNotShown() {
        assertThatThrownBy(() -> params.as("bad", int.class)).hasMessage("value 'bad' cannot become a Integer");
        assertThat(params.toString()).doesNotContain("42");
    }
}
