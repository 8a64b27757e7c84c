package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Debounce and throttle")
class LimitsTest {
    private static final int LIMIT_MILLIS = 5000;

    @RegisterExtension
    final Tabs tabs = Trial.tabs().inProfilesOfTheirOwn();

    @BothClients
    @DisplayName("debounce: the last change is sent when typing has paused (C-233)")
    void onlyTheLastChangeIsSentAfterAPause(ClientUnderTest client) {
        Page page = limited(client);

        page.locator("[name=later]").pressSequentially("abc");
        assertNothingSent(page);
        page.clock().fastForward(LIMIT_MILLIS);

        assertThat(events(page)).hasText("changed:abc,,");
    }

    @BothClients
    @DisplayName("debounce: leaving the field sends at once (C-233)")
    void leavingTheFieldSendsAtOnce(ClientUnderTest client) {
        Page page = limited(client);

        page.locator("[name=later]").pressSequentially("abc");
        page.locator("[name=later]").blur();

        assertThat(events(page)).hasText("changed:abc,,");
    }

    @BothClients
    @DisplayName("debounce=blur: the last change is sent when the field is left (C-232)")
    void debounceBlurWaitsForTheBlur(ClientUnderTest client) {
        Page page = limited(client);

        page.locator("[name=on-blur]").pressSequentially("abc");
        page.clock().fastForward(LIMIT_MILLIS);
        assertNothingSent(page);
        page.locator("[name=on-blur]").blur();

        assertThat(events(page)).hasText("changed:,abc,");
    }

    @BothClients
    @DisplayName("a submit carries the values and cancels what waits (C-234)")
    void aSubmitCancelsWhatWaits(ClientUnderTest client) {
        Page page = limited(client);

        page.locator("[name=later]").pressSequentially("abc");
        page.press("[name=later]", "Enter");
        assertThat(events(page)).hasText("saved:abc,,");
        page.clock().fastForward(LIMIT_MILLIS);
        Tabs.click(page, "Ask");

        assertThat(page.locator("#asked")).hasText("1");
        assertThat(events(page)).hasText("saved:abc,,");
    }

    @BothClients
    @DisplayName("throttle: the first click is sent, those in the time after it are not (C-235)")
    void clicksInQuickSuccessionAreOne(ClientUnderTest client) {
        Page page = limited(client);

        page.click("#throttled");
        assertThat(events(page)).hasText("clicked");
        page.click("#throttled");
        Tabs.click(page, "Ask");
        assertThat(page.locator("#asked")).hasText("1");
        assertThat(events(page)).hasText("clicked");

        page.clock().fastForward(LIMIT_MILLIS);
        page.click("#throttled");
        assertThat(events(page)).hasText("clicked clicked");
    }

    @BothClients
    @DisplayName("throttle of keys: another key is sent at once (C-236)")
    void anotherKeyIsSentAtOnce(ClientUnderTest client) {
        Page page = limited(client);

        page.press("#held", "a");
        assertThat(events(page)).hasText("clicked");
        page.press("#held", "a");
        page.press("#held", "b");

        assertThat(events(page)).hasText("clicked clicked");
        Tabs.click(page, "Ask");
        assertThat(page.locator("#asked")).hasText("1");
        assertThat(events(page)).hasText("clicked clicked");
    }

    private Page limited(ClientUnderTest client) {
        Page page = tabs.show(client, "/limits");
        Tabs.awaitJoin(page);
        page.clock().install();
        return page;
    }

    /** Another event makes the round, so that an earlier one would have been seen. */
    private static void assertNothingSent(Page page) {
        page.evaluate("document.querySelector('[phx-click=ask]').click()");
        assertThat(page.locator("#asked")).hasText("1");
        assertThat(events(page)).hasText("");
    }

    private static Locator events(Page page) {
        return page.locator("#events");
    }
}
