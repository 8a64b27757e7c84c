package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Titles and messages")
class FlashAndTitleTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("a message is shown until it is clicked away; the others stay (F-102)")
    void aMessageIsShownUntilItIsClickedAway(ClientUnderTest client) {
        Page page = tabs.open(client, "/flash");

        Tabs.click(page, "Say");
        assertThat(page.locator("#info")).hasText("Saved <well>");
        assertThat(page.locator("#error")).hasText("but slowly");
        page.click("#info");

        assertThat(page.locator("#info")).hasCount(0);
        assertThat(page.locator("#error")).hasText("but slowly");
    }

    @BothClients
    void theViewCanClearItsMessages(ClientUnderTest client) {
        Page page = tabs.open(client, "/flash");
        Tabs.click(page, "Say");
        assertThat(page.locator("#info")).hasCount(1);

        Tabs.click(page, "Quiet");
        assertThat(page.locator("#info")).hasCount(0);
        assertThat(page.locator("#error")).hasCount(1);
        Tabs.click(page, "Clear");

        assertThat(page.locator("#info, #error")).hasCount(0);
    }

    @BothClients
    @DisplayName("a message goes along to the page that the view redirects to, and is gone after a reload")
    void aMessageSurvivesARedirectOnce(ClientUnderTest client) {
        Page page = tabs.open(client, "/flash");

        Tabs.click(page, "Leave");
        page.waitForURL("**/welcome?from=flash");
        Tabs.awaitJoin(page);
        assertThat(page.locator("#flash")).hasText("Welcome back");
        assertThat(page.locator("#from")).hasText("flash");

        page.reload();
        Tabs.awaitJoin(page);
        assertThat(page.locator("#flash")).hasText("");
    }

    @BothClients
    @DisplayName("the title has the layout's prefix and suffix; without one there is the default (C-009)")
    void theTitleChangesWithThePage(ClientUnderTest client) {
        Page page = tabs.open(client, "/flash");
        assertThat(page).hasTitle("Trial: Untitled (test)");

        Tabs.click(page, "Title");
        assertThat(page).hasTitle("Trial: News & <more> (test)");
        Tabs.click(page, "Untitled");
        assertThat(page).hasTitle("Trial: Untitled (test)");
    }
}
