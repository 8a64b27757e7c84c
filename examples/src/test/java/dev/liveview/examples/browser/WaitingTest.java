package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.Gate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("While an answer is on its way")
class WaitingTest {
    private static final Pattern CHANGE_LOADING = Pattern.compile("phx-change-loading");

    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private final Gate gate = Gate.create();

    @AfterEach
    void openTheGate() {
        gate.open();
    }

    @BothClients
    @DisplayName("the clicked element says so by a class, and by the text it is given (C-265, C-280)")
    void theClickedElementShowsIt(ClientUnderTest client) {
        Page page = waiting(client);

        page.click("#work");
        assertThat(page.locator("#work.phx-click-loading")).hasText("Working");
        assertThat(page.locator("#work")).isDisabled();

        gate.open();
        assertThat(page.locator("#count")).hasText("1");
        assertThat(page.locator("#work")).hasText("Work");
        assertThat(page.locator("#work")).isEnabled();
        assertThat(page.locator(".phx-click-loading")).hasCount(0);
    }

    @BothClients
    @DisplayName(
            "of an event that is refused there is an answer, too: nothing waits for ever, and the page hears of it (C-265)")
    void aRefusedEventIsAnswered(ClientUnderTest client) {
        Page page = tabs.open(client, "/waiting");
        page.evaluate(
                "addEventListener('phx:lv:error', ({ detail }) => document.title = detail.kind + ' ' + detail.name)");
        page.fill("#seats input", "many");

        page.click("#seats button");

        assertThat(page).hasTitle("event booked");
        assertThat(page.locator("#seats button")).hasText("Book");
        assertThat(page.locator("#seats button")).isEnabled();
        assertThat(page.locator("#seats input")).isEditable();
        page.fill("#seats input", "2");
        page.click("#seats button");
        assertThat(page.locator("#saved")).hasText("seats: 2");
    }

    @BothClients
    @DisplayName("a result that comes right behind the join waits until that is in the page (A-108, C-389)")
    void aResultRightBehindTheJoinIsShown(ClientUnderTest client) {
        for (int i = 0; i < 5; i++) {
            Page page = tabs.open(client, "/instant");
            assertThat(page.locator("#value")).hasText("there");
        }
    }

    @BothClients
    @DisplayName("more clicks on a waiting element are not sent (C-203)")
    void moreClicksAreNotSent(ClientUnderTest client) {
        Page page = waiting(client);

        page.click("#work");
        page.dispatchEvent("#work", "click");
        page.click("#other");
        gate.open();

        assertThat(page.locator("#count")).hasText("11");
    }

    @BothClients
    @DisplayName("what is typed meanwhile stays (C-071, C-283)")
    void whatIsTypedMeanwhileStays(ClientUnderTest client) {
        Page page = waiting(client);
        page.focus("[name=text]");

        page.keyboard().type("a");
        assertThat(page.locator("[name=text]")).hasClass(CHANGE_LOADING);
        page.keyboard().type("bc");
        gate.open();

        assertThat(page.locator(".phx-change-loading")).hasCount(0);
        assertThat(page.locator("[name=text]")).hasValue("abc");
    }

    @BothClients
    @DisplayName("what is typed in another field of the form stays (C-080, C-283)")
    void whatIsTypedInAnotherFieldStays(ClientUnderTest client) {
        Page page = waiting(client);

        page.fill("[name=text]", "abc");
        assertThat(page.locator("#form")).hasClass(CHANGE_LOADING);
        page.focus("[name=more]");
        page.keyboard().type("more");
        gate.open();

        assertThat(page.locator(".phx-change-loading")).hasCount(0);
        assertThat(page.locator("[name=more]")).hasValue("more");
        assertThat(page.locator("[name=text]")).hasValue("ABC");
    }

    @BothClients
    @DisplayName("a form that is being saved is locked, and then as it was (C-264, C-265, C-281)")
    void aFormThatIsBeingSavedIsLocked(ClientUnderTest client) {
        Page page = waiting(client);
        gate.open();
        page.fill("[name=text]", "abc");
        assertThat(page.locator(".phx-change-loading")).hasCount(0);
        gate.close();

        Tabs.click(page, "Save");
        assertThat(page.locator("#form.phx-submit-loading")).hasCount(1);
        assertThat(page.locator("#form button")).hasText("Saving");
        assertThat(page.locator("#form button")).isDisabled();
        assertThat(page.locator("[name=text]")).hasJSProperty("readOnly", true);

        gate.open();
        assertThat(page.locator("#saved")).hasText(Pattern.compile("abc", Pattern.CASE_INSENSITIVE));
        assertThat(page.locator("#form button")).hasText("Save");
        assertThat(page.locator("#form button")).isEnabled();
        assertThat(page.locator("[name=text]")).hasJSProperty("readOnly", false);
        assertThat(page.locator(".phx-submit-loading")).hasCount(0);
    }

    private Page waiting(ClientUnderTest client) {
        Page page = tabs.open(client, "/waiting" + gate.query());
        gate.close();
        return page;
    }
}
