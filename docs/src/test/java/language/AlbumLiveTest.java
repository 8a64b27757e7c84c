package language;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LiveViewTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A view whose template is a file is a view like all others. */
class AlbumLiveTest {
    @Test
    @DisplayName("F-077")
    void aTemplateFromAFileIsShownAndUpdated() {
        var page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", AlbumLive::new)), "/");
        assertThat(page.deadHtml()).contains("<h1>2 songs</h1>", "<li>Tea, 1999</li>");
        page.element("button").click();
        assertThat(page.element("li").texts()).containsExactly("Rum, 2004", "Tea, 1999");
    }
}
