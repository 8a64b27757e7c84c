package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Signing up in steps")
class SignupPageTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @BothClients
    @DisplayName("steps are addresses; back, forward and links keep what was typed (F-125, F-133)")
    void stepsKeepWhatWasTyped(ClientUnderTest client) {
        Page page = tabs.open(client, "/signup");

        Tabs.click(page, "Next");
        assertThat(page.locator("#person_name_errors")).hasText("must not be empty");
        page.fill("#person_name", "Ada");
        page.fill("#person_email", "ada@example.com");
        page.locator("#person_email").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/signup/2$"));
        assertThat(page.locator("#step-2")).isFocused();
        page.getByLabel("Small team").check();
        page.fill("#plan_seats", "3");
        page.goBack();
        assertThat(page.locator("#person_name")).isVisible();
        assertThat(page.locator("#person_name")).hasValue("Ada");
        page.goForward();

        assertThat(page.locator("#plan_seats")).hasValue("3");
        assertThat(page.getByLabel("Small team")).isChecked();
        Tabs.click(page, "Next");
        page.getByLabel("Send me news").check();
        Tabs.click(page, "Next");
        assertThat(page.locator("#summary")).containsText("Ada, ada@example.com");
        assertThat(page.locator("#summary")).containsText("Small team, 3 seats");
        Tabs.click(page, "Sign up");
        assertThat(page.locator("#welcome")).containsText("Welcome, Ada!");
    }

    @BothClients
    @DisplayName("a lost connection loses nothing, of other steps neither (C-268)")
    void aLostConnectionLosesNothing(ClientUnderTest client) {
        Page page = tabs.open(client, "/signup");
        page.fill("#person_name", "Ada");
        page.fill("#person_email", "ada@example.com");
        Tabs.click(page, "Next");
        assertThat(page.locator("#step-2")).isVisible();
        page.getByLabel("Just me").check();
        page.fill("#plan_seats", "1");
        assertThat(page.locator(".steps .done")).hasCount(3);

        Trial.disconnect(page);
        Trial.reconnect(page);

        assertThat(page.locator(".steps .done")).hasCount(3);
        Tabs.click(page, "Next");
        assertThat(page.locator("#step-3")).isVisible();
        Tabs.click(page, "Next");
        assertThat(page.locator("#summary")).containsText("Ada, ada@example.com");
        assertThat(page.locator("#summary")).containsText("Just me, 1 seat");
    }
}
