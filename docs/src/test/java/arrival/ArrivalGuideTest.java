package arrival;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide to what a browser brings along says what happens. */
class ArrivalGuideTest {
    // sample: test
    @Test
    @DisplayName("F-027, F-028: the browser's time zone, and what it calls itself")
    void aBrowserSaysWhatItIs() {
        LivePage page = LiveViewTest.browser(Site.app())
                .connectParams(Map.of("zone", "Asia/Tokyo"))
                .header("user-agent", "Test 1.0")
                .live("/");
        assertThat(page).hasElement("p", "Asia/Tokyo, Test 1.0");
    }
    // end: test

    @Test
    @DisplayName("F-029: the layout names the version of the style sheet")
    void theLayoutNamesVersions() {
        LivePage page = LiveViewTest.live(Site.app(), "/");
        assertThat(page.deadHtml()).containsPattern("href=\"/assets/site\\.css\\?v=[0-9a-f]{16}\"");
        assertThat(page).hasNoElement("p", "new version");
    }

    @Test
    @DisplayName("F-123, F-247: a page that is a component, with a view in it")
    void aPageIsAComponent() {
        String page = LiveViewTest.get(Site.app(), "/imprint").text();
        assertThat(page).contains("<title>Imprint</title>", "<h1>Ann&#39;s Shop</h1>", "<b>imprint</b>");
    }

    @Test
    @DisplayName("F-107: a component as text")
    void aMailIsAComponent() throws Exception {
        assertThat(Site.mail("Ann & Bo").html()).isEqualTo("<p>Dear Ann &amp; Bo,</p>");
    }
}
