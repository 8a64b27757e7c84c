package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Fields with the focus are the user's, unless they say otherwise (issue 4323, C-048, C-071, C-072)")
class FocusedFieldsTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    /** A field that the user has typed into, and which the server has written then. */
    private Locator written(ClientUnderTest client, String field) {
        Page page = tabs.open(client, "/focused");
        page.focus(field);
        page.keyboard().press("End");
        page.keyboard().type("!");
        assertThat(page.locator(field)).hasJSProperty("value", "value 0!");

        Trial.press(page, "#count");
        assertThat(page.locator("#count")).hasText("1");
        return page.locator(field);
    }

    @BothClients
    @DisplayName("a field keeps what was typed; its other attributes follow (issue 4323-4)")
    void aFieldIsTheUsers(ClientUnderTest client) {
        Locator field = written(client, "#plain");

        assertThat(field).hasValue("value 0!");
        assertThat(field).hasAttribute("data-count", "1");
        assertThat(field).isFocused();
    }

    @BothClients
    @DisplayName("phx-patch-focused: F-147 (issue 4323-5)")
    void aFieldMayBePatched(ClientUnderTest client) {
        Locator field = written(client, "#open");

        assertThat(field).hasValue("value 1");
        assertThat(field).isFocused();
    }

    @BothClients
    @DisplayName("a custom element that belongs to forms is such a field (issue 4323-1)")
    void aCustomElementIsTheUsers(ClientUnderTest client) {
        Locator field = written(client, "#own");

        assertThat(field).hasJSProperty("value", "value 0!");
        assertThat(field).hasAttribute("data-count", "1");
        assertThat(field).isFocused();
    }

    @BothClients
    @DisplayName("and may be patched, too (issue 4323-2)")
    void aCustomElementMayBePatched(ClientUnderTest client) {
        Locator field = written(client, "#own-open");

        assertThat(field).hasJSProperty("value", "value 1");
        assertThat(field).isFocused();
    }

    @BothClients
    @DisplayName("so is what the page puts into its slots (issue 4323-3)")
    void whatStandsInItsSlotsMayBePatched(ClientUnderTest client) {
        assertThat(written(client, "#own-open").locator("b")).hasText("1");
    }

    @BothClients
    @DisplayName("an application marks by a hook what is said of fields that nobody has used (forms-17, F-144)")
    void anApplicationMarksUsedFields(ClientUnderTest client) {
        Page page = tabs.open(client, "/focused");
        assertThat(page.locator(".error.no-feedback")).hasCount(2);

        page.fill("[name=one]", "x");
        assertThat(page.locator(".error").first()).hasText("error 1");
        assertThat(page.locator(".error").first()).hasClass("error");
        assertThat(page.locator(".error").last()).hasClass("error no-feedback");
        Trial.press(page, "#count");

        assertThat(page.locator(".error").last()).hasText("error 2");
        assertThat(page.locator(".error").first()).hasClass("error");
        assertThat(page.locator(".error").last()).hasClass("error no-feedback");
    }
}
