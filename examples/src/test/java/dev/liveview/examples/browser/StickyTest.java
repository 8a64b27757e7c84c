package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Sticky views: the page around them changes (C-092, C-121, C-156, C-158)")
class StickyTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private Page open(ClientUnderTest client) {
        Page page = tabs.open(client, "/harbour");
        page.waitForSelector("#tower.phx-connected");
        page.evaluate("document.querySelector('#tower').mark = 1");
        return page;
    }

    private static void expectIsland(Page page) {
        assertThat(page.locator("h1")).hasText("Island");
        Tabs.awaitJoin(page);
        Assertions.assertThat(page.evaluate("document.querySelector('#tower').mark"))
                .isEqualTo(1);
    }

    private static void assertSignals(Page page, String... signals) {
        assertThat(page.locator("#signals > li")).hasText(signals);
    }

    @BothClients
    @DisplayName("their streams stay, and go on (issue 3047)")
    void itsStreamsStay(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Signal");
        assertSignals(page, "1", "2", "3");

        Trial.press(page, "#to-island");
        expectIsland(page);
        assertSignals(page, "1", "2", "3");
        Tabs.click(page, "Signal");

        assertSignals(page, "1", "2", "3", "4");
    }

    @BothClients
    @DisplayName("one leads the page on, and stays connected itself (issue 3612)")
    void aStickyViewLeadsOnAndStays(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Go");
        expectIsland(page);
        Tabs.click(page, "Signal");

        assertSignals(page, "1", "2", "3");
        assertThat(page.locator("#tower.phx-connected")).hasCount(1);
    }

    @BothClients
    @DisplayName("a link in one is loading no longer than the navigation (issue 3656)")
    void itsLinksDoNotStayLoading(ClientUnderTest client) {
        Page page = open(client);

        page.click("#by-tower");
        expectIsland(page);

        assertThat(page.locator("#by-tower.phx-click-loading")).hasCount(0);
        assertThat(page.locator("#tower [data-phx-ref-src]")).hasCount(0);
    }

    @BothClients
    @DisplayName("what is in them does not run its phx-remove (issue 3658)")
    void whatIsInItIsNotRemoved(ClientUnderTest client) {
        Page page = open(client);

        Trial.press(page, "#to-island");
        expectIsland(page);

        assertThat(page.locator("#flag")).isVisible();
        Assertions.assertThat(Trial.calls(page)).contains("app:ding boat-one").doesNotContain("app:ding flag");
    }

    @BothClients
    @DisplayName("a hook's id may belong to one, then to the page, and to one again (issue 3496)")
    void aHookMovesFromAStickyViewToThePage(ClientUnderTest client) {
        Page page = open(client);

        page.getByText("Quay").click();
        assertThat(page.locator("#shared")).hasText("quay");
        Tabs.awaitJoin(page);
        page.waitForFunction("() => window.calls.filter((call) => call === 'shared mounted').length === 2");
        Trial.press(page, "#to-harbour");
        page.waitForSelector("#tower.phx-connected");
        page.waitForFunction("() => window.calls.filter((call) => call === 'shared mounted').length === 3");

        assertThat(page.locator("#shared")).hasText("tower");
        Assertions.assertThat(Trial.calls(page).stream().filter("shared destroyed"::equals))
                .hasSize(2);
    }
}
