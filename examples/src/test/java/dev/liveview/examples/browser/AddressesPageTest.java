package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The address book")
class AddressesPageTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(AddressesPageTest.class, Gallery::app);

    @BothClients
    @DisplayName("search, order and page are in the address; back and forward go through them (F-125, F-133)")
    void theAddressSaysWhatIsShown(ClientUnderTest client) {
        Page page = tabs.open(client, "/addresses");

        page.locator("#by-city").click();
        assertThat(page).hasURL(Pattern.compile("/addresses\\?sort=city$"));
        page.locator("[rel=next]").click();
        assertThat(page.locator("[aria-current=page]")).hasText("2");
        page.getByLabel("Search people").fill("bergen");
        assertThat(page.locator("#total")).hasText("2 people found");
        page.goBack();

        assertThat(page.locator("#total")).hasText("45 people");
        assertThat(page).hasURL(Pattern.compile("/addresses\\?sort=city$"));
    }

    @BothClients
    @DisplayName("the dialog takes the focus, keeps it, and gives it back (F-115)")
    void theFocusStaysInTheDialog(ClientUnderTest client) {
        Page page = tabs.open(client, "/addresses?q=ekman");

        page.locator("#edit-11").press("Enter");
        assertThat(page.locator("#person_name")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#dialog a")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#person_name")).isFocused();
        page.keyboard().press("Escape");

        assertThat(page.locator("#dialog")).hasCount(0);
        assertThat(page.locator("#edit-11")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/addresses\\?q=ekman$"));
    }

    @BothClients
    @DisplayName("addresses come and go by the keyboard, and the focus stays in the dialog")
    void theFocusStaysWhereAddressesComeAndGo(ClientUnderTest client) {
        Page page = tabs.open(client, "/addresses/new");
        Locator rows = page.locator(".email");
        assertThat(rows).hasCount(1);

        for (int i = 2; i <= 5; i++) {
            page.locator("#add-email").press("Enter");
            assertThat(rows).hasCount(Math.min(i, 4));
        }
        assertThat(page.locator("#add-email")).isFocused();
        rows.nth(3).locator("button").press("Enter");

        assertThat(rows).hasCount(3);
        assertThat(page.locator("#add-email")).isFocused();
    }

    @OurClient
    @DisplayName("when what had opened the dialog is on another page, the focus goes to the heading")
    void theFocusGoesToTheHeading(ClientUnderTest client) {
        Page page = tabs.open(client, "/addresses/30/edit");
        assertThat(page.locator("#person_name")).isFocused();

        page.keyboard().press("Escape");

        assertThat(page.locator("#dialog")).hasCount(0);
        assertThat(page.locator("h1")).isFocused();
    }

    @OurClient
    @DisplayName("who closes the dialog without saving is asked")
    void whatIsTypedIsNotLostByEscape(ClientUnderTest client) {
        Page page = tabs.open(client, "/addresses/new");
        page.fill("#person_name", "Grace");
        page.locator("#person_city").focus();
        assertThat(page.locator("form[phx-unsaved]")).isVisible();
        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });

        page.keyboard().press("Escape");

        page.waitForCondition(() -> !asked.isEmpty());
        Assertions.assertThat(asked).containsExactly("Leave without saving?");
        assertThat(page.locator("#person_name")).hasValue("Grace");
    }

    @BothClients
    @DisplayName("a person is added with two addresses, deleted at once, and put back")
    void aPersonComesGoesAndComesBack(ClientUnderTest client) {
        Page page = tabs.open(client, "/addresses");
        String name = "Xenia " + client.name();
        String address = client.name() + "@example.com";

        page.locator("#new").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        Tabs.click(page, "Save");
        assertThat(page.locator("#person_emails_0_address_errors")).hasText("is not an e-mail address");
        page.locator("#person_emails_0_address").fill(address);
        Tabs.click(page, "Add an address");
        page.locator("#person_emails_1_address").fill("second." + address);
        Tabs.click(page, "Save");
        assertThat(page.locator("#saved")).containsText(name + " is saved.");
        page.locator("#saved button").press("Enter");
        assertThat(page.locator("#saved")).hasCount(0);
        assertThat(page.locator("#new")).isFocused();
        page.getByLabel("Search people").fill(name);
        assertThat(page.locator("tbody tr")).hasCount(1);
        Locator row = page.locator("tbody tr");
        assertThat(row).containsText("second." + address);

        Tabs.click(page, "Delete " + name);
        assertThat(page.locator("#deleted")).containsText(name + " is deleted.");
        assertThat(row).hasCount(0);
        Tabs.click(page, "Undo");

        assertThat(row).containsText("second." + address);
        assertThat(row).isVisible();
    }
}
