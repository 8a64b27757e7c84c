package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Hooks: the application's own script beside an element")
class HooksTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("mounted, beforeUpdate, updated (C-173, C-176)")
    void aHookIsToldOfMountAndUpdates(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        Tabs.click(page, "Inc");
        Trial.awaitCall(page, "probe updated 1");

        Assertions.assertThat(Trial.calls(page)).containsExactly("probe mounted", "probe before 0", "probe updated 1");
    }

    @BothClients
    @DisplayName(
            "an element that comes and goes mounts and destroys its hook; the others hear nothing (C-055, C-095, C-173)")
    void elementsThatComeAndGo(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        Tabs.click(page, "Toggle");
        Trial.awaitCall(page, "second mounted");
        Tabs.click(page, "Toggle");
        Trial.awaitCall(page, "second destroyed");

        Assertions.assertThat(Trial.calls(page)).containsExactly("probe mounted", "second mounted", "second destroyed");
    }

    @BothClients
    @DisplayName("disconnected and reconnected, without another mounted (C-173)")
    void aHookIsToldOfTheConnection(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        Trial.disconnect(page);
        Trial.awaitCall(page, "probe disconnected");
        Trial.reconnect(page);
        Trial.awaitCall(page, "probe reconnected");

        Assertions.assertThat(Trial.calls(page))
                .containsExactly("probe mounted", "probe disconnected", "probe reconnected");
    }

    @BothClients
    @DisplayName("pushEvent with a callback gets the view's reply (C-178)")
    void pushEventGetsTheReply(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        page.click("#probe");

        Trial.awaitCall(page, "probe reply 42");
        assertThat(page.locator("#probe")).hasText("21");
    }

    @BothClients
    @DisplayName("pushEvent without a callback gives a promise (C-178)")
    void pushEventGivesAPromise(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        page.dispatchEvent("#probe", "promise");

        Trial.awaitCall(page, "probe promised 8");
    }

    @BothClients
    void anEventWithoutAReplyIsAnsweredToo(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        page.dispatchEvent("#probe", "quiet");

        Trial.awaitCall(page, "probe answered");
        assertThat(page.locator("#probe")).hasText("100");
    }

    @BothClients
    @DisplayName("pushEvent of the view reaches hooks and window (C-180, C-181)")
    void theServersEventsReachHooksAndWindow(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        Tabs.click(page, "Ring");

        Trial.awaitCall(page, "probe rang 3 <low>");
        Trial.awaitCall(page, "window rang 3");
    }

    @BothClients
    @DisplayName("F-318: a simulated latency delays both directions, on the next pages too (C-443)")
    void aSlowLineIsSimulated(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");
        page.evaluate("window.liveSocket.enableLatencySim(200)");

        page.reload();
        Tabs.awaitJoin(page);

        Assertions.assertThat(page.evaluate("window.liveSocket.getLatencySim()"))
                .isEqualTo(200);
        page.waitForFunction("""
                async () => {
                  const start = performance.now();
                  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Inc");
                  await new Promise((done) => {
                    new MutationObserver(done).observe(document.querySelector("#probe"), { childList: true, characterData: true, subtree: true });
                    button.click();
                  });
                  return performance.now() - start >= 400;
                }""");
    }

    @BothClients
    @DisplayName("phx-update=\"ignore\" leaves what a script made; data attributes follow the server (C-040)")
    void ignoredContentIsTheScripts(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        Tabs.click(page, "Inc");

        assertThat(page.locator("#ignored")).hasAttribute("data-count", "1");
        assertThat(page.locator("#ignored")).hasText("written by the hook");
    }

    @BothClients
    @DisplayName("the server writes beside what a script has written, which stays (the official client writes over it)")
    void whatAScriptHasWrittenStays(ClientUnderTest client) {
        Page page = tabs.open(client, "/hooks");

        Tabs.click(page, "Inc");

        assertThat(page.locator("#probe")).hasText("1");
        if (client.keepsWhatTheServerDoesNotKnow()) {
            assertThat(page.locator("#by-script")).hasText("written by the hook");
        }
    }
}
