package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Stateful components on a page")
class PartsTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("an event goes to the component that is its target, and no other one changes (F-053, F-054, C-022)")
    void anEventGoesToItsComponent(ClientUnderTest client) {
        Page page = tabs.open(client, "/parts");

        Tabs.click(page, "Inc 2");
        assertCounts(page, "0", "1", "0"); // until then the button waits, and a click does nothing
        Tabs.click(page, "Inc 2");
        Tabs.click(page, "Inc 3");
        Tabs.click(page, "Inc the view");

        assertThat(page.locator("#own")).hasText("1");
        assertCounts(page, "0", "2", "1");
        assertThat(page.locator("#part-2 > strong")).hasText("counted 2");
        assertThat(page.locator("#part-1 > em")).hasText("nothing");
    }

    @BothClients
    @DisplayName("one that moves keeps its state, its element, what was typed and the focus (F-050, C-058, C-030)")
    void aComponentThatMovesKeepsItsState(ClientUnderTest client) {
        Page page = tabs.open(client, "/parts");
        Tabs.click(page, "Inc 2");
        Tabs.click(page, "Inc 3");
        page.evaluate("document.querySelector('#part-3').marked = true");
        page.focus("#part-3 input");
        page.keyboard().type("mi");

        press(page, "reverse");
        assertOrder(page, "part-3", "part-2", "part-1");
        page.keyboard().type("ne");
        press(page, "mark");
        assertThat(page.locator("#part-3 > h2")).hasText("part 3!");

        assertCounts(page, "1", "1", "0");
        assertThat(page.locator("#part-3 input")).isFocused();
        assertThat(page.locator("#part-3 input")).hasValue("mine");
        page.waitForFunction("() => document.querySelector('#part-3').marked");
        Tabs.click(page, "Inc 3");
        assertCounts(page, "2", "1", "0");
    }

    @BothClients
    @DisplayName("one that is taken away and added again begins anew (C-059, protocol 9.2)")
    void aComponentThatComesBackBeginsAnew(ClientUnderTest client) {
        Page page = tabs.show(client, "/welcome");
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(frame.text())));
        page.navigate(tabs.site().url(client) + "/parts");
        Tabs.awaitJoin(page);
        Tabs.click(page, "Inc 2");
        assertCounts(page, "0", "1", "0");

        Tabs.click(page, "Drop");
        page.waitForCondition(() -> sent.stream().anyMatch(frame -> frame.contains("\"cids_destroyed\"")));
        Tabs.click(page, "Restore");

        assertThat(page.locator("#part-2")).hasCount(1);
        assertCounts(page, "0", "0", "0");
        Tabs.click(page, "Inc 2");
        assertCounts(page, "0", "1", "0");
        Assertions.assertThat(sent).anyMatch(frame -> frame.contains("\"cids_will_destroy\""));
    }

    @BothClients
    @DisplayName("the view's code reaches each of them by sendUpdate (F-039)")
    void theViewReachesItsComponents(ClientUnderTest client) {
        Page page = tabs.open(client, "/parts");
        Tabs.click(page, "Inc 2");

        Tabs.click(page, "Raise all");

        assertCounts(page, "10", "21", "30");
    }

    @BothClients
    @DisplayName("many of one class come at once, each with its own content, from one donor of statics (F-060, F-051)")
    void manyOfOneClassShowTheirOwnContent(ClientUnderTest client) {
        Page page = tabs.open(client, "/parts");
        Tabs.click(page, "Inc 2");

        Tabs.click(page, "Many");

        assertThat(page.locator("#parts > section")).hasCount(30);
        assertThat(page.locator("#parts > section > h2"))
                .hasText(IntStream.rangeClosed(1, 30).mapToObj(n -> "part " + n).toArray(String[]::new));
        assertThat(page.locator("#part-2 > strong")).hasText("counted 1");
        assertThat(page.locator("#part-30 > .slot")).hasText("slot 30even");
        assertThat(page.locator("#part-29 > .slot")).hasText("slot 29");
        assertThat(page.locator("#parts em")).hasCount(30); // all but the second, and the one within the first
        Tabs.click(page, "Inc 30");
        assertThat(page.locator("#part-30 > strong")).hasText("counted 1");
        Tabs.click(page, "Inc 29");
        assertThat(page.locator("#part-29 > strong")).hasText("counted 1");
        Tabs.click(page, "Mark");
        assertThat(page.locator("#part-29 > .slot")).hasText("slot 29!");
    }

    @BothClients
    @DisplayName("a component in the slot of another one of its class (F-056, F-058)")
    void aComponentStandsInTheSlotOfAnother(ClientUnderTest client) {
        Page page = tabs.open(client, "/parts");

        Tabs.click(page, "Inc inner");
        Tabs.click(page, "Inc 1");
        Tabs.click(page, "Reverse");
        Tabs.click(page, "Mark");

        assertThat(page.locator("#part-1 > .slot")).containsText("slot 1!");
        assertThat(page.locator("#part-1 #part-inner > i")).hasText("1");
        assertThat(page.locator("#part-1 > i")).hasText("1");
        Tabs.click(page, "Inc inner");
        assertThat(page.locator("#part-inner > strong")).hasText("counted 2");
    }

    /** As a button does that does not take the focus. */
    private static void press(Page page, String event) {
        page.evaluate("event => document.querySelector(`[phx-click=${event}]`).click()", event);
    }

    private static void assertCounts(Page page, String... counts) {
        assertThat(page.locator("#parts > section > i")).hasText(counts);
    }

    private static void assertOrder(Page page, String... ids) {
        Locator parts = page.locator("#parts > section");
        for (int i = 0; i < ids.length; i++) {
            assertThat(parts.nth(i)).hasId(ids[i]);
        }
    }
}
