package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The server stops and starts again while a page is open")
class ServerRestartTest {
    private static final String NO_SERVER = "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket";

    /** Keeps its secret over a restart, so that an open page is still good. */
    private static final class Lasting {}

    /** Makes a new secret at each start, as in development. */
    private static final class Forgetful {}

    @RegisterExtension
    final Tabs lasting =
            Tabs.of(Lasting.class, () -> Gallery.app().secret("a secret of more than thirty-two characters"));

    @RegisterExtension
    final Tabs forgetful = Tabs.of(Forgetful.class, Gallery::app);

    @BothClients
    @DisplayName("the page says that it is disconnected, and joins again by itself (C-380)")
    void anOpenPageComesBackWithoutAReload(ClientUnderTest client) {
        lasting.expectProblem(NO_SERVER);
        Page page = lasting.open(client, "/counter");
        page.evaluate("window.notReloaded = true");
        Tabs.click(page, "increase");
        assertThat(page.locator("#count")).hasText("1");

        lasting.site().interrupt(client, () -> page.waitForSelector("[data-phx-main].phx-error"));

        Tabs.awaitJoin(page);
        assertThat(page.locator("#count")).hasText("0");
        Tabs.click(page, "increase");
        assertThat(page.locator("#count")).hasText("1");
        Assertions.assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @BothClients
    @DisplayName("with another secret the open page is stale, and the client loads it again (protocol 17)")
    void aStalePageComesBackByLoadingItself(ClientUnderTest client) {
        forgetful.expectProblem(NO_SERVER);
        Page page = forgetful.open(client, "/orgs/acme");
        assertThat(page.locator(".org h2")).hasText("Acme");

        forgetful.site().interrupt(client, () -> page.waitForSelector("[data-phx-main].phx-error"));

        page.waitForFunction("() => document.querySelector('[data-phx-main].phx-connected')");
        assertThat(page.locator(".org h2")).hasText("Acme");
        page.selectOption("select[name=seconds]", "0");
        Tabs.click(page, "Reset and reload");
        assertThat(page.locator(".org h2")).hasText("Acme");
    }
}
