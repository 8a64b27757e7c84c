package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GalleryPagesTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @ParameterizedTest
    @DisplayName("every page shows its first render without JavaScript (F-010)")
    @CsvSource({
        "/, Live views in Java",
        "/counter, Counter",
        "/orgs/acme, Loading organization...",
        "/search, Search",
        "/clock, Clock",
        "/async, Loading organization...",
        "/lists, Paint the fence",
        "/addresses, Ada Alvarez",
        "/signup, Birthday",
        "/signup/2, Seats",
        "/feed, saw a heron",
        "/commands, The target",
    })
    void withoutScriptsThereIsTheFirstRender(String path, String text) {
        Page page = tabs.showWithoutScripts(path);

        assertThat(page.locator("main")).containsText(text);
    }

    @Test
    void withoutScriptsTheCounterShowsItsFirstNumber() {
        Page page = tabs.showWithoutScripts("/counter");

        assertThat(page.locator("#count")).hasText("0");
    }

    @BothClients
    @DisplayName("the layout's suffix stands behind the view's title (C-009)")
    void everyPageHasItsOwnTitle(ClientUnderTest client) {
        Page page = tabs.open(client, "/clock");

        assertThat(page).hasTitle("Clock · LiveView for Java");
    }

    @BothClients
    void theIndexLeadsToEveryExample(ClientUnderTest client) {
        Page page = tabs.open(client, "/");

        page.click(".cards a[href='/counter']");
        Tabs.awaitJoin(page);
        Tabs.click(page, "increase");

        assertThat(page.locator("#count")).hasText("1");
        assertThat(page).hasTitle("Counter · LiveView for Java");
    }

    @BothClients
    void everyLinkOfTheIndexLeadsToALivePage(ClientUnderTest client) {
        Page page = tabs.open(client, "/");
        int cards = page.locator(".cards a").count();

        for (int i = 0; i < cards; i++) {
            page.locator(".cards a").nth(i).click();
            Tabs.awaitJoin(page);
            assertThat(page.locator("main.example h1")).not().hasText("");
            page.goBack();
            Tabs.awaitJoin(page);
        }
    }

    @BothClients
    void theClockTicksByItself(ClientUnderTest client) {
        Page page = tabs.open(client, "/clock");
        String first = page.textContent("#clock");

        assertThat(page.locator("#clock")).not().hasText(first);
        assertThat(page.locator("#clock")).hasAttribute("datetime", Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?"));
    }

    @BothClients
    @DisplayName("the page changes beside what the user has opened, which stays open (the official client closes it)")
    void theSourceStaysOpenWhileThePageChanges(ClientUnderTest client) {
        Page page = tabs.open(client, "/counter");
        page.click("details.source summary");

        Tabs.click(page, "increase");

        assertThat(page.locator("#count")).hasText("1");
        if (client.keepsWhatTheServerDoesNotKnow()) {
            assertThat(page.locator("details.source")).hasAttribute("open", "");
        }
    }

    @BothClients
    void theSourceIsThatOfThePage(ClientUnderTest client) {
        Page page = tabs.open(client, "/counter");

        page.click("details.source summary");

        assertThat(page.locator("details.source code")).containsText("public final class CounterLive extends LiveView");
    }
}
