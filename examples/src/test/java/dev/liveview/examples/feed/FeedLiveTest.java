package dev.liveview.examples.feed;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The endless feed")
class FeedLiveTest {
    private final LivePage page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/feed", FeedLive::new)), "/feed");

    private void scrollDown() {
        page.event("later", Map.of("id", "last"));
    }

    @Test
    @DisplayName("the page holds sixty posts, whichever they are (C-112)")
    void thePageHoldsAPartOfTheFeed() {
        assertThat(page).hasElement("#post-20").hasNoElement("#posts[phx-viewport-top]");

        for (int i = 0; i < 4; i++) {
            scrollDown();
        }
        assertThat(page).hasElement("#post-100").hasElement("#post-41").hasNoElement("#post-40");

        page.event("earlier", Map.of("id", "post-41"));
        assertThat(page).hasElement("#post-21").hasElement("#post-80").hasNoElement("#post-81");
    }

    @Test
    void whoComesFarAboveThePostsStartsAnew() {
        for (int i = 0; i < 4; i++) {
            scrollDown();
        }

        page.event("earlier", Map.of("id", "post-41", "_overran", true));

        assertThat(page).hasElement("#post-1").hasNoElement("#post-41").hasNoElement("#posts[phx-viewport-top]");
    }
}
