package async;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LiveViewTest;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextAndErrorsTest {
    @Test
    void languageZoneLogContextAndTheApplicationsOwnGoAlong() {
        assertThat(LiveViewTest.live(ContextLive.app(), "/").renderAsync())
                .contains(NumberFormat.getInstance(Locale.getDefault()).format(9.5) + " Asia/Tokyo acme acme");
    }

    @Test
    void aFailedCallbackIsTakenBackAndTold() {
        var page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", CarefulLive::new)), "/");
        page.event("count", Map.of());
        page.renderAsync();
        assertThat(page).hasElement("#total", "7").hasElement("[role=alert]", "That did not work.");
    }
}
