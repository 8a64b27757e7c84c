package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.HarbourLive;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Journeys: what happens to a page that is left, and to the one that comes (C-350 to C-365)")
class JourneysTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private Page harbour(ClientUnderTest client) {
        return marked(tabs.open(client, "/harbour"));
    }

    private static Page marked(Page page) {
        page.evaluate("window.notReloaded = true");
        return page;
    }

    private static void sail(Page page, String place) {
        Trial.press(page, "#to-" + place);
    }

    private static void expect(Page page, String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        Tabs.awaitJoin(page);
        Assertions.assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @BothClients
    @DisplayName("a page with something unsaved keeps the browser from leaving (form-unsaved)")
    void anUnsavedFormKeepsTheBrowserFromLeaving(ClientUnderTest client) {
        Page page = harbour(client);
        List<String> asked = new CopyOnWriteArrayList<>();
        Consumer<Dialog> stay = dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        };
        page.onDialog(stay);
        page.evaluate("addEventListener('beforeunload', (event) => event.preventDefault())");
        page.fill("#blurred", "unsaved");

        page.evaluate("setTimeout(() => location.reload())");
        page.waitForCondition(() -> asked.contains("beforeunload"));
        Tabs.click(page, "Sink");

        assertThat(page.locator("#boat-one")).hasCount(0);
        expect(page, "Harbour 1");
        page.offDialog(stay);
    }

    @BothClients
    @DisplayName(
            "the way back finds the page again; ours finds inner scrollers where they were left, too, the official client the window alone (navigation-10)")
    void theWayBackFindsThePageAgain(ClientUnderTest client) {
        Page page = harbour(client);
        page.evaluate("document.querySelector('#scroller').scrollTop = 200");

        sail(page, "island");
        expect(page, "Island");
        page.goBack();
        expect(page, "Harbour 1");

        if (client == ClientUnderTest.OURS) {
            page.waitForFunction("() => document.querySelector('#scroller').scrollTop === 200");
        }
    }

    @BothClients
    @DisplayName("a patch with a hash leads to its element (navigation-11)")
    void aPatchWithAHashLeadsToItsElement(ClientUnderTest client) {
        Page page = harbour(client);

        page.getByText("Pier 2").click();

        expect(page, "Harbour 2");
        assertThat(page.locator("#end")).isInViewport();
        assertThat(page).hasURL(Pattern.compile("/harbour\\?pier=2#end$"));
    }

    @BothClients
    @DisplayName("from a page without a view one comes back to where one was (navigation-13)")
    void aPageWithoutAViewLeadsBackToWhereOneWas(ClientUnderTest client) {
        Page page = tabs.open(client, "/harbour");
        Trial.scroll(page, client, 800);

        page.navigate(tabs.site().url(client) + "/plain");
        assertThat(page.locator("body")).hasText("plain");
        page.goBack();

        assertThat(page.locator("h1")).hasText("Harbour 1");
        Tabs.awaitJoin(page);
        page.waitForFunction("() => scrollY === 800");
    }

    @BothClients
    @DisplayName("components of two pages are not mixed up, nor what stands in them (issue 3117)")
    void aComponentWithinAComponentIsNotMixedUp(ClientUnderTest client) {
        Page page = harbour(client);
        assertThat(page.locator("#crew")).hasText("crewsailors7");

        sail(page, "island");
        assertThat(page.locator("#crew")).hasText("nativespeople and goats9");
        sail(page, "harbour");

        assertThat(page.locator("#crew")).hasText("crewsailors7");
        expect(page, "Harbour 1");
    }

    @BothClients
    @DisplayName("an item that is deleted leaves by its commands (issue 3199-1)")
    void itemsOfAStreamLeaveByTheirCommands(ClientUnderTest client) {
        Page page = harbour(client);

        Tabs.click(page, "Sink");
        assertThat(page.locator("#boat-one")).hasCount(0);

        Assertions.assertThat(Trial.calls(page)).contains("app:ding boat-one");
    }

    @BothClients
    @DisplayName("so it does when the page is left (issue 3199-2, C-091)")
    void itemsLeaveByTheirCommandsInANavigation(ClientUnderTest client) {
        Page page = harbour(client);

        sail(page, "island");
        expect(page, "Island");

        Assertions.assertThat(Trial.calls(page)).contains("app:ding boat-one", "app:ding boat-two");
    }

    @BothClients
    @DisplayName("cascadePhxRemoveOnNavigation: false leaves that to the view (issue 3199-3, C-091)")
    void onlyTheViewLeavesByItsCommands(ClientUnderTest client) {
        Page page = marked(tabs.open(client, "/harbour?no-cascade"));

        sail(page, "island");
        expect(page, "Island");

        Assertions.assertThat(Trial.calls(page)).doesNotContain("app:ding boat-one");
    }

    @BothClients
    @DisplayName("a message is still there after redirects through several live sessions (issue 3686)")
    void aMessageSurvivesAChainOfRedirects(ClientUnderTest client) {
        tabs.expectProblem("unauthorized");
        Page page = harbour(client);

        Tabs.click(page, "Chain");

        assertThat(page).hasURL(Pattern.compile("/welcome$"));
        assertThat(page.locator("#flash")).hasText("from the harbour");
        Tabs.awaitJoin(page);
        assertThat(page.locator("#flash")).hasText("from the harbour");
    }

    @BothClients
    @DisplayName("changes that come while a navigation is under way do not disturb it (issue 3709, C-365)")
    void changesMeanwhileDoNotDisturb(ClientUnderTest client) {
        Page page = harbour(client);
        Tabs.click(page, "Start");
        assertThat(page.locator("#ticks")).not().hasText("0");

        Trial.hold(page, "live_patch");
        page.getByText("Pier 2").click();
        Trial.awaitHeld(page, "live_patch");
        int ticks = HarbourLive.TICKS.get();
        page.waitForCondition(() -> HarbourLive.TICKS.get() > ticks + 5);
        Trial.release(page, "live_patch");
        expect(page, "Harbour 2");
        sail(page, "island");

        expect(page, "Island");
        Tabs.click(page, "Note");
        assertThat(page.locator("#log")).hasText("noted");
    }

    @BothClients
    @DisplayName("what happens in the old page while it goes is no event of the new view (issue 4290, C-161)")
    void eventsOfTheOldPageDoNotReachTheNewView(ClientUnderTest client) {
        Page page = harbour(client);
        page.focus("#blurred");

        sail(page, "island");
        expect(page, "Island");
        Tabs.click(page, "Note");

        assertThat(page.locator("#log")).hasText("noted");
    }

    @BothClients
    @DisplayName("a change that waits for the blur of its field is lost with its page (issue 3194, C-240)")
    void aLateChangeDoesNotReachTheNextView(ClientUnderTest client) {
        Page page = harbour(client);
        page.focus("#late");
        page.keyboard().type("words");

        page.keyboard().press("Enter");
        expect(page, "Island");
        Tabs.click(page, "Note");

        assertThat(page.locator("#log")).hasText("noted");
    }

    @BothClients
    @DisplayName("a page may be left while a view within it is still joining (issue 4359, C-160)")
    void aPageMayBeLeftWhileANestedViewMounts(ClientUnderTest client) {
        Page page = harbour(client);
        Trial.hold(page, "lv:slow-one");
        sail(page, "slow-island");
        Trial.awaitHeld(page, "lv:slow-one");

        page.evaluate("() => window.liveSocket.js().navigate('/quay')");
        expect(page, "Quay");
        Trial.release(page, "lv:slow-one");
        sail(page, "harbour");
        expect(page, "Harbour 1");
        Tabs.click(page, "Sink");

        assertThat(page.locator("#boat-one")).hasCount(0);
    }
}
