package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Streams: lists that live in the browser only")
class StreamTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private final Gate gate = Gate.create();

    @AfterEach
    void openTheGate() {
        gate.open();
    }

    @BothClients
    @DisplayName("new items come to the end or to the top; those that are there are not touched (C-111, C-123)")
    void itemsComeToTheEndAndToTheTop(ClientUnderTest client) {
        Page page = tabs.open(client, "/stream");
        page.evaluate("document.querySelectorAll('.song').forEach((item, i) => { item.number = i + 1 })");
        page.fill("#song-2 input", "mine");

        Tabs.click(page, "Append");
        assertSongs(page, "song 1", "song 2", "song 3", "song 4");
        Tabs.click(page, "Prepend");

        assertSongs(page, "song 5", "song 1", "song 2", "song 3", "song 4");
        assertThat(page.locator("#count")).hasText("5");
        assertThat(page.locator("#song-2 input")).hasValue("mine");
        page.waitForFunction("() => document.querySelector('#song-3').number === 3");
    }

    @BothClients
    @DisplayName(
            "a limit keeps the first or the last ones (C-116); the official client counts what else stands there, too")
    void aLimitKeepsTheFirstOrTheLastOnes(ClientUnderTest client) {
        Page page = tabs.open(client, "/stream");

        Tabs.click(page, "Keep the last");
        assertSongs(page, "song 2", "song 3", "song 4");
        Tabs.click(page, "Keep the first");

        assertSongs(page, "song 5", "song 2", "song 3");
    }

    @BothClients
    @DisplayName("an item that is sent again is updated where it is; updateOnly inserts nothing (C-112, F-218)")
    void anItemThatIsSentAgainIsUpdatedInPlace(ClientUnderTest client) {
        Page page = tabs.open(client, "/stream");
        page.evaluate("document.querySelector('#song-2').marked = true");

        Tabs.click(page, "Update");
        assertSongs(page, "song 1", "new 2", "song 3");
        Tabs.click(page, "Update only");

        assertSongs(page, "song 1", "new 2", "only 3");
        page.waitForFunction("() => document.querySelector('#song-2').marked");
    }

    @BothClients
    @DisplayName("an item is deleted, and comes back at the end (C-114)")
    void anItemIsDeleted(ClientUnderTest client) {
        Page page = tabs.open(client, "/stream");

        Tabs.click(page, "Delete");
        assertSongs(page, "song 1", "song 3");
        Tabs.click(page, "Update");

        assertSongs(page, "new 2", "song 1", "song 3");
    }

    @BothClients
    @DisplayName("a reset removes all items, and nothing else; it may bring others, in their order (C-115, C-118)")
    void aResetRemovesAllItems(ClientUnderTest client) {
        Page page = tabs.open(client, "/stream?labelled=1");
        page.evaluate("document.querySelector('#song-3').marked = true");

        Tabs.click(page, "Reset to others");
        assertSongs(page, "again 3", "song 7", "again 1");
        page.waitForFunction("() => document.querySelector('#song-3').marked");
        Tabs.click(page, "Reset");

        assertThat(page.locator(".song")).hasCount(0);
        assertThat(page.locator("#nothing")).hasText("nothing");
        Tabs.click(page, "Append");
        assertSongs(page, "song 4");
    }

    @BothClients
    @DisplayName("a task brings more items, and says while it is at work (F-227)")
    void aTaskBringsMoreItems(ClientUnderTest client) {
        gate.close();
        Page page = tabs.open(client, "/stream" + gate.query());

        Tabs.click(page, "Load");
        assertThat(page.locator("#state")).hasText("loading");
        assertSongs(page, "song 1", "song 2", "song 3");
        gate.open();

        assertSongs(page, "song 1", "song 2", "song 3", "song 11", "song 12");
        assertThat(page.locator("#state")).hasText("idle");
    }

    @BothClients
    @DisplayName("after a lost connection the page shows what the fresh view inserts (C-122)")
    void afterALostConnectionOldItemsAreGone(ClientUnderTest client) {
        Page page = tabs.open(client, "/stream");
        Tabs.click(page, "Append");
        assertSongs(page, "song 1", "song 2", "song 3", "song 4");

        Trial.disconnect(page);
        Trial.reconnect(page);

        assertSongs(page, "song 1", "song 2", "song 3");
        Tabs.click(page, "Prepend");
        assertSongs(page, "song 4", "song 1", "song 2", "song 3");
    }

    private static void assertSongs(Page page, String... titles) {
        assertThat(page.locator(".song b")).hasText(titles);
    }
}
