package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Hooks begin and end with their elements (C-174, C-175, C-183)")
class LifeOfHooksTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private static List<String> lives(Page page, String element) {
        return Trial.calls(page).stream()
                .filter(call -> call.startsWith(element) && call.matches(".* (mounted|destroyed|moved)"))
                .map(call -> call.substring(call.lastIndexOf(' ') + 1))
                .toList();
    }

    @BothClients
    @DisplayName("an element that waits for its hook's answer gets another id: the hook ends, once (issue 3651)")
    void aLockedHookMayBeReplaced(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooked");

        page.click("#mover-0");
        Trial.awaitCall(page, "mover-1 mounted");
        page.click("#mover-1");
        Trial.awaitCall(page, "mover-2 mounted");
        Tabs.click(page, "Move");
        Trial.awaitCall(page, "mover-3 mounted");

        assertThat(page.locator("#mover-3")).hasText("3");
        assertThat(page.locator("[id^=mover]")).hasCount(1);
        Assertions.assertThat(lives(page, "mover"))
                .filteredOn(call -> !call.equals("moved"))
                .containsExactlyInAnyOrder(
                        "mounted", "mounted", "mounted", "mounted", "destroyed", "destroyed", "destroyed");
        Assertions.assertThat(lives(page, "mover"))
                .filteredOn("moved"::equals)
                .as("each event is heard once at most")
                .hasSizeLessThanOrEqualTo(3);
    }

    @BothClients
    @DisplayName("a component's root that gets another id has another hook, and its content (issue 4334)")
    void anotherIdIsAnotherHook(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooked");
        Trial.awaitCall(page, "frame-0 mounted");

        Tabs.click(page, "Turn");
        Trial.awaitCall(page, "frame-1 mounted");
        Tabs.click(page, "Turn");
        Trial.awaitCall(page, "frame-2 mounted");

        assertThat(page.locator("#frame-2 b")).hasText("2");
        assertThat(page.locator("[id^=frame-]")).hasCount(1);
        Assertions.assertThat(lives(page, "frame"))
                .containsExactlyInAnyOrder("mounted", "destroyed", "mounted", "destroyed", "mounted");
    }

    @BothClients
    @DisplayName("an element whose id is set to what it is stays (issue 4325, C-024)")
    void anIdMayBeSetToWhatItIs(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooked");
        page.evaluate("document.querySelector('#same').mark = 1");

        Tabs.click(page, "Same");
        Tabs.click(page, "Move");

        assertThat(page.locator("#same")).hasText("1");
        assertThat(page.locator(".named")).hasCount(1);
        Assertions.assertThat(page.evaluate("document.querySelector('#same').mark"))
                .isEqualTo(1);
    }

    @BothClients
    @DisplayName("a hook outside of all views is mounted once, whatever the connection does (issue 4147, C-183)")
    void aHookOutsideOfViewsIsMountedOnce(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooked");
        page.waitForFunction("() => window.mountedOutside === 1");

        Trial.disconnect(page);
        Trial.reconnect(page);
        Tabs.click(page, "Move");
        assertThat(page.locator("#same")).hasText("1");

        Assertions.assertThat(page.evaluate("window.mountedOutside")).isEqualTo(1);
    }
}
