package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The endless feed")
class FeedPageTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @BothClients
    @DisplayName("posts come where one scrolls to, and go at the other end (C-112)")
    void postsComeAndGo(ClientUnderTest client) {
        Page page = tabs.open(client, "/feed");

        for (int last = 20; last <= 80; last += 20) {
            page.locator("#post-" + last).scrollIntoViewIfNeeded();
            assertThat(page.locator("#post-" + (last + 20))).isAttached();
        }
        assertThat(page.locator("#posts li")).hasCount(60);
        page.locator("#posts li").first().scrollIntoViewIfNeeded();

        assertThat(page.locator("#post-21")).isAttached();
    }
}
