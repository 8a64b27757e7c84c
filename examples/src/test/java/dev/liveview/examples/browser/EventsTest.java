package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Events that come late, from elsewhere, or under odd names")
class EventsTest {
    private static final int LIMIT_MILLIS = 5000;

    @RegisterExtension
    final Tabs tabs = Trial.tabs().inProfilesOfTheirOwn();

    private Page open(ClientUnderTest client) {
        return tabs.open(client, "/events");
    }

    private static Locator log(Page page) {
        return page.locator("#log li");
    }

    @BothClients
    @DisplayName("from outside the focus enters at the nearer end, and does not leave by Tab (issue 3636, C-186)")
    void fromOutsideTheFocusEntersAtTheFirstElement(ClientUnderTest client) {
        Page page = open(client);

        page.focus("#before");
        page.keyboard().press("Tab");
        assertThat(page.locator("#one")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");

        assertThat(page.locator("#one")).isFocused();
    }

    @BothClients
    @DisplayName("Enter submits by a click that nobody made, which is no click elsewhere (issue 3040-1, C-206)")
    void enterIsNoClickElsewhere(ClientUnderTest client) {
        Page page = open(client);

        page.fill("#name", "x");
        page.press("#name", "Enter");
        assertThat(log(page).last()).containsText("saved");
        page.click("#after");

        assertThat(log(page).last()).containsText("away");
        assertThat(log(page).filter(new Locator.FilterOptions().setHasText("away")))
                .hasCount(1);
    }

    @BothClients
    @DisplayName("the name of a field is its target, whatever it is made of (issue 3719, C-252)")
    void namesWithSpecialCharactersAreTargets(ClientUnderTest client) {
        Page page = open(client);

        page.fill("#special", "1");

        assertThat(log(page)).containsText(new Pattern[] {
            Pattern.compile("_target=\\[odd, käse & co, \\+%].*odd=\\{.*käse & co=\\{.*\\+%=1")
        });
    }

    @BothClients
    @DisplayName("a click that waits is not sent if its element is gone by then (issue 4066, C-238)")
    void lateEventsOfRemovedElementsAreDropped(ClientUnderTest client) {
        Page page = open(client);
        page.clock().install();
        page.dispatchEvent("#brief", "click");

        Trial.press(page, "#remove");
        assertThat(page.locator("#brief")).hasCount(0);
        page.clock().fastForward(LIMIT_MILLIS);
        page.fill("#name", "y");

        assertThat(log(page).last()).containsText("_target=[name]");
        assertThat(log(page).filter(new Locator.FilterOptions().setHasText("late")))
                .hasCount(0);
    }

    @BothClients
    @DisplayName("a field that belongs to a form elsewhere has its pause, too (issue 4102, C-239)")
    void aFieldElsewhereWaitsForItsPause(ClientUnderTest client) {
        Page page = open(client);
        page.clock().install();

        page.locator("#far").pressSequentially("abc");
        Trial.press(page, "#remove");
        assertThat(page.locator("#brief")).hasCount(0);
        assertThat(log(page)).hasCount(0);
        page.clock().fastForward(LIMIT_MILLIS);

        assertThat(log(page)).hasText(Pattern.compile("typed \\{_target=\\[far], far=abc}"));
    }

    @BothClients
    @DisplayName("F-033: an event of the view may come before the page shows what the view has changed (protocol 8.6)")
    void anEventMayComeBeforeThePatch(ClientUnderTest client) {
        Page page = open(client);
        page.evaluate("""
                () => {
                  window.heard = [];
                  for (const name of ["before", "after"]) {
                    addEventListener("phx:" + name, () => heard.push(name + document.querySelector("#log").textContent.includes("measured")));
                  }
                }""");

        Tabs.click(page, "Measure");

        page.waitForFunction("() => heard.join() === 'beforefalse,aftertrue'");
    }
}
