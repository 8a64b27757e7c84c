package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.router.LiveApp;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("lists of commands, and what a browser says of itself")
class CommandsTest {
    private static final LiveApp APP = LiveApp.of(
                    routes -> routes.live("/commands", CommandsLive::new).live("/other", CounterLive::new))
            .connection(request -> request.headers().first("user-agent").orElse("unknown"));

    private final LivePage page = LiveViewTest.live(APP, "/commands");

    @Test
    @DisplayName("F-369, F-339: pushes happen in their order, with their own values over those of the element")
    void pushesOfAListHappen() {
        page.element("#push").click();
        assertThat(page.element("li").texts()).containsExactly("noted {id=7, kind=a, value=}", "again {id=7, value=}");
    }

    @Test
    @DisplayName("F-369: commands that the server would not hear of")
    void commandsOfTheBrowserAloneFail() {
        assertThatThrownBy(() -> page.element("#hide").click())
                .hasMessageContaining("runs commands that change the page in a browser only");
    }

    @Test
    @DisplayName("F-369: patch and navigate")
    void commandsLeadToOtherAddresses() {
        page.element("#patch").click();
        assertThat(page)
                .patchedTo("/commands?sheet=2")
                .hasElement("#sheet", "2")
                .hasElement("li", "noted");
        page.element("#navigate").click();
        assertThat(page).redirectedTo("/other");
    }

    @Test
    @DisplayName("F-369: exec runs what stands in an attribute")
    void execRunsAnAttribute() {
        page.element("#exec").click();
        assertThat(page.element("li").texts()).containsExactly("ran {value=}");
    }

    @Test
    @DisplayName("F-369: forms push by commands, too")
    void formsPushByCommands() {
        page.element("#form input").change("2");
        page.form("#form").submit();
        assertThat(page.element("li").texts()).containsExactly("validate {_target=[a], a=2, step=2}", "save {a=2}");
    }

    @Test
    @DisplayName("F-335, F-028: parameters of the script, and header fields")
    void aBrowserSaysWhatItIs() {
        assertThat(page).hasElement("#zone", "none unknown");
        LivePage other = LiveViewTest.browser(APP)
                .connectParams(Map.of("zone", "Asia/Tokyo"))
                .header("user-agent", "Test 1.0")
                .live("/commands");
        assertThat(other).hasElement("#zone", "Asia/Tokyo Test 1.0");
        assertThat(other.deadHtml()).contains("none Test 1.0");
    }
}
