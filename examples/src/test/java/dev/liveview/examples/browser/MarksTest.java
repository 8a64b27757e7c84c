package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Attributes that say how the client treats an element")
class MarksTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("F-147: phx-patch-focused lets the server write what the user is typing into (C-071, C-072)")
    void theServerMayWriteIntoTheFocus(ClientUnderTest client) {
        Page page = tabs.open(client, "/marks");

        page.getByLabel("Held").pressSequentially("a");
        assertThat(page.locator("#answer")).hasText("server 0 1");
        assertThat(page.getByLabel("Held")).hasValue("a");
        page.getByLabel("Free").press("End");
        page.getByLabel("Free").pressSequentially("b");

        assertThat(page.getByLabel("Free")).hasValue(Pattern.compile("^server \\d+ 1$"));
    }

    @OurClient
    @DisplayName(
            "F-154: phx-page-loading tells the page of the event's way; the official client reads page_loading of the command alone")
    void anEventMayBeAPageLoading(ClientUnderTest client) {
        Page page = tabs.open(client, "/marks");

        Tabs.click(page, "Load");
        Trial.awaitCall(page, "phx:page-loading-stop loader");

        Assertions.assertThat(Trial.calls(page))
                .containsExactly("phx:page-loading-start loader", "phx:page-loading-stop loader");
    }

    @BothClients
    @DisplayName("F-151, F-029: the addresses of tracked elements are told with the join (C-057)")
    void trackedElementsAreTold(ClientUnderTest client) {
        Page page = tabs.open(client, "/marks");

        assertThat(page.locator("#tracked")).hasText(Pattern.compile("^\\[http://.*\\.js.*] false$"));
    }
}
