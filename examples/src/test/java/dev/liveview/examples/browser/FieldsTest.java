package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Fields: the server says what they hold, unless the user is in them")
class FieldsTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("fields without focus get the server's values (C-070, C-075)")
    void fieldsGetTheServersValues(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");

        Tabs.click(page, "Preset");

        assertThat(page.locator("[name=name]")).hasValue("Ada");
        assertThat(page.locator("[name=email]")).hasValue("ada@example.org");
        assertThat(page.locator("[name=story]")).hasValue("Once <upon> a time\n& so on");
        assertThat(page.locator("[name=color]")).hasValue("green");
        assertThat(page.locator("[name=agree]")).isChecked();
        assertThat(page.locator("[name=size][value=l]")).isChecked();
        assertThat(page.locator("[name=age]")).hasValue("36");
    }

    @BothClients
    @DisplayName("the server can take its values back (C-081, C-082)")
    void fieldsCanBeCleared(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");
        Tabs.click(page, "Preset");
        assertThat(page.locator("[name=name]")).hasValue("Ada");

        Tabs.click(page, "Clear");

        assertEmpty(page);
    }

    @BothClients
    @DisplayName("what was typed is cleared too (C-070)")
    void whatWasTypedIsCleared(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");
        page.fill("[name=name]", "ada");
        page.fill("[name=story]", "long");
        page.selectOption("[name=color]", "red");
        page.check("[name=size][value=l]");
        assertThat(page.locator("#upper")).hasText("ADA");

        Tabs.click(page, "Clear");

        assertEmpty(page);
    }

    @BothClients
    @DisplayName("the field with focus keeps what is typed; when it lost it, the server's value comes (C-070, C-071)")
    void theFieldWithFocusIsTheUsers(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");

        page.locator("[name=name]").pressSequentially("ada");
        assertThat(page.locator("#upper")).hasText("ADA");
        assertThat(page.locator("[name=name]")).hasValue("ada");
        assertThat(page.locator("[name=name]")).isFocused();

        page.locator("[name=email]").pressSequentially("a@b");
        assertThat(page.locator("#last")).containsText("email=a@b");
        assertThat(page.locator("[name=name]")).hasValue("ADA");
    }

    @BothClients
    @DisplayName("the caret stays where it is while answers arrive (C-071, C-079)")
    void theCaretStays(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");
        page.fill("[name=name]", "12");
        page.press("[name=name]", "ArrowLeft");

        page.keyboard().type("ab");

        assertThat(page.locator("#upper")).hasText("1AB2");
        assertThat(page.locator("[name=name]")).hasValue("1ab2");
        page.waitForFunction("() => document.activeElement.selectionStart === 3");
    }

    @BothClients
    @DisplayName("a box that the server does not want ticked loses its tick (C-075)")
    void theServerCanRefuseATick(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");

        page.click("[name=agree]");

        assertThat(page.locator("#last")).containsText("agree=yes");
        assertThat(page.locator("[name=agree]")).not().isChecked();
    }

    @BothClients
    void theChosenRadioIsTheServers(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");

        page.check("[name=size][value=l]");
        assertThat(page.locator("#last")).containsText("size=l");
        assertThat(page.locator("[name=size][value=l]")).isChecked();

        Tabs.click(page, "Clear");
        assertThat(page.locator("[name=size][value=s]")).isChecked();
    }

    @BothClients
    @DisplayName("a chosen option stays chosen when the answer comes (C-074)")
    void aChosenOptionStays(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");

        page.selectOption("[name=color]", "blue");

        assertThat(page.locator("#last")).containsText("color=blue");
        assertThat(page.locator("[name=color]")).hasValue("blue");
    }

    @BothClients
    @DisplayName("a half-typed number is neither sent nor wiped (C-076, C-254)")
    void aHalfTypedNumberIsLeftAlone(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");

        page.locator("[name=age]").pressSequentially("1e");
        page.locator("[name=email]").pressSequentially("x");
        assertThat(page.locator("#last")).containsText("email=x");
        page.locator("[name=age]").focus();
        page.keyboard().press("End");
        page.keyboard().type("2");

        assertThat(page.locator("#last")).containsText("age=1e2");
    }

    @BothClients
    @DisplayName("hidden fields are the server's")
    void hiddenFieldsFollowTheServer(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");

        page.fill("[name=email]", "x");

        assertThat(page.locator("[name=token]")).hasValue("changed");
    }

    @BothClients
    @DisplayName("a change names the field it comes from and the fields nobody has used (C-252, C-262)")
    void aChangeNamesItsFieldAndTheUnusedOnes(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");

        page.fill("[name=name]", "a");
        assertThat(page.locator("#last")).containsText("_target=[name]");
        assertThat(page.locator("#last")).containsText("_unused_email=,");
        assertThat(page.locator("#last")).not().containsText("_unused_name");
        assertThat(page.locator("#last")).not().containsText("_unused_token");

        page.fill("[name=email]", "b");
        assertThat(page.locator("#last")).containsText("_target=[email]");
        assertThat(page.locator("#last")).not().containsText("_unused_email");
    }

    @BothClients
    @DisplayName(
            "a submit sends everything with its button, and the server can clear the focused field (C-257, C-262, C-266)")
    void aSubmitCanBeAnsweredByAnEmptyForm(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");
        page.selectOption("[name=color]", "red");
        page.locator("[name=name]").pressSequentially("ada");

        page.press("[name=name]", "Enter");

        assertThat(page.locator("#last")).containsText("saved {");
        assertThat(page.locator("#last")).containsText("color=red");
        assertThat(page.locator("#last")).containsText("how=quietly");
        assertThat(page.locator("#last")).containsText("name=ada");
        assertThat(page.locator("#last")).not().containsText("_unused");
        assertEmpty(page);
        assertThat(page.locator("[name=name]")).isFocused();
    }

    @BothClients
    @DisplayName("a reset sends a change that comes from its button (C-256)")
    void aResetIsAChange(ClientUnderTest client) {
        Page page = tabs.open(client, "/fields");
        page.fill("[name=email]", "x");
        assertThat(page.locator("#last")).containsText("email=x");

        Tabs.click(page, "Reset");

        assertThat(page.locator("#last")).containsText("_target=[again]");
    }

    private static void assertEmpty(Page page) {
        assertThat(page.locator("[name=name]")).hasValue("");
        assertThat(page.locator("[name=email]")).hasValue("");
        assertThat(page.locator("[name=story]")).hasValue("");
        assertThat(page.locator("[name=color]")).hasValue("");
        assertThat(page.locator("[name=agree]")).not().isChecked();
        assertThat(page.locator("[name=size][value=s]")).isChecked();
        assertThat(page.locator("[name=age]")).hasValue("");
    }
}
