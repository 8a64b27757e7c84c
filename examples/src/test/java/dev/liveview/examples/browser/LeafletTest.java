package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Pages without a view of their own (C-002, C-183)")
class LeafletTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("F-316: commands, phx-mounted and hooks work on a page without a view")
    void commandsAndHooksWorkWithoutAView(ClientUnderTest client) {
        Page page = tabs.show(client, "/leaflet");
        assertThat(page.locator("#mounted")).hasClass("here");

        Tabs.click(page, "More");
        assertThat(page.locator("#more")).isVisible();
        assertThat(page.locator("#more")).hasClass("open");
        Tabs.click(page, "More");
        assertThat(page.locator("#more")).isHidden();

        Trial.awaitCall(page, "probe mounted");
    }

    @BothClients
    @DisplayName("F-247, F-245: a view in such a page is joined and alive")
    void aViewInItIsAlive(ClientUnderTest client) {
        Page page = tabs.show(client, "/leaflet/radio");
        assertThat(page.locator("#radio")).hasClass(Pattern.compile("phx-connected"));

        page.click("#radio button");

        assertThat(page.locator("#volume")).hasText("2");
    }
}
