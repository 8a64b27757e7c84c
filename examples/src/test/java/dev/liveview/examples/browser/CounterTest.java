package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import org.junit.jupiter.api.extension.RegisterExtension;

class CounterTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @BothClients
    void clicksCountUpAndDown(ClientUnderTest client) {
        Page page = tabs.open(client, "/counter");

        Tabs.click(page, "increase");
        assertThat(page.locator("#count")).hasText("1");
        Tabs.click(page, "increase"); // a click before the answer would have been ignored (C-203)
        assertThat(page.locator("#count")).hasText("2");
        Tabs.click(page, "decrease");

        assertThat(page.locator("#count")).hasText("1");
    }

    @BothClients
    void twoTabsCountForThemselves(ClientUnderTest client) {
        Page one = tabs.open(client, "/counter");
        Page other = tabs.open(client, "/counter");

        Tabs.click(one, "increase");
        Tabs.click(other, "decrease");

        assertThat(one.locator("#count")).hasText("1");
        assertThat(other.locator("#count")).hasText("-1");
    }
}
