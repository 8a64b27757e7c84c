package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("sticky views (F-262, C-156)")
class StickyViewsTest {
    @Test
    void oneInAViewIsJoinedAndLeftLikeAnother() {
        LivePage page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", RadioLive::new)), "/");
        page.element("#player .play").click();
        assertThat(page).hasElement("#player .play", "true");

        page.event("stop", Map.of());
        assertThat(page).hasNoElement("#player");
        assertThat(page.children()).isEmpty();
    }

    @Test
    void oneInALayoutIsJoinedToo() {
        LivePage page = LiveViewTest.live(
                LiveApp.of(routes -> routes.layout(RadioLayout::new).live("/", RadioLive::new)), "/");
        page.element("#layout-player .play").click();

        assertThat(page).hasElement("#layout-player .play", "true").hasElement("#player .play", "false");
        assertThat(page.html()).doesNotContain("layout-player");
        assertThat(page.child("layout-player").html()).contains("true");
        page.child("layout-player").element(".play").click();
        assertThat(page).hasElement("#layout-player .play", "false");
    }

    private static LiveApp twoStations() {
        return LiveApp.of(routes -> routes.layout(RadioLayout::new)
                .live("/", RadioLive::new)
                .live("/two", RadioLive::new)
                .session("other", session -> session.live("/three", RadioLive::new)));
    }

    @Test
    @DisplayName("C-156: they stay, with their state, while the page around them becomes another one")
    void theyStayThroughLiveNavigation() {
        LivePage page = LiveViewTest.live(twoStations(), "/");
        page.element("#player .play").click();
        page.element("#layout-player .play").click();
        LivePage next = page.navigate("/two");
        assertThat(next).hasElement("#player .play", "true").hasElement("#layout-player .play", "true");
        next.element("#player .play").click();
        assertThat(next).hasElement("#player .play", "false");
        next.event("stop", Map.of());
        assertThat(next).hasNoElement("#player").hasElement("#layout-player .play", "true");
        assertThat(next.navigate("/")).hasElement("#player .play", "false");
    }

    @Test
    @DisplayName("C-156: across the border of a live session they begin anew")
    void theyEndAtTheBorder() {
        LivePage page = LiveViewTest.live(twoStations(), "/");
        page.element("#player .play").click();
        assertThat(page.navigate("/three")).hasElement("#player .play", "false");
    }

    @Test
    void oneMayLeadToAnotherPageAndComeAlong() {
        LivePage page = LiveViewTest.live(twoStations(), "/");
        page.element("#layout-player .play").click();

        page.element("#layout-player .next").click();
        LivePage next = page.followRedirect();

        assertThat(next.path()).isEqualTo("/two");
        assertThat(next).hasElement("#layout-player .play", "true");
        next.element("#layout-player .play").click();
        assertThat(next).hasElement("#layout-player .play", "false");
    }
}
