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
}
