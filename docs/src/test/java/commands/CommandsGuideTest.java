package commands;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guides to commands and hooks say what stands in the page. */
class CommandsGuideTest {
    private static LivePage page() {
        return LiveViewTest.live(LiveApp.of(routes -> routes.live("/", ShopLive::new)), "/");
    }

    @Test
    @DisplayName("F-169: commands of a component and of its caller are one list")
    void aComponentJoinsItsCommandsWithThoseOfItsCaller() {
        assertThat(page().element("#terms > button").attribute("phx-click").orElseThrow())
                .contains("[\"hide\",{")
                .endsWith("[\"pop_focus\",{}],[\"push\",{\"event\":\"read\"}]]");
    }

    @Test
    @DisplayName("F-115: the element that keeps the focus has its hook and an element at both ends")
    void theFocusWrapHasItsHookAndItsEnds() {
        var page = page();
        assertThat(page).hasElement("#terms[phx-hook='Phoenix.FocusWrap'].modal[phx-key=Escape]");
        assertThat(page).hasElement("#terms > #terms-start:first-child[tabindex='0'][aria-hidden=true]");
        assertThat(page).hasElement("#terms > #terms-end:last-child[tabindex='0'][aria-hidden=true]");
    }
}
