package counter;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LiveViewTest;
import org.junit.jupiter.api.Test;

class ClickTest {
    @Test
    void aClickOnPlusAddsOne() {
        var page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", CounterLive::new)), "/");
        page.element("button", "+").click();
        assertThat(page).hasElement("h1", "1");
    }
}
