package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Forms come back after a lost connection, wherever they stand (C-267 to C-269)")
class RescueTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private static void fill(Page page, String form, String text) {
        page.fill("#" + form + " input", text);
    }

    private static void reconnect(Page page) {
        Trial.disconnect(page);
        Trial.reconnect(page);
    }

    @BothClients
    @DisplayName("in components, by number and by selector (forms-4, issue 3200)")
    void aFormInAComponentIsRecovered(ClientUnderTest client) {
        Page page = tabs.open(client, "/rescue");
        // one by one: the official client empties a field without a value attribute that is rendered when it has lost
        // the focus
        fill(page, "by-number", "one");
        assertThat(page.locator("#number-shown")).hasText("one");
        fill(page, "form-left", "two");
        assertThat(page.locator("#shown-left")).hasText("two");
        fill(page, "form-right", "three");
        assertThat(page.locator("#shown-right")).hasText("three");

        reconnect(page);

        assertThat(page.locator("#number-shown")).hasText("one");
        assertThat(page.locator("#shown-left")).hasText("two");
        assertThat(page.locator("#shown-right")).hasText("three");
        assertThat(page.locator("#form-right input")).hasValue("three");
    }

    @BothClients
    @DisplayName("in the component that a selector means on the new page, whose components have other numbers (C-268)")
    void aSelectorMeansTheNewPage(ClientUnderTest client) {
        Page page = tabs.open(client, "/rescue");
        page.click("#fewer");
        assertThat(page.locator("#by-number")).hasCount(0);
        fill(page, "form-left", "two");
        assertThat(page.locator("#shown-left")).hasText("two");

        reconnect(page);

        assertThat(page.locator("#shown-left")).hasText("two");
        assertThat(page.locator("#shown-right")).hasText("");
    }

    @BothClients
    @DisplayName("in a nested view (forms-4)")
    void aFormInANestedViewIsRecovered(ClientUnderTest client) {
        Page page = tabs.open(client, "/rescue");
        page.waitForSelector("#nested.phx-connected");
        fill(page, "nested-form", "deep");
        assertThat(page.locator("#nested-shown")).hasText("deep");

        reconnect(page);

        assertThat(page.locator("#nested-shown")).hasText("deep");
        assertThat(page.locator("#nested-form input")).hasValue("deep");
    }

    @BothClients
    @DisplayName("by a list of commands (forms-5)")
    void aListOfCommandsRecovers(ClientUnderTest client) {
        Page page = tabs.open(client, "/rescue");
        fill(page, "commands", "go");
        assertThat(page.locator("#log")).containsText("by_command");

        reconnect(page);

        assertThat(page.locator("#log")).containsText(Pattern.compile("by_command \\{.*command=go}"));
    }

    @BothClients
    @DisplayName("a form without phx-change stays as it is in the page, and is not sent (forms-7)")
    void aFormWithoutAChangeIsNotRecovered(ClientUnderTest client) {
        Page page = tabs.open(client, "/rescue");
        fill(page, "silent", "mine");
        fill(page, "partly", "x");
        assertThat(page.locator("#log")).containsText("partly");

        reconnect(page);

        assertThat(page.locator("#log")).containsText("partly");
        assertThat(page.locator("#log")).not().containsText("silent");
    }

    @BothClients
    @DisplayName("what a disabled fieldset holds is not sent (forms-9)")
    void whatIsDisabledIsNotSent(ClientUnderTest client) {
        Page page = tabs.open(client, "/rescue");
        fill(page, "partly", "x");
        assertThat(page.locator("#log")).containsText("partly");

        reconnect(page);

        assertThat(page.locator("#log")).containsText(Pattern.compile("partly \\{.*open=x}"));
        assertThat(page.locator("#log")).not().containsText("shut");
    }

    @BothClients
    @DisplayName("a form that holds nothing does not keep the page from coming back (issue 3819)")
    void anEmptyFormHoldsNothingUp(ClientUnderTest client) {
        Page page = tabs.open(client, "/rescue");

        reconnect(page);
        page.waitForSelector("#nested.phx-connected");
        fill(page, "commands", "works");

        assertThat(page.locator("#log")).containsText("works");
        assertThat(page.locator("#log")).not().containsText("empty");
    }

    @BothClients
    @DisplayName("the recovery may lead to another page (forms-10, C-269)")
    void aRecoveryMayNavigate(ClientUnderTest client) {
        // the official client reports an error when another form of the page is being recovered while it leaves
        Page page = tabs.open(client, client == ClientUnderTest.OURS ? "/rescue?leads" : "/rescue?leads&alone");
        fill(page, "leading", "on");
        assertThat(page.locator("#log")).containsText("kept");

        Trial.disconnect(page);
        page.evaluate("window.liveSocket.connect()");

        assertThat(page.locator("h1")).hasText("Reader");
        assertThat(page).hasURL(Pattern.compile("/reader$"));
    }
}
