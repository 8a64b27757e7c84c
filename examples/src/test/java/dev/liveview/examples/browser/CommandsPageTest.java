package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The page of all commands")
class CommandsPageTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @BothClients
    @DisplayName("what commands have changed stays when the server renders again (F-159, F-160)")
    void whatCommandsChangedStays(ClientUnderTest client) {
        Page page = tabs.open(client, "/commands");
        Locator target = page.locator("#target");

        Tabs.click(page, "addClass");
        Tabs.click(page, "setAttribute");
        Tabs.click(page, "dispatch");

        assertThat(page.locator("#count")).hasText("1");
        assertThat(target).hasClass(Pattern.compile("\\blit\\b"));
        assertThat(target).hasAttribute("title", "a title");
        Tabs.click(page, "hide");
        assertThat(target).isHidden();
        Tabs.click(page, "push");
        Tabs.click(page, "show");
        assertThat(page.locator("#count")).hasText("2");
        assertThat(target).isVisible();
    }

    @BothClients
    void theFocusGoesAndComesBack(ClientUnderTest client) {
        Page page = tabs.open(client, "/commands");

        Tabs.click(page, "pushFocus");
        assertThat(page.locator("#note")).isFocused();
        page.locator("#pop").click();

        assertThat(page.getByText("pushFocus", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isFocused();
    }

    @BothClients
    void aMenuOpensAndGoesWhenOneClicksElsewhere(ClientUnderTest client) {
        Page page = tabs.open(client, "/commands");
        assertThat(page.locator("#menu")).isHidden();

        Tabs.click(page, "exec");
        assertThat(page.locator("#menu")).isVisible();
        page.locator("#events").click(); // near enough for the menu to stay on the screen
        assertThat(page.locator("#menu")).isHidden();

        Tabs.click(page, "patch");
        assertThat(page.locator("#step")).hasText("step 1");
    }
}
