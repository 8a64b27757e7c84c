package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.StageLive;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("F-122: what a portal holds is shown somewhere else, and is its view's as before (C-130 to C-138)")
class PortalsTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private final String key = UUID.randomUUID().toString();

    private Page open(ClientUnderTest client) {
        return tabs.open(client, "/portals");
    }

    private static List<String> lives(Page page, String element) {
        return Trial.calls(page).stream()
                .filter(call -> call.startsWith(element + " "))
                .map(call -> call.substring(element.length() + 1))
                .toList();
    }

    @BothClients
    @DisplayName("it is shown at the target, with transitions, and follows the server (portal-1, C-130, C-131, C-133)")
    void contentIsShownAtTheTarget(ClientUnderTest client) {
        Page page = open(client);
        assertThat(page.locator("#portals > section > #dialog")).isHidden();
        assertThat(page.locator("[data-phx-main] #dialog")).hasCount(0);
        assertThat(page.locator("section[data-phx-teleported-src=modal]"))
                .hasAttribute(
                        "data-phx-teleported", page.locator("[data-phx-main]").getAttribute("id"));

        Tabs.click(page, "Open");
        assertThat(page.locator("#dialog")).isVisible();
        Tabs.click(page, "Inc");

        assertThat(page.locator("#said")).hasText("said 1");
        assertThat(page.locator("#_lv_portal_wrap_modal")).hasClass("count-1");
        assertThat(page.locator("#dialog")).isVisible();
        Tabs.click(page, "Close");
        assertThat(page.locator("#dialog")).isHidden();
    }

    @BothClients
    @DisplayName("it goes with its template and comes back with it (portal-2, portal-8, C-134)")
    void itGoesWithItsTemplate(ClientUnderTest client) {
        Page page = open(client);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(page.locator("#deepest")).hasText(Pattern.compile("deep 0"));
            assertThat(page.locator("#inner-told")).hasText("told 0");
            Tabs.click(page, "Toggle");
            assertThat(page.locator("#dialog")).hasCount(0);
            assertThat(page.locator("#deepest")).hasCount(0);
            if (client == ClientUnderTest.OURS) {
                // the original leaves what the portals of nested views show
                assertThat(page.locator("#inner-told")).hasCount(0);
            }
            assertThat(page.locator("#list li")).hasCount(3);
            Tabs.click(page, "Toggle");
        }
        assertThat(page.locator("#dialog")).hasCount(1);
        Tabs.click(page, "Open");
        Tabs.click(page, "Inc inside");
        assertThat(page.locator("#said")).hasText("said 1");
        Assertions.assertThat(lives(page, "probe"))
                .filteredOn(call -> call.equals("mounted") || call.equals("destroyed"))
                .containsExactly("mounted", "destroyed", "mounted", "destroyed", "mounted");
    }

    @BothClients
    @DisplayName("events from within go to the owner, those of nested views to these (portal-3, C-135)")
    void eventsGoToTheOwner(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Open");

        Tabs.click(page, "Inc inside");
        assertThat(page.locator("#count")).hasText("1");
        Tabs.click(page, "Inc inner");
        assertThat(page.locator("#inner-count")).hasText("inner 1");
        Tabs.click(page, "Inc inner from outside");
        assertThat(page.locator("#inner-count")).hasText("inner 2");
        assertThat(page.locator("#inner-told")).hasText("told 2");
        assertThat(page.locator("#count")).hasText("1");
    }

    @BothClients
    @DisplayName("components within have their streams (portal-4, C-125, C-138)")
    void componentsWithinHaveStreams(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Open");

        Tabs.click(page, "Add track");
        Tabs.click(page, "Add by selector");
        assertThat(page.locator("#tracks li")).hasText(new String[] {"1", "2", "3", "4"});
        Tabs.click(page, "Inc inside");
        Tabs.click(page, "Reset tracks");
        assertThat(page.locator("#tracks li")).hasText(new String[] {"2", "1"});
        assertThat(page.locator("#album")).hasAttribute("title", "added 4");
    }

    @BothClients
    @DisplayName("the view's stream within is reset (issue 4121)")
    void aStreamWithinIsReset(ClientUnderTest client) {
        Page page = open(client);
        assertThat(page.locator("#portals #list li")).hasText(new String[] {"1", "2", "3"});

        Tabs.click(page, "Reset list");

        assertThat(page.locator("#portals #list li")).hasText(new String[] {"3", "4"});
    }

    @BothClients
    @DisplayName("a tooltip is shown and hidden by a hook of what it is for (portal-5)")
    void aTooltipIsShownByAHook(ClientUnderTest client) {
        Page page = open(client);
        assertThat(page.locator("body > * > #tip")).isHidden();

        page.hover("#tipped");
        assertThat(page.locator("#tip")).isVisible();
        page.hover("#count");
        assertThat(page.locator("#tip")).isHidden();
        page.focus("#tipped");
        assertThat(page.locator("#tip")).isVisible();
    }

    @BothClients
    @DisplayName("hooks within are mounted, updated and destroyed (portal-6, C-138)")
    void hooksWithinLive(ClientUnderTest client) {
        Page page = open(client);
        Trial.awaitCall(page, "probe mounted");

        Tabs.click(page, "Inc");
        Trial.awaitCall(page, "probe updated probe 1");
        Tabs.click(page, "Toggle");
        Trial.awaitCall(page, "probe destroyed");

        Assertions.assertThat(lives(page, "probe"))
                .containsExactly("mounted", "before probe 0", "updated probe 1", "destroyed");
        Assertions.assertThat(lives(page, "deep-probe"))
                .containsExactly("mounted", "before 0", "updated 1", "destroyed");
    }

    @BothClients
    @DisplayName("portals stand in portals, and come and go there (portal-7, portal-8, C-132)")
    void portalsStandInPortals(ClientUnderTest client) {
        Page page = open(client);
        assertThat(page.locator("#portals > * > #deepest")).containsText("deep 0");

        Tabs.click(page, "Inc deep");
        assertThat(page.locator("#deepest")).containsText("deep 1");
        Tabs.click(page, "Toggle deep");
        assertThat(page.locator("#deepest")).hasCount(0);
        assertThat(page.locator("#dialog")).hasCount(1);
        Tabs.click(page, "Toggle deep");
        assertThat(page.locator("#portals > * > #deepest")).containsText("deep 1");
        Tabs.click(page, "Inc deep");
        assertThat(page.locator("#deepest")).containsText("deep 2");
    }

    @BothClients
    @DisplayName("a click in it is not away from what its template stands in (portal-9, C-136)")
    void aClickWithinIsNotAway(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Open");
        assertThat(page.locator("#away")).hasText("1");

        page.click("#said");
        page.click("#around-text");
        Tabs.click(page, "Inc inside");
        assertThat(page.locator("#count")).hasText("1");
        assertThat(page.locator("#away")).hasText("1");

        page.click("#list");
        assertThat(page.locator("#away")).hasText("2");
    }

    @BothClients
    @DisplayName("it moves when another target is named (C-133)")
    void itMovesToAnotherTarget(ClientUnderTest client) {
        Page page = open(client);
        page.evaluate("document.querySelector('#dialog').mark = 1");

        Tabs.click(page, "Move");

        assertThat(page.locator("#near #dialog")).hasCount(1);
        assertThat(page.locator("#portals #dialog")).hasCount(0);
        Tabs.click(page, "Inc");
        assertThat(page.locator("#near #said")).hasText("said 1");
        assertThat(page.locator("#count")).hasText("1");
    }

    @BothClients
    @DisplayName("a form in it is checked by the view and then posted by the browser (issue 4107, C-137)")
    void aFormWithinIsPosted(ClientUnderTest client) {
        Page page = open(client);

        page.fill("#login_user", "ada");
        Tabs.click(page, "Log in");

        page.waitForURL("**/posted");
        assertThat(page.locator("body")).containsText("user=ada}");
    }

    @BothClients
    @DisplayName("a form in it gets its values back after a lost connection, and hooks hear of it (C-137)")
    void aFormWithinIsRecovered(ClientUnderTest client) {
        Page page = open(client);
        page.fill("#filler", "written");
        assertThat(page.locator("#heard")).hasText("{_target=[text], text=written}");

        Trial.disconnect(page);
        Trial.reconnect(page);

        assertThat(page.locator("#heard")).hasText("{_target=[text], text=written}");
        assertThat(page.locator("#filler")).hasValue("written");
        assertThat(page.locator("#portals #dialog")).hasCount(1);
        assertThat(page.locator("#list li")).hasCount(3);
        Trial.awaitCall(page, "probe reconnected");
    }

    @BothClients
    @DisplayName("a part of it leaves with a transition (C-090, C-138)")
    void aPartOfItLeavesWithATransition(ClientUnderTest client) {
        Page page = stage(client);
        Trial.writeClassesDown(page, "#tree");

        Tabs.click(page, "Strike");

        Trial.awaitCall(page, "fading none, inline");
        assertThat(page.locator("#tree")).hasCount(0);
        Tabs.click(page, "Inc");
        assertThat(page.locator("#beside")).hasText("beside 1");
    }

    @BothClients
    @DisplayName(
            "its root has no commands when it leaves: what leaves is the template, whose content it is (C-091, C-134)")
    void itsRootLeavesAtOnce(ClientUnderTest client) {
        Page page = stage(client);
        Trial.writeClassesDown(page, "#curtain");

        Tabs.click(page, "Curtain");
        assertThat(page.locator("#curtain")).hasCount(0);
        Tabs.click(page, "Curtain");

        assertThat(page.locator("body > #curtain")).hasText("curtain 0");
        Assertions.assertThat(Trial.calls(page)).isEmpty();
    }

    @BothClients
    @DisplayName("an element in it that waits for an answer is not changed, what is beside it is (C-283, C-284, C-138)")
    void anElementWithinWaitsForItsAnswer(ClientUnderTest client) {
        Page page = stage(client);
        Trial.hold(page, "cue");
        page.click("#cue");
        Trial.awaitHeld(page, "cue");

        StageLive.count(key);
        assertThat(page.locator("#beside")).hasText("beside 1");
        assertThat(page.locator("#cue")).hasText("cue 0");
        Trial.release(page, "cue");

        assertThat(page.locator("#cue")).hasText("cue 1");
        assertThat(page.locator("#cued")).hasText("1");
    }

    /** Ours alone: the official client throws when there is no target (C-130), and does not look for one again. */
    @OurClient
    @DisplayName("without a target the page says so and goes on, and the content comes when there is one")
    void withoutATargetThePageGoesOn(ClientUnderTest client) {
        tabs.expectProblem("portal\\.missing-target");
        Page page = stage(client);
        page.evaluate("""
                addEventListener("phx:live-view:diagnostic",
                  ({ detail: { code, message, attribution, metadata } }) => window.calls.push([code, message, attribution, metadata.id].join("|")))""");

        Tabs.click(page, "Write");
        Tabs.click(page, "Inc");
        assertThat(page.locator("#count")).hasText("1");
        assertThat(page.locator("#monologue")).hasCount(0);
        Tabs.click(page, "Build");

        assertThat(page.locator("#platform #prompt")).hasText("prompt 1");
        Tabs.click(page, "Inc");
        assertThat(page.locator("#prompt")).hasText("prompt 2");
        page.click("#prompt");
        assertThat(page.locator("#cued")).hasText("1");
        Assertions.assertThat(Trial.calls(page))
                .containsExactly(
                        "portal.missing-target|no element matches '#platform', the target of portal #scene|app|scene");
    }

    /** Ours alone: the official client does not show it again. */
    @OurClient
    @DisplayName("made anew, because its target went while an element in it waited, it shows what came meanwhile")
    void whatCameMeanwhileIsShownAnew(ClientUnderTest client) {
        tabs.expectProblem("portal\\.missing-target");
        Page page = stage(client);
        Tabs.click(page, "Build");
        Tabs.click(page, "Write");
        Trial.hold(page, "cue");
        page.click("#prompt");
        Trial.awaitHeld(page, "cue");
        StageLive.count(key);
        assertThat(page.locator("#count")).hasText("1");
        assertThat(page.locator("#prompt")).hasText("prompt 0");

        StageLive.build(key);
        assertThat(page.locator("#prompt")).hasCount(0);
        StageLive.build(key);

        assertThat(page.locator("#platform #prompt")).hasText("prompt 1");
        Trial.release(page, "cue");
        assertThat(page.locator("#cued")).hasText("1");
        Tabs.click(page, "Inc");
        assertThat(page.locator("#prompt")).hasText("prompt 2");
    }

    /** Ours alone: the official client does not show it again. */
    @OurClient
    @DisplayName("made anew, because a script has put another target there, it shows what came meanwhile, too")
    void whatCameMeanwhileIsShownAtAnotherTarget(ClientUnderTest client) {
        Page page = stage(client);
        Trial.hold(page, "cue");
        page.click("#cue");
        Trial.awaitHeld(page, "cue");
        StageLive.count(key);
        assertThat(page.locator("#beside")).hasText("beside 1");
        assertThat(page.locator("#cue")).hasText("cue 0");

        page.evaluate("document.querySelector('#portals').replaceWith(document.querySelector('#portals').cloneNode())");
        StageLive.build(key);

        assertThat(page.locator("#cue")).hasText("cue 1");
        Trial.release(page, "cue");
        assertThat(page.locator("#cued")).hasText("1");
        Tabs.click(page, "Inc");
        assertThat(page.locator("#cue")).hasText("cue 2");
    }

    private Page stage(ClientUnderTest client) {
        return tabs.open(client, "/stage?key=" + key);
    }
}
