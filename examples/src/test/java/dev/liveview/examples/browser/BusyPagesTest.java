package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Pages that change a lot")
class BusyPagesTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("a timer changes the page while the user types in it (C-030, C-071)")
    void theUserWorksOnWhileThePageChanges(ClientUnderTest client) {
        Page page = tabs.open(client, "/messages");
        Tabs.click(page, "Start");

        page.locator("#input").pressSequentially("some words");

        assertThat(page.locator("#ticks")).hasText("50");
        assertThat(page.locator("progress")).hasJSProperty("value", 50);
        assertThat(page.locator("#input")).hasValue("some words");
        assertThat(page.locator("#input")).isFocused();
        assertThat(page.locator("#input")).hasAttribute("aria-label", "tick 50");
    }

    @BothClients
    @DisplayName("what is in <details> changes; what the user has opened stays open (the official client closes it)")
    void whatIsOpenStaysOpen(ClientUnderTest client) {
        Page page = tabs.open(client, "/messages");
        page.click("summary");

        Tabs.click(page, "Start");

        assertThat(page.locator("#details p")).hasText("50");
        if (client.keepsWhatTheServerDoesNotKnow()) {
            assertThat(page.locator("#details")).hasAttribute("open", "");
        }
    }

    @BothClients
    @DisplayName("text that the user has selected stays selected while other text changes")
    void aSelectionStays(ClientUnderTest client) {
        Page page = tabs.open(client, "/messages");
        page.evaluate("getSelection().selectAllChildren(document.querySelector('summary'))");

        page.evaluate("document.querySelector('[phx-click=start]').click()");

        assertThat(page.locator("#ticks")).hasText("50");
        Assertions.assertThat(page.evaluate("String(getSelection())")).isEqualTo("more");
    }

    @BothClients
    void aBigPageChangesEverywhere(ClientUnderTest client) {
        Page page = tabs.open(client, "/big");
        page.evaluate("document.querySelector('#row-1999').mine = true");

        Tabs.click(page, "Change");

        assertThat(page.locator("#row-1999 td:last-child")).hasText("3998");
        assertThat(page.locator("#row-0")).hasCount(0);
        assertThat(page.locator("#rows tr")).hasCount(1999);
        Assertions.assertThat(page.evaluate("document.querySelector('#row-1999').mine"))
                .isEqualTo(true);
    }
}
