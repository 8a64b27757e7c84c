package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.LocksLive;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Locks: an element that waits for an answer is not changed by anything else (C-280 to C-289)")
class LocksTest {
    private static final Pattern CHANGE_LOADING = Pattern.compile("phx-change-loading");

    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private final String key = UUID.randomUUID().toString();

    private Page open(ClientUnderTest client) {
        return tabs.open(client, "/locks?key=" + key);
    }

    /** The page, with a form that is locked because the answer to a change of it does not come. */
    private Page locked(ClientUnderTest client) {
        Page page = open(client);
        Trial.hold(page, "changed");
        page.check("#box");
        Trial.awaitHeld(page, "changed");
        return page;
    }

    /** The server changes the page. */
    private void tell(Page page) {
        LocksLive.tell(key);
        assertThat(page.locator("#outside")).hasText("1");
    }

    @BothClients
    @DisplayName("after a submit, what was read-only or disabled before is so still (forms-1, forms-2, C-264)")
    void whatWasLockedBeforeStaysSo(ClientUnderTest client) {
        Page page = open(client);
        Trial.hold(page, "saved");

        page.click("#save");
        assertThat(page.locator("#text")).hasJSProperty("readOnly", true);
        assertThat(page.locator("#save")).isDisabled();
        Trial.release(page, "saved");

        assertThat(page.locator("#log")).containsText("saved");
        assertThat(page.locator("#text")).hasJSProperty("readOnly", false);
        assertThat(page.locator("#fixed")).hasJSProperty("readOnly", true);
        assertThat(page.locator("#save")).isEnabled();
        assertThat(page.locator("#off")).isDisabled();
    }

    @BothClients
    @DisplayName("a button that submits may have a phx-click, too (forms-11)")
    void aButtonClicksAndSubmits(ClientUnderTest client) {
        Page page = open(client);

        page.click("#both");

        assertThat(page.locator("#log li"))
                .hasText(new Pattern[] {Pattern.compile("^clicked$"), Pattern.compile("^saved .*by=both")});
    }

    @BothClients
    @DisplayName("each element waits for the answer to its own event (forms-12, C-284)")
    void eachElementWaitsForItsOwnAnswer(ClientUnderTest client) {
        Page page = locked(client);
        assertThat(page.locator("#form")).hasClass(CHANGE_LOADING);
        assertThat(page.locator("#box")).hasClass(CHANGE_LOADING);
        assertThat(page.locator("#text")).not().hasClass(CHANGE_LOADING);

        Trial.hold(page, "own");
        page.click("#part-root");
        assertThat(page.locator("#part-root")).hasClass(Pattern.compile("phx-click-loading"));
        Trial.release(page, "changed");

        assertThat(page.locator(".phx-change-loading")).hasCount(0);
        assertThat(page.locator("#part-root")).hasClass(Pattern.compile("phx-click-loading"));
        assertThat(page.locator("#part-root")).hasText("0");
        Trial.release(page, "own");
        assertThat(page.locator("#part-root")).hasText("10");
        assertThat(page.locator(".phx-click-loading, [data-phx-ref-src], [data-phx-ref-lock]"))
                .hasCount(0);
    }

    @BothClients
    @DisplayName("what comes for a locked form is shown when it is unlocked (forms-13, C-283)")
    void whatComesForALockedFormIsShownLater(ClientUnderTest client) {
        Page page = locked(client);

        tell(page);
        assertThat(page.locator("#inside")).hasText("0");
        assertThat(page.locator("#inner")).hasText("0/0");
        Trial.release(page, "changed");

        assertThat(page.locator("#inside")).hasText("1");
        assertThat(page.locator("#inner")).hasText("1/0");
    }

    @BothClients
    @DisplayName("what is locked in something locked waits for its own answer (issue 3684, C-286)")
    void locksStandWithinLocks(ClientUnderTest client) {
        Page page = locked(client);
        Trial.hold(page, "inner");
        Trial.press(page, "#inner");
        Trial.awaitHeld(page, "inner");
        tell(page);

        Trial.release(page, "changed");
        assertThat(page.locator("#inside")).hasText("1");
        assertThat(page.locator("#inner")).hasText("0/0");
        Trial.release(page, "inner");

        assertThat(page.locator("#inner")).hasText("1/1");
    }

    @BothClients
    @DisplayName("the focus and what is typed stay while a locked form is patched (issue 3448, C-080)")
    void theFocusStaysInALockedForm(ClientUnderTest client) {
        Page page = locked(client);
        page.focus("#text");
        page.keyboard().type("ab");

        tell(page);
        Trial.release(page, "changed");
        assertThat(page.locator("#inside")).hasText("1");

        assertThat(page.locator("#text")).isFocused();
        assertThat(page.locator("#text")).hasValue("ab");
    }

    @BothClients
    @DisplayName("a component in a locked form changes when that is unlocked (issue 3941, C-027)")
    void aComponentWithinALockChangesLater(ClientUnderTest client) {
        Page page = locked(client);
        // the original's client keeps nothing back of a component until the lock has something else to keep back
        tell(page);

        LocksLive.raise(key);
        assertThat(page.locator("#part-root")).hasText("1");
        assertThat(page.locator("#part-in-form")).hasText("0");
        Trial.release(page, "changed");

        assertThat(page.locator("#part-in-form")).hasText("1");
    }

    @BothClients
    @DisplayName("a component that is locked itself has missed nothing (issue 4088, C-027)")
    void aLockedComponentIsPatched(ClientUnderTest client) {
        Page page = open(client);
        Trial.hold(page, "own");
        page.click("#part-root");
        Trial.awaitHeld(page, "own");

        LocksLive.raise(key);
        assertThat(page.locator("#part-nested")).hasText("1");
        Trial.release(page, "own");

        assertThat(page.locator("#part-root")).hasText("11");
        assertThat(page.locator(".phx-click-loading")).hasCount(0);
    }

    @BothClients
    @DisplayName("what a message passes over keeps what waits behind its lock (issue 4209, C-026)")
    void whatIsSkippedKeepsItsLock(ClientUnderTest client) {
        Page page = open(client);
        Trial.hold(page, "ancestor");
        page.click("#still");
        Trial.awaitHeld(page, "ancestor");
        tell(page);

        LocksLive.raise(key);
        assertThat(page.locator("#part-root")).hasText("1");
        LocksLive.tell(key);
        assertThat(page.locator("#outside")).hasText("2");
        assertThat(page.locator("#part-nested")).hasText("0");
        Trial.release(page, "ancestor");

        assertThat(page.locator("#part-nested")).hasText("1");
        assertThat(page.locator("#still")).hasText("still");
    }

    @BothClients
    @DisplayName("of what a message passes over, no placeholder stays (issue 4095)")
    void noPlaceholderStays(ClientUnderTest client) {
        Page page = open(client);
        Trial.hold(page, "ancestor");
        page.click("#still");
        Trial.awaitHeld(page, "ancestor");
        tell(page);

        Trial.release(page, "ancestor");
        assertThat(page.locator("#log")).hasText("ancestor");

        assertThat(page.locator("#ancestor #still")).hasText("still");
        assertThat(page.locator("[data-phx-skip]")).hasCount(0);
    }
}
