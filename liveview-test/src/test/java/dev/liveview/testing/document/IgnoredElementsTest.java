package dev.liveview.testing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-040 to C-042: phx-update=\"ignore\"")
class IgnoredElementsTest {
    private final Shown page = new Shown();

    @Test
    void onlyDataAttributesFollowTheServer() {
        page.apply("""
                {"0":"a","1":"one","2":"b","s":["<div id=\\"map\\" phx-update=\\"ignore\\" class=\\"","\\" data-at=\\"","\\">","</div>"]}""");
        page.apply("""
                {"0":"c","1":"two","2":"d"}""");

        assertThat(page.html()).isEqualTo("<div id=\"map\" phx-update=\"ignore\" class=\"a\" data-at=\"two\">b</div>");
    }

    @Test
    void itGoesWithWhatIsAroundIt() {
        page.apply("""
                {"0":{"s":["<p><b id=\\"map\\" phx-update=\\"ignore\\">x</b></p>"]},"s":["",""]}""");
        page.apply("""
                {"0":""}""");

        assertThat(page.html()).isEmpty();
    }

    @Test
    void itNeedsAnId() {
        assertThatThrownBy(() -> page.apply("""
                {"s":["<p phx-update=\\"ignore\\">x</p>"]}"""))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("<p phx-update=\"ignore\"> has no id");
    }
}
