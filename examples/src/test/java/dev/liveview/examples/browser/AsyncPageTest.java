package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.liveview.examples.Gallery;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The page that shows every way to wait")
class AsyncPageTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @BothClients
    @DisplayName("one task brings several values (F-230)")
    void severalValuesArrive(ClientUnderTest client) {
        Page page = tabs.open(client, "/async");

        assertThat(page.locator("#profile")).containsText("Acme, Fairfield");
        assertThat(page.locator("#rank")).containsText(Pattern.compile("Place \\d+ of 16"));
        assertThat(page.locator("#profile .badges .good")).hasText("isOk() true");
    }

    @BothClients
    @DisplayName("a reset of some keeps the others (A-42)")
    void aResetOfSomeKeepsTheOthers(ClientUnderTest client) {
        Page page = loaded(client);
        workTakes(page, "8 s");
        String rank = page.textContent("#rank strong");

        Tabs.click(page, "Reset the profile");

        assertThat(page.locator("#profile")).containsText("Loading profile...");
        assertThat(page.locator("#profile strong")).hasCount(0);
        assertThat(page.locator("#rank .badges .busy")).hasText("isLoading() true");
        assertThat(page.locator("#rank strong")).hasText(rank);
    }

    @BothClients
    @DisplayName("a reason for cancelling stands in the failed slot (F-233)")
    void theReasonOfACancellationIsShown(ClientUnderTest client) {
        Page page = loaded(client);
        workTakes(page, "8 s");
        Tabs.click(page, "Reset and reload");

        Tabs.click(page, "Cancel by result");

        assertThat(page.locator("#org .error")).containsText("cancelled: changed my mind");
        assertThat(button(page, "Cancel by result")).isDisabled();
    }

    @BothClients
    void theKeyboardIsEnough(ClientUnderTest client) {
        Page page = loaded(client);
        button(page, "Page 2").focus();

        page.keyboard().press("Enter");

        assertThat(page.locator("#listing")).containsText("Loading page 2...");
        assertThat(button(page, "Page 2")).isFocused();
        page.keyboard().press("Tab");
        assertThat(button(page, "Page 3")).isFocused();
    }

    @BothClients
    void aCopyShowsItsProgress(ClientUnderTest client) {
        Page page = loaded(client);
        workTakes(page, "2 s");

        Tabs.click(page, "Copy all organisations");
        assertThat(button(page, "Copy all organisations")).isDisabled();
        assertThat(page.locator("#copied .bar")).containsText(Pattern.compile("^\\s*([1-9]|1[0-5]) of 16"));

        assertThat(page.locator("#copied progress")).hasAttribute("value", "16");
        assertThat(page.locator("#copied [role=status]")).hasText("16 organisations copied");
        assertThat(button(page, "Copy all organisations")).isEnabled();
    }

    @BothClients
    @DisplayName("an export that waits is cancelled, and the others stay in line (A-76)")
    void anExportThatWaitsIsCancelled(ClientUnderTest client) {
        Page page = loaded(client);
        workTakes(page, "8 s");
        Tabs.click(page, "Start six exports");
        Locator cancels = page.locator("#exports .tasks button");
        assertThat(cancels).hasCount(6);
        String fifth = page.locator("#exports .tasks li:has(button)")
                .nth(4)
                .locator("strong")
                .textContent();

        cancels.nth(4).click();

        assertThat(cancels).hasCount(5);
        assertThat(page.locator("#exports .ended li"))
                .hasText(fifth + ": Failed, Exit CANCELLED: cancelled: not needed any more");
    }

    @BothClients
    @DisplayName("a handler that throws: the page stays, its cells are as before, and it says so (F-284)")
    void aHandlerThatThrowsKeepsThePage(ClientUnderTest client) {
        Page page = loaded(client);
        page.evaluate("window.notReloaded = true");
        Tabs.click(page, "Transfer 10");
        assertThat(page.locator("#right")).hasText("10");

        Tabs.click(page, "Transfer 10 and throw");

        assertThat(page.locator(".flash")).containsText("'transfer' did not work; nothing has changed.");
        assertThat(page.locator("#left")).hasText("90");
        assertThat(page.locator("#right")).hasText("10");
        Locator overlay = page.locator("#liveview-exception"); // what a developer sees, out of the way of a page that goes on
        assertThat(overlay.locator("summary")).containsText("the light went out");
        assertThat(overlay.locator("pre")).isHidden();
        overlay.locator("summary").click();
        assertThat(overlay.locator("pre")).containsText("AsyncLive.java:");
        Tabs.click(page, "close");
        Tabs.click(page, "Dismiss");
        assertThat(page.locator(".flash")).hasCount(0);
        Assertions.assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    private Page loaded(ClientUnderTest client) {
        Page page = tabs.open(client, "/async");
        assertThat(page.locator("#profile strong")).hasText("Acme");
        assertThat(page.locator("#listing li")).hasCount(4);
        assertThat(page.locator("#org strong")).hasText("Acme");
        return page;
    }

    private static void workTakes(Page page, String time) {
        page.getByLabel("Work takes").selectOption(time);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
