package dev.liveview.examples.commands;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsLiveTest {
    private final LivePage page =
            LiveViewTest.live(LiveApp.of(routes -> routes.live("/commands", CommandsLive::new)), "/commands");

    @Test
    void aPushedEventRendersTheTargetAgain() {
        page.event("render", Map.of("by", 1));

        assertThat(page).hasElement("#count", "1").hasElement("#target.n1");
    }

    @Test
    void theServerPushesCommands() {
        page.element("button", "pushJs").click();

        assertThat(page).hasElement("#count", "1").pushedEvent("js:exec");
    }

    @Test
    void aPatchChangesTheStep() {
        page.patch("/commands?step=3");

        assertThat(page).hasElement("#step", "step 3");
    }
}
