package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.liveview.examples.Gallery;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The organisation page: slow work that never blocks a page")
class OrganizationPageTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @BothClients
    @DisplayName("the first HTML is loading; the organisation arrives without a reload (A-12)")
    void theFirstHtmlIsLoadingAndTheOrganisationArrives(ClientUnderTest client) {
        Page page = tabs.open(client, "/orgs/acme");
        Response again = page.reload();
        mark(page);

        Assertions.assertThat(again.text()).contains("Loading organization...").doesNotContain("Acme");
        assertThat(name(page)).hasText("Acme");
        assertThat(page.locator(".org")).not().containsText("Loading");
        assertMarked(page);
    }

    @BothClients
    void aResetShowsLoadingAgainAndThenTheOrganisation(ClientUnderTest client) {
        Page page = loaded(client);
        queryTakes(page, "2");

        Tabs.click(page, "Reset and reload");

        assertThat(page.locator(".org")).hasText("Loading organization...");
        assertThat(name(page)).hasText("Acme");
        assertMarked(page);
    }

    @BothClients
    @DisplayName("while it reloads the old result stays (A-112)")
    void aReloadKeepsTheOldResult(ClientUnderTest client) {
        Page page = loaded(client);
        queryTakes(page, "2");

        Tabs.click(page, "Reload");

        assertThat(page.locator("span[role=status]")).hasText("loading");
        assertThat(name(page)).hasText("Acme");
        assertThat(page.locator("span[role=status]")).hasCount(0);
    }

    @BothClients
    void cancelEndsTheQueryAndRetryStartsItAgain(ClientUnderTest client) {
        Page page = loaded(client);
        queryTakes(page, "20");
        Tabs.click(page, "Reset and reload");

        Tabs.click(page, "Cancel");
        assertThat(page.locator(".org .error")).containsText("Error: ");
        assertThat(page.locator("button >> text=Cancel")).hasCount(0);

        queryTakes(page, "0");
        Tabs.click(page, "Retry");
        assertThat(name(page)).hasText("Acme");
        assertMarked(page);
    }

    @BothClients
    @DisplayName("a query that the database refuses shows a failure without the exception's text")
    void aFailureCanBeRetried(ClientUnderTest client) {
        Page page = loaded(client);
        queryTakes(page, "0");
        page.check("input[name=failing]");

        Tabs.click(page, "Reset and reload");
        assertThat(page.locator(".org .error")).containsText("Error: ");
        assertThat(page.locator(".org .error")).not().containsText("missing_column");

        page.uncheck("input[name=failing]");
        Tabs.click(page, "Retry");
        assertThat(name(page)).hasText("Acme");
        assertMarked(page);
    }

    @BothClients
    void aFailedReloadKeepsTheOldResultAndSaysSo(ClientUnderTest client) {
        Page page = loaded(client);
        queryTakes(page, "0");
        page.check("input[name=failing]");

        Tabs.click(page, "Reload");

        assertThat(page.locator("span.error")).hasText("the last attempt failed");
        assertThat(name(page)).hasText("Acme");
    }

    @BothClients
    void anUnknownOrganisationShowsWhatTheProgramSaysOfIt(ClientUnderTest client) {
        Page page = tabs.open(client, "/orgs/nobody");

        assertThat(page.locator(".org .error")).hasText("Error: there is no organisation 'nobody'");
    }

    private Page loaded(ClientUnderTest client) {
        Page page = tabs.open(client, "/orgs/acme");
        assertThat(name(page)).hasText("Acme");
        mark(page);
        return page;
    }

    private static void queryTakes(Page page, String seconds) {
        page.selectOption("select[name=seconds]", seconds);
    }

    private static Locator name(Page page) {
        return page.locator(".org h2");
    }

    /** A reload would lose this. */
    private static void mark(Page page) {
        page.evaluate("window.notReloaded = true");
    }

    private static void assertMarked(Page page) {
        Assertions.assertThat(page.evaluate("window.notReloaded === true")).isEqualTo(true);
    }
}
