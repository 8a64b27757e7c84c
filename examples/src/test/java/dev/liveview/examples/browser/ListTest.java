package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Keyed lists: rows move, and what the user did in them moves along")
class ListTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("a row is the same element wherever it stands (C-023)")
    void aRowIsTheSameElementWhereverItStands(ClientUnderTest client) {
        Page page = tabs.open(client, "/list");
        number(page);

        Tabs.click(page, "Reverse");

        assertOrder(page, "5", "4", "3", "2", "1", "0");
        assertNumber(page, 1);
        assertNumber(page, 4);
    }

    @BothClients
    @DisplayName(
            "rows are moved; what was typed in one moves along (the official client empties fields that the server has no value for)")
    void whatWasTypedMovesAlong(ClientUnderTest client) {
        Page page = tabs.open(client, "/list");
        page.fill("#row-1 input", "mine");

        Tabs.click(page, "Reverse");

        assertOrder(page, "5", "4", "3", "2", "1", "0");
        if (client.keepsWhatTheServerDoesNotKnow()) {
            assertThat(page.locator("#row-1 input")).hasValue("mine");
        }
    }

    @BothClients
    @DisplayName(
            "rows with frames are moved; their pages are not loaded again (C-032, C-049; the official client loads them again)")
    void framesAreNotLoadedAgain(ClientUnderTest client) {
        Page page = tabs.open(client, "/list");
        page.evaluate("document.querySelectorAll('iframe').forEach((frame, i) => { frame.contentWindow.number = i })");

        Tabs.click(page, "Reverse");

        assertOrder(page, "5", "4", "3", "2", "1", "0");
        if (client.keepsWhatTheServerDoesNotKnow()) {
            page.waitForFunction(
                    "() => [...document.querySelectorAll('iframe')].every((frame, i) => frame.contentWindow.number === 5 - i)");
        }
    }

    @BothClients
    @DisplayName("typing goes on while the rows are shuffled (C-030, C-032, C-079)")
    void typingGoesOnWhileRowsAreShuffled(ClientUnderTest client) {
        Page page = tabs.open(client, "/list");
        page.focus("#row-3 input");

        for (int i = 0; i < 5; i++) {
            page.keyboard().type("x");
            String before = page.textContent("#rows");
            page.evaluate("document.querySelector('[phx-click=shuffle]').click()");
            assertThat(page.locator("#rows")).not().hasText(before);
        }

        assertThat(page.locator("#row-3 input")).isFocused();
        assertThat(page.locator("#row-3 input")).hasValue("xxxxx");
    }

    @BothClients
    void rowsComeAndGo(ClientUnderTest client) {
        Page page = tabs.open(client, "/list");
        number(page);

        Tabs.click(page, "Add");
        assertOrder(page, "0", "6", "1", "2", "3", "4", "5");
        Tabs.click(page, "Drop");
        assertOrder(page, "6", "1", "2", "3", "4", "5");
        Tabs.click(page, "Mark");

        assertOrder(page, "6!", "1!", "2!", "3!", "4!", "5!");
        assertNumber(page, 2);
    }

    @BothClients
    void aListCanBecomeEmptyAndComeBack(ClientUnderTest client) {
        Page page = tabs.open(client, "/list");

        Tabs.click(page, "Empty");
        assertThat(page.locator("#rows li")).hasCount(0);
        Tabs.click(page, "Empty");

        assertOrder(page, "0", "1", "2");
    }

    @BothClients
    @DisplayName(
            "a new row comes, also where an old one stood; it is a new element (with the official client the old one's text leaks into it)")
    void aNewRowIsANewElement(ClientUnderTest client) {
        Page page = tabs.open(client, "/list");
        page.fill("#row-1 input", "old");

        Tabs.click(page, "Add");

        assertOrder(page, "0", "6", "1", "2", "3", "4", "5");
        if (client.keepsWhatTheServerDoesNotKnow()) {
            assertThat(page.locator("#row-6 input")).hasValue("");
            assertThat(page.locator("#row-1 input")).hasValue("old");
        }
    }

    @BothClients
    @DisplayName("a list without keys, with a list in each entry")
    void aListWithoutKeysShowsTheSameInEveryOrder(ClientUnderTest client) {
        Page page = tabs.open(client, "/list");

        Tabs.click(page, "Reverse");
        Tabs.click(page, "Drop");

        String inner = "43210";
        assertThat(page.locator("#plain li"))
                .hasText(IntStream.range(0, 5)
                        .mapToObj(i -> i + ": " + inner.charAt(i) + inner)
                        .toArray(String[]::new));
    }

    /** Leaves a mark on each row. */
    private static void number(Page page) {
        page.evaluate("document.querySelectorAll('#rows li').forEach((row, i) => { row.number = i })");
    }

    private static void assertNumber(Page page, int row) {
        page.waitForFunction("n => document.querySelector(`#row-${n}`).number === n", row);
    }

    private static void assertOrder(Page page, String... rows) {
        assertThat(page.locator("#rows li")).hasText(rows);
    }
}
