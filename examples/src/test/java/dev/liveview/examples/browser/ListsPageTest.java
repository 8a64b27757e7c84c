package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.liveview.examples.Gallery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The page of lists and parts")
class ListsPageTest {
    @RegisterExtension
    final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);

    @BothClients
    @DisplayName(
            "a card counts by itself, is highlighted by the page, and is passed on with all others (F-039, F-051, F-054)")
    void aCardHasAStateOfItsOwn(ClientUnderTest client) {
        Page page = tabs.open(client, "/lists");

        Tabs.click(page, "Like Oil the gate");
        assertThat(page.locator("#ticket-4 output")).hasText("1");
        assertThat(page.locator("#lines")).containsText("1: Oil the gate is liked");
        Tabs.click(page, "Highlight all");
        assertThat(page.locator(".ticket.lit")).hasCount(4);
        Tabs.click(page, "Pass all on");
        assertThat(page.locator("#ticket-4")).containsText("Ben asked for with 3 others");
        Tabs.click(page, "Reverse");

        assertThat(page.locator(".ticket output")).hasText(new String[] {"1", "0", "0", "0"});
    }

    @BothClients
    @DisplayName(
            "rows are sorted; what is open, typed and focused in one moves along (the official client closes <details> and empties fields; C-032)")
    void nothingIsLostWhenRowsMove(ClientUnderTest client) {
        Page page = tabs.open(client, "/lists");
        Locator row = page.locator("#song-3");
        row.locator("summary").click();
        row.locator(".note").fill("mine");

        press(page, "[phx-click=sort][phx-value-order=TITLE]");
        assertThat(page.locator(".songs li").last()).hasId("song-3");
        press(page, "[phx-click=sort][phx-value-order=YEAR]");
        assertThat(page.locator(".songs li").first()).hasId("song-1");

        assertThat(row.locator(".note")).isFocused();
        if (client.keepsWhatTheServerDoesNotKnow()) {
            assertThat(row.locator("details")).hasAttribute("open", "");
            assertThat(row.locator(".note")).hasValue("mine");
        }
    }

    @BothClients
    @DisplayName("rows are renamed and filtered (F-088)")
    void rowsAreRenamedAndFiltered(ClientUnderTest client) {
        Page page = tabs.open(client, "/lists");

        page.locator("#song-2 [name=title]").fill("Coyote");
        assertThat(page.locator("#song-2 summary")).hasText("Coyote, 1976");
        page.getByLabel("Title contains").fill("oyo");

        assertThat(page.locator(".songs li")).hasCount(1);
        page.getByLabel("Title contains").fill("");
        assertThat(page.locator(".songs li")).hasCount(6);
    }

    @BothClients
    @DisplayName("lines come, are done, go, and older ones are loaded (C-112, C-114, C-115, F-227)")
    void theLogIsAStream(ClientUnderTest client) {
        Page page = tabs.open(client, "/lists");
        Tabs.click(page, "Write a line");
        assertThat(page.locator("#line-1")).isVisible(); // until then the button waits, and a click does nothing
        Tabs.click(page, "Write a line");
        assertThat(page.locator("#line-2")).containsText("2: somebody pressed a button");

        Tabs.click(page, "Load older ones");
        assertThat(page.locator("#lines li[id^=line]")).hasCount(6);
        Tabs.click(page, "Done: 1: somebody pressed a button");
        assertThat(page.locator("#line-1")).hasClass("done");
        Tabs.click(page, "Delete: 2: somebody pressed a button");
        assertThat(page.locator("#line-2")).hasCount(0);
        Tabs.click(page, "Clear");

        assertThat(page.locator("#lines li[id^=line]")).hasCount(0);
        assertThat(page.locator("#no-lines")).isVisible();
    }

    @BothClients
    @DisplayName("a view in the page crashes, and the page survives (F-259, C-155, C-156)")
    void aCrashOfATickerStaysThere(ClientUnderTest client) {
        tabs.expectProblem("view crashed");
        Page page = tabs.open(client, "/lists");
        Tabs.click(page, "Like Oil the gate");
        page.waitForSelector("#ticker.phx-connected");

        Tabs.click(page, "Crash the ticker");
        page.waitForSelector("#ticker.phx-connected");
        assertThat(page.locator("#ticker output")).not().hasText("0");

        assertThat(page.locator("#ticket-4 output")).hasText("1");
        press(page, "[phx-click=show]"); // what tells a developer of the crash lies above it
        assertThat(page.locator("#ticker")).hasCount(0);
        assertThat(page.locator("#sticky")).isVisible();
    }

    /** As a button does that does not take the focus. */
    private static void press(Page page, String button) {
        page.evaluate("button => document.querySelector(button).click()", button);
    }
}
