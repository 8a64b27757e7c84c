package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The attribute is ours; the official client knows the events that it is made of. */
@DisplayName("A form that asks before it is left unsaved (form-unsaved)")
class UnsavedTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Consumer<Dialog> stay = dialog -> {
        asked.add(dialog.type() + " " + dialog.message());
        dialog.dismiss();
    };

    private Page unsaved(ClientUnderTest client) {
        Page page = tabs.open(client, "/draft");
        page.onDialog(stay);
        page.fill("#draft_title", "x");
        assertThat(page.locator("#stored")).hasText("x unsaved");
        return page;
    }

    private static void follow(Page page, String link) {
        page.locator("a", new Page.LocatorOptions().setHasText(link)).click();
    }

    @OurClient
    @DisplayName("whoever follows a link, goes back, or leaves the page is asked, and stays if they want to")
    void theUserMayStay(ClientUnderTest client) {
        Page page = unsaved(client);

        follow(page, "Reader");
        page.waitForCondition(() -> asked.contains("confirm Leave without saving?"));
        asked.clear();
        page.evaluate("setTimeout(() => document.querySelector('a[href=\"/plain\"]').click())");
        page.waitForCondition(() -> !asked.isEmpty());
        Assertions.assertThat(asked).containsExactly("beforeunload ");
        asked.clear();
        page.evaluate("setTimeout(() => location.reload())");
        page.waitForCondition(() -> !asked.isEmpty());

        page.fill("#draft_title", "xy");
        assertThat(page.locator("#stored")).hasText("xy unsaved");
        page.offDialog(stay);
    }

    @OurClient
    @DisplayName("a form that was refused still asks, one that was saved or taken back does not")
    void whatIsSavedDoesNotAsk(ClientUnderTest client) {
        Page page = unsaved(client);
        Tabs.click(page, "Save");
        assertThat(page.locator("#draft_title_errors")).isVisible();
        follow(page, "Reader");
        page.waitForCondition(() -> asked.size() == 1);

        page.fill("#draft_title", "a title");
        Tabs.click(page, "Save");
        assertThat(page.locator("#stored")).hasText("a title saved");
        follow(page, "Reader");

        assertThat(page).hasURL(Pattern.compile("/reader$"));
        Assertions.assertThat(asked).hasSize(1);
        page.offDialog(stay);
    }

    @OurClient
    @DisplayName("nobody is asked when the server navigates")
    void theServerIsNotAsked(ClientUnderTest client) {
        Page page = unsaved(client);

        Tabs.click(page, "Leave");

        assertThat(page).hasURL(Pattern.compile("/reader$"));
        Assertions.assertThat(asked).isEmpty();
        page.offDialog(stay);
    }

    @BothClients
    @DisplayName("a reset is a change, also by a button outside of the form (C-256, C-270)")
    void aButtonOutsideResetsTheForm(ClientUnderTest client) {
        Page page = unsaved(client);

        Tabs.click(page, "Take back");

        assertThat(page.locator("#target")).hasText("again");
        page.offDialog(stay);
    }
}
