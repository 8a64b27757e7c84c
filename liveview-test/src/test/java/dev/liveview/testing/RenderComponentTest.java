package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a function component alone (F-336)")
class RenderComponentTest {
    @Test
    void itIsHtml() {
        Badge badge = new Badge("1 < 2", Attrs.of("title", "x"), Slot.none());

        assertThat(LiveViewTest.render(badge)).isEqualTo("<em title=\"x\">1 &lt; 2</em>");
    }

    @Test
    void itsSlotsCanBeGiven() {
        Badge badge = new Badge("a", Attrs.EMPTY, LiveViewTest.slot(" & b"));

        assertThat(LiveViewTest.render(badge)).isEqualTo("<em>a &amp; b</em>");
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake that is tested
    void whatItThrowsIsTheCause() {
        assertThatThrownBy(() -> LiveViewTest.render(new Badge(null, Attrs.EMPTY, Slot.none())))
                .isInstanceOf(ServerFailure.class)
                .hasMessageStartingWith("rendering Badge threw at Badge.java:10")
                .hasCauseInstanceOf(NullPointerException.class);
    }
}
