package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("From page to page (C-350 to C-365)")
class NavigationTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private Page openAtlas(ClientUnderTest client) {
        Page page = tabs.open(client, "/atlas");
        page.evaluate("window.notReloaded = true");
        return page;
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    private static void expectHeading(Page page, String text) {
        assertThat(page.locator("h1")).hasText(text);
        assertThat(page.locator("[data-phx-main].phx-connected")).hasCount(1);
    }

    private static boolean isReloaded(Page page) {
        return !Boolean.TRUE.equals(page.evaluate("window.notReloaded"));
    }

    private static void expectAddress(Page page, String path) {
        page.waitForFunction("path => location.href.endsWith(path)", path);
    }

    @BothClients
    @DisplayName("live links show other views over the same connection (navigation: same live session)")
    void liveLinksNeedNoLoad(ClientUnderTest client) {
        Page page = openAtlas(client);
        Tabs.click(page, "Click");
        assertThat(page.locator("#clicks")).hasText("1");
        follow(page, "Sheet 1");
        expectHeading(page, "Atlas 1");
        assertThat(page.locator("#clicks")).hasText("1");
        expectAddress(page, "/atlas?sheet=1");

        follow(page, "Reader");
        expectHeading(page, "Reader");
        expectAddress(page, "/reader");
        assertThat(page).hasTitle("Trial: Reader (test)");
        follow(page, "Atlas");
        expectHeading(page, "Atlas cover");

        assertThat(page.locator("#clicks")).hasText("0");
        Assertions.assertThat(isReloaded(page)).isFalse();
    }

    @BothClients
    @DisplayName("back and forward lead to the right view and its address (navigation: popstate, types tracked)")
    void backAndForward(ClientUnderTest client) {
        Page page = openAtlas(client);
        follow(page, "Sheet 1");
        expectHeading(page, "Atlas 1");
        follow(page, "Reader");
        expectHeading(page, "Reader");

        page.goBack();
        expectHeading(page, "Atlas 1");
        Tabs.click(page, "Click");
        assertThat(page.locator("#clicks")).hasText("1");
        page.goBack();
        expectHeading(page, "Atlas cover");
        assertThat(page.locator("#clicks")).hasText("1");
        page.goForward();
        expectHeading(page, "Atlas 1");
        page.goForward();
        expectHeading(page, "Reader");

        Assertions.assertThat(isReloaded(page)).isFalse();
    }

    @BothClients
    @DisplayName("patches back to the first entry do not mount anew (navigation: all the way back)")
    void allTheWayBack(ClientUnderTest client) {
        Page page = openAtlas(client);
        Tabs.click(page, "Click");
        follow(page, "Sheet 1");
        expectHeading(page, "Atlas 1");
        follow(page, "Sheet 2");
        expectHeading(page, "Atlas 2");

        page.goBack();
        expectHeading(page, "Atlas 1");
        page.goBack();
        expectHeading(page, "Atlas cover");

        assertThat(page.locator("#clicks")).hasText("1");
        Assertions.assertThat(isReloaded(page)).isFalse();
    }

    @BothClients
    @DisplayName("a link may replace the entry (navigation: patch replace)")
    void aLinkMayReplaceTheEntry(ClientUnderTest client) {
        Page page = openAtlas(client);
        follow(page, "Sheet 1");
        expectHeading(page, "Atlas 1");
        follow(page, "Instead 3");
        expectHeading(page, "Atlas 3");

        page.goBack();
        expectHeading(page, "Atlas cover");
    }

    @BothClients
    @DisplayName("the server patches and navigates, and asks nobody (navigation: server navigation)")
    void theServerNavigates(ClientUnderTest client) {
        Page page = openAtlas(client);
        page.evaluate("addEventListener('phx:before-navigate', (event) => event.preventDefault())");

        Tabs.click(page, "Turn");
        expectHeading(page, "Atlas 9");
        expectAddress(page, "/atlas?sheet=9");
        Tabs.click(page, "Leave");
        expectHeading(page, "Reader");
        expectAddress(page, "/reader");

        Assertions.assertThat(isReloaded(page)).isFalse();
    }

    @BothClients
    @DisplayName("another live session is loaded over HTTP (navigation: between live sessions)")
    void anotherSessionIsLoaded(ClientUnderTest client) {
        tabs.expectProblem("unauthorized");
        Page page = openAtlas(client);

        follow(page, "Vault");

        expectAddress(page, "/vault");
        expectHeading(page, "Reader");
        Assertions.assertThat(isReloaded(page)).isTrue();
        follow(page, "Atlas");
        expectAddress(page, "/atlas");
        expectHeading(page, "Atlas cover");
    }

    @BothClients
    @DisplayName("the page may refuse to be left, by a link or by going back (navigation: prevent; form-unsaved)")
    void thePageMayRefuse(ClientUnderTest client) {
        Page page = openAtlas(client);
        follow(page, "Sheet 1");
        expectHeading(page, "Atlas 1");
        page.evaluate("guard = (event) => event.preventDefault(); addEventListener('phx:before-navigate', guard)");

        follow(page, "Reader");
        page.goBack();
        page.waitForFunction("() => location.search === '?sheet=1'");
        Tabs.click(page, "Click");
        assertThat(page.locator("#clicks")).hasText("1");
        expectHeading(page, "Atlas 1");

        page.evaluate("removeEventListener('phx:before-navigate', guard)");
        follow(page, "Reader");
        expectHeading(page, "Reader");
        Assertions.assertThat(isReloaded(page)).isFalse();
    }

    @BothClients
    @DisplayName("pages are found again where they were left (navigation: scroll restore)")
    void scrollPositionsComeBack(ClientUnderTest client) {
        Page page = openAtlas(client);
        Trial.scroll(page, client, 800);
        page.evaluate("document.querySelector('[href=\"/reader\"]').click()");
        expectHeading(page, "Reader");
        page.waitForFunction("() => scrollY === 0");

        page.goBack();
        expectHeading(page, "Atlas cover");
        page.waitForFunction("() => scrollY === 800");
    }

    @BothClients
    @DisplayName("a hash leads into the new page (navigation: hash after live navigation)")
    void aHashLeadsIntoTheNewPage(ClientUnderTest client) {
        Page page = openAtlas(client);
        follow(page, "End of reader");
        expectHeading(page, "Reader");

        assertThat(page.locator("#end")).isInViewport();
        expectAddress(page, "/reader#end");
    }

    @BothClients
    @DisplayName("a sticky view stays as it is while the page around it changes (C-156)")
    void aStickyViewStays(ClientUnderTest client) {
        Page page = openAtlas(client);
        Tabs.click(page, "Louder");
        assertThat(page.locator("#volume")).hasText("2");
        page.evaluate("document.querySelector('#volume').mark = 1");

        follow(page, "Reader");
        expectHeading(page, "Reader");
        Tabs.click(page, "Louder");
        assertThat(page.locator("#volume")).hasText("3");
        page.goBack();
        expectHeading(page, "Atlas cover");

        assertThat(page.locator("#volume")).hasText("3");
        Assertions.assertThat(page.evaluate("document.querySelector('#volume').mark"))
                .isEqualTo(1);
    }

    @BothClients
    @DisplayName("after a reload the entries before are still there (issue 3529)")
    void aReloadKeepsTheEntries(ClientUnderTest client) {
        Page page = openAtlas(client);
        follow(page, "Reader");
        expectHeading(page, "Reader");
        page.reload();
        expectHeading(page, "Reader");

        page.goBack();
        expectHeading(page, "Atlas cover");
        page.goForward();
        expectHeading(page, "Reader");
        expectAddress(page, "/reader");
    }
}
