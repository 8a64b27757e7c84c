package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Commands: what a page does in the browser by itself (C-310 to C-324)")
class CommandsTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private Page open(ClientUnderTest client) {
        return tabs.open(client, "/commands");
    }

    private static Locator box(Page page) {
        return page.locator("#box");
    }

    /** Lets the server change the page, and waits until it shows it. */
    private static void change(Page page) {
        String before = page.locator("#count").textContent();
        Tabs.click(page, "Inc");
        assertThat(page.locator("#count")).hasText(String.valueOf(Integer.parseInt(before) + 1));
    }

    @BothClients
    @DisplayName("F-161: show, hide and toggle last when the server writes the element (C-045, C-311)")
    void whatIsHiddenStaysHidden(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Hide");
        assertThat(box(page)).isHidden();
        change(page);
        assertThat(box(page)).isHidden();

        Tabs.click(page, "Show");
        assertThat(box(page)).hasCSS("display", "flex");
        Tabs.click(page, "Toggle");
        assertThat(box(page)).isHidden();
        Tabs.click(page, "Toggle");
        assertThat(box(page)).hasCSS("display", "block");
        assertThat(box(page)).hasText("box 1");
    }

    @BothClients
    @DisplayName("F-162: classes that were added and removed stay so (C-314)")
    void classesStay(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Add class");
        assertThat(box(page)).hasClass(Pattern.compile("\\bon\\b.*\\blit\\b"));
        change(page);
        assertThat(box(page)).hasClass(Pattern.compile("(?=.*\\bn1\\b)(?=.*\\bon\\b).*\\blit\\b"));

        Tabs.click(page, "Remove class");
        assertThat(box(page)).not().hasClass(Pattern.compile("box|lit"));
        change(page);
        assertThat(box(page)).hasClass(Pattern.compile("n2"));
        assertThat(box(page)).not().hasClass(Pattern.compile("box|lit"));

        Tabs.click(page, "Toggle class");
        assertThat(box(page)).hasClass(Pattern.compile("lit"));
    }

    @BothClients
    @DisplayName("F-164: attributes that were set, removed and toggled stay so (C-315)")
    void attributesStay(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Set title");
        Tabs.click(page, "Toggle busy");
        Tabs.click(page, "Toggle expanded");
        change(page);
        assertThat(box(page)).hasAttribute("title", "mine");
        assertThat(box(page)).hasAttribute("aria-busy", "true");
        assertThat(box(page)).hasAttribute("aria-expanded", "true");
        assertThat(box(page)).hasAttribute("data-count", "1");

        Tabs.click(page, "Remove title");
        Tabs.click(page, "Toggle busy");
        Tabs.click(page, "Toggle expanded");
        change(page);
        assertThat(box(page)).not().hasAttribute("title", Pattern.compile(".*"));
        assertThat(box(page)).not().hasAttribute("aria-busy", Pattern.compile(".*"));
        assertThat(box(page)).hasAttribute("aria-expanded", "false");
    }

    @BothClients
    @DisplayName("F-165: ignored attributes are the browser's, also by a pattern (C-044)")
    void ignoredAttributesAreTheBrowsers(ClientUnderTest client) {
        Page page = open(client);
        Locator details = page.locator("#details");

        page.click("#details summary");
        assertThat(details).hasAttribute("open", "");
        change(page);

        assertThat(details).hasAttribute("open", "");
        assertThat(details).hasAttribute("data-count", "0");
        assertThat(details).containsText("1");
    }

    @BothClients
    @DisplayName("F-171: a command acts on what is around or inside the element that has it (C-310)")
    void scopesOfSelectors(ClientUnderTest client) {
        Page page = open(client);

        page.click("#inner", new Page.ClickOptions().setPosition(2, 2));
        assertThat(page.locator("#inner span")).hasClass("found");
        assertThat(page.locator("#card .note")).hasClass("note");

        Tabs.click(page, "Close");
        assertThat(page.locator("#card")).isHidden();
    }

    @BothClients
    @DisplayName("F-161: a transition has its classes step by step, and tells of its start and end (C-311, C-312)")
    void transitionsArePlayed(ClientUnderTest client) {
        Page page = open(client);
        page.evaluate("""
                for (const type of ["phx:hide-start", "phx:hide-end", "phx:show-start", "phx:show-end"]) {
                  document.querySelector("#box").addEventListener(type, () => window.calls.push(type));
                }""");
        Trial.writeClassesDown(page, "#box");

        Tabs.click(page, "Fade out");
        assertThat(box(page)).isHidden();
        assertThat(box(page)).hasClass("box n0");

        Tabs.click(page, "Fade in");
        Trial.awaitCall(page, "phx:show-end");
        assertThat(box(page)).isVisible();
        assertThat(box(page)).hasClass("box n0");
        Assertions.assertThat(Trial.calls(page))
                .containsSubsequence(
                        "phx:hide-start",
                        "box n0 slow none, block",
                        "phx:hide-end",
                        "phx:show-start",
                        "box n0 slow full, block",
                        "phx:show-end")
                .filteredOn(call -> call.startsWith("phx:"))
                .hasSize(4);
    }

    @BothClients
    @DisplayName("F-161: toggle has classes for each way (C-311)")
    void toggleIsPlayedBothWays(ClientUnderTest client) {
        Page page = open(client);
        Trial.writeClassesDown(page, "#box");

        Tabs.click(page, "Fade");
        Trial.awaitCall(page, "box n0 slow none, block");
        assertThat(box(page)).isHidden();
        Tabs.click(page, "Fade");
        Trial.awaitCall(page, "box n0 slow full, block");
        assertThat(box(page)).hasClass("box n0");

        assertThat(box(page)).isVisible();
        Assertions.assertThat(Trial.calls(page))
                .containsSubsequence("box n0 slow none, block", "box n0 slow full, block");
    }

    @BothClients
    @DisplayName("F-163: a transition without anything else leaves nothing behind (C-322)")
    void aTransitionAloneIsPlayed(ClientUnderTest client) {
        Page page = open(client);

        Trial.writeClassesDown(page, "#box");
        Tabs.click(page, "Shake");
        Trial.awaitCall(page, "box n0 shaking, block");
        assertThat(box(page)).hasClass("box n0");
    }

    @BothClients
    @DisplayName("what the server sends waits for the end of a transition (C-313)")
    void changesWaitForTransitions(ClientUnderTest client) {
        Page page = open(client);
        page.evaluate("""
                new MutationObserver(() => window.calls.push(
                    "count while " + getComputedStyle(document.querySelector("#box")).display))
                  .observe(document.querySelector("#count"), { childList: true, characterData: true, subtree: true })""");

        Tabs.click(page, "Fade out and push");
        assertThat(page.locator("#count")).hasText("1");

        Assertions.assertThat(Trial.calls(page)).first().isEqualTo("count while none");
    }

    @BothClients
    @DisplayName("F-159: push with values, loading and page loading (C-214, C-211, C-281)")
    void pushSaysWhatIsUnderWay(ClientUnderTest client) {
        Page page = open(client);

        page.click("#push");

        assertThat(page.locator("#log li")).hasText("noted {by=2, id=3, tags=[a], value=}");
        Trial.awaitCall(page, "phx:page-loading-stop push");
        Assertions.assertThat(Trial.calls(page))
                .containsExactly("phx:page-loading-start push", "phx:page-loading-stop push");
    }

    @BothClients
    @DisplayName("F-159: while a push is unanswered its element says so, and the one that loading names (C-281, C-317)")
    void whatLoadsSaysSo(ClientUnderTest client) {
        Page page = open(client);
        Trial.hold(page, "noted");

        page.click("#push");
        Trial.awaitHeld(page, "noted");
        assertThat(page.locator("#push")).hasClass("phx-click-loading");
        assertThat(page.locator("#card")).hasClass("phx-click-loading");
        Trial.release(page, "noted");

        assertThat(page.locator("#log li")).hasCount(1);
        assertThat(page.locator(".phx-click-loading")).hasCount(0);
    }

    @BothClients
    @DisplayName("F-159: a push may be for a component, by a selector or by itself (C-210, C-317)")
    void aPushMayBeForAComponent(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Ring from here");
        assertThat(page.locator("#rings")).hasText("1");
        page.click("#bell button");

        assertThat(page.locator("#rings")).hasText("2");
        assertThat(page.locator("#log li")).hasCount(0);
    }

    @BothClients
    @DisplayName("F-160: dispatch of an own event, and of a click (C-316)")
    void dispatchedEventsAreHeard(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Dispatch");
        Trial.awaitCall(page, "app:ding card 3");
        Tabs.click(page, "Press the other");
        assertThat(page.locator("#log li")).hasText(Pattern.compile("noted .*"));
    }

    @BothClients
    @DisplayName("F-160: an event can hold back what the server sends until it is done (C-316)")
    void anEventHoldsChangesBack(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Wait");
        page.waitForFunction("() => window.done !== undefined");
        page.evaluate(
                "window.liveSocket.execJS(document.querySelector('#push'), '[[\"push\",{\"event\":\"noted\"}]]')");
        assertThat(page.locator("#count")).hasText("0");
        page.evaluate("window.done()");

        assertThat(page.locator("#count")).hasText("1");
        assertThat(page.locator("#log li")).hasText(Pattern.compile("noted .*"));
    }

    @BothClients
    @DisplayName("F-168: exec runs what stands in an attribute, for its element (C-318)")
    void execRunsAnAttribute(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Exec");

        assertThat(page.locator("#log li")).hasText(Pattern.compile("ran .*"));
        assertThat(page.locator("#script")).hasClass("ran");
    }

    @BothClients
    @DisplayName("F-170: the server pushes commands, which run when the page shows its change (C-324)")
    void theServerPushesCommands(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "From the server");

        assertThat(box(page)).hasClass("box n1 from-server");
        assertThat(page.locator("#push")).hasAttribute("data-done", "yes");
        assertThat(page.locator("#log li")).hasText("noted {by=2, value=}");
    }

    @BothClients
    @DisplayName("F-148: an element leaves when its transition is over, and may send an event (C-090, C-093)")
    void anElementLeavesWithATransition(ClientUnderTest client) {
        Page page = open(client);

        Trial.writeClassesDown(page, "#leaver");
        Tabs.click(page, "Leave");
        assertThat(page.locator("#leaver")).hasCount(0);
        Assertions.assertThat(Trial.calls(page)).anyMatch(call -> call.contains("slow"));
        assertThat(page.locator("#log li")).hasText(Pattern.compile("left .*"));
    }

    @BothClients
    @DisplayName("F-115, F-166: a menu keeps the focus inside, and gives it back (C-186, C-319)")
    void aMenuKeepsTheFocus(ClientUnderTest client) {
        Page page = open(client);

        page.click("#opener");
        assertThat(page.locator("#first")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#last")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#first")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#middle")).isFocused();
        change(page);
        page.focus("#middle");
        page.keyboard().press("Escape");

        assertThat(page.locator("#menu")).isHidden();
        assertThat(page.locator("#opener")).isFocused();
        assertThat(page.locator("#menu-start")).hasAttribute("aria-hidden", "true");
        assertThat(page.locator("#menu-end")).hasAttribute("tabindex", "0");
    }

    @BothClients
    @DisplayName("F-166: focus and focusFirst (C-319)")
    void commandsMoveTheFocus(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Focus card");
        assertThat(page.locator("#card button")).isFocused();
        Tabs.click(page, "Focus far");
        assertThat(page.locator("#far")).isFocused();
    }

    @BothClients
    @DisplayName("F-303, F-304: commands for scripts (C-182)")
    void hooksRunCommands(ClientUnderTest client) {
        Page page = open(client);
        Locator hooked = page.locator("#hooked");

        page.dispatchEvent("#hooked", "commands");
        assertThat(page.locator("#log li")).hasText("pushed {by=hook}");
        assertThat(hooked).hasClass(Pattern.compile("one.*three"));
        assertThat(hooked).hasAttribute("title", "set");
        assertThat(hooked).hasAttribute("aria-busy", "true");
        assertThat(page.locator("#card")).isHidden();

        page.evaluate("window.liveSocket.js().show(document.querySelector('#card'), { display: 'grid' })");
        assertThat(page.locator("#card")).hasCSS("display", "grid");
    }
}
