package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Links that ask, links with a method, and commands that lead elsewhere")
class LinksTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** The original leaves this to the script of phoenix_html, which is no part of its client. */
    @OurClient
    @DisplayName("F-157: a link may ask with another method than GET, with the visitor's token")
    void aLinkMayDelete(ClientUnderTest client) {
        Page page = tabs.open(client, "/links");

        follow(page, "Delete");

        assertThat(page).hasURL(Pattern.compile("/things/7$"));
        assertThat(page.locator("body")).hasText("deleted 7");
    }

    /** The original leaves this, too, to the script of phoenix_html. */
    @OurClient
    @DisplayName("F-157: the user is asked before a link is followed or an event sent")
    void theUserIsAskedFirst(ClientUnderTest client) {
        Page page = tabs.open(client, "/links");

        page.onceDialog(Dialog::dismiss);
        Tabs.click(page, "Count, if sure");
        page.onceDialog(Dialog::accept);
        Tabs.click(page, "Count, if sure");
        assertThat(page.locator("#count")).hasText("1");

        page.onceDialog(Dialog::dismiss);
        follow(page, "Delete, if sure");
        page.onceDialog(Dialog::dismiss);
        follow(page, "Turn, if sure");
        assertThat(page.locator("h1")).hasText("Links 1");
        page.onceDialog(Dialog::accept);
        follow(page, "Turn, if sure");
        assertThat(page.locator("h1")).hasText("Links 5");
        page.onceDialog(Dialog::accept);
        follow(page, "Delete, if sure");
        assertThat(page.locator("body")).hasText("deleted 8");
    }

    @BothClients
    @DisplayName("F-167: patch and navigate as commands, also in place of the history's entry (C-320)")
    void commandsLeadElsewhere(ClientUnderTest client) {
        Page page = tabs.open(client, "/links");
        page.evaluate("window.notReloaded = true");

        Tabs.click(page, "Patch");
        assertThat(page.locator("h1")).hasText("Links 2");
        Tabs.click(page, "Patch instead");
        assertThat(page.locator("h1")).hasText("Links 3");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Links 1");
        Tabs.click(page, "Count and navigate");
        assertThat(page.locator("h1")).hasText("Reader");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Links 1");

        page.waitForFunction("() => window.notReloaded");
    }
}
