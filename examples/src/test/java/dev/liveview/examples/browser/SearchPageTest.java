package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The search page: results while you type")
class SearchPageTest {
    private static final String FIELD = "input[name=query]";

    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @BothClients
    void thereAreResultsFromTheStart(ClientUnderTest client) {
        Page page = searching(client);

        assertThat(rows(page)).hasCount(16);
        assertThat(page.locator("[role=status]")).hasText("16 found");
    }

    @BothClients
    @DisplayName("typing fast, only the last search counts; the field keeps focus and text (C-071, A-50)")
    void theLastSearchWinsAndTheFieldStaysTheUsers(ClientUnderTest client) {
        Page page = searching(client);

        page.locator(FIELD).pressSequentially("rockets");
        page.locator(FIELD).press("Backspace");

        assertThat(rows(page)).hasCount(1);
        assertThat(page.locator("[role=status]")).hasText("1 found");
        assertThat(page.locator(FIELD)).hasValue("rocket");
        assertThat(page.locator(FIELD)).isFocused();
    }

    @BothClients
    @DisplayName("an organisation found again is the same row (C-023)")
    void rowsKeepTheirIdentity(ClientUnderTest client) {
        Page page = searching(client);
        String kept = "#org-acme";
        page.evaluate("selector => { document.querySelector(selector).mine = 'yes' }", kept);

        page.fill(FIELD, "acme");
        assertThat(rows(page)).hasCount(1);
        page.fill(FIELD, "");
        assertThat(rows(page)).hasCount(16);

        page.waitForFunction("selector => document.querySelector(selector).mine === 'yes'", kept);
    }

    @BothClients
    void nothingFoundSaysSo(ClientUnderTest client) {
        Page page = searching(client);

        page.fill(FIELD, "no such thing");

        assertThat(page.locator("[role=status]")).hasText("0 found");
        assertThat(rows(page)).hasCount(0);
    }

    @BothClients
    void submittingSearchesWithoutLeavingThePage(ClientUnderTest client) {
        Page page = searching(client);

        page.fill(FIELD, "acme");
        page.press(FIELD, "Enter");

        assertThat(rows(page)).hasCount(1);
        assertThat(page).hasURL(tabs.site().url(client) + "/search");
    }

    private Page searching(ClientUnderTest client) {
        Page page = tabs.open(client, "/search");
        assertThat(rows(page)).hasCount(16);
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator(".results li");
    }
}
