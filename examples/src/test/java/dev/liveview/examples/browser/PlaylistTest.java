package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Streams: order, limits, and streams within what streams bring (C-111 to C-124)")
class PlaylistTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private Page open(ClientUnderTest client) {
        return tabs.open(client, "/playlist");
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    private static void assertSongs(Page page, String... numbers) {
        assertThat(page.locator("#songs > li")).hasText(numbers);
    }

    private static void assertFew(Page page, String... numbers) {
        assertThat(page.locator("#few > li")).hasText(numbers);
    }

    /** Inserts an item with the number 100 and that of the step. */
    private static void insert(Page page, int step, int at, int limit) {
        page.evaluate(
                "([at, limit]) => { const b = document.querySelector('#limit'); b.setAttribute('phx-value-at', at);"
                        + " b.setAttribute('phx-value-limit', limit); b.click(); }",
                new Object[] {at, limit});
        assertThat(page.locator("#steps")).hasText(String.valueOf(step));
    }

    @BothClients
    @DisplayName("deleted and inserted again, an item moves to the top (streams-4)")
    void anItemMovesToTheTop(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Top");

        assertSongs(page, "4", "1", "2", "3", "5");
    }

    @BothClients
    @DisplayName(
            "a new item comes to its place without being taken out again: custom elements in it are plugged in once (issue-4212)")
    void aNewItemIsPlacedOnce(ClientUnderTest client) {
        Page page = openFrames(client);

        Tabs.click(page, "More");

        assertThat(page.locator("#frames > li")).hasText(new String[] {"6", "1", "7", "2", "3", "4", "5"});
        Assertions.assertThat(page.evaluate("window.plugged")).isEqualTo(2);
        Assertions.assertThat(page.evaluate("window.unplugged")).isEqualTo(0);
        assertFrames(page, ",1,,2,3,4,5");
    }

    @BothClients
    @DisplayName("while items come, videos beside them play on and what is scrolled stays so")
    void videosPlayOn(ClientUnderTest client) {
        Page page = openFrames(client);
        playAndScroll(page);

        Tabs.click(page, "More");

        assertThat(page.locator("#frames > li")).hasText(new String[] {"6", "1", "7", "2", "3", "4", "5"});
        assertPlaying(page, 5);
    }

    @BothClients
    @DisplayName(
            "items are moved; their videos play on, and what is scrolled stays so (the official client takes them out)")
    void whatIsMovedPlaysOn(ClientUnderTest client) {
        Page page = openFrames(client);
        playAndScroll(page);

        Tabs.click(page, "Turn round");

        assertThat(page.locator("#frames > li")).hasText(new String[] {"5", "4", "3", "2", "1"});
        if (client.keepsWhatTheServerDoesNotKnow()) {
            assertPlaying(page, 5);
        }
    }

    /** Lets each item's video play a drawing, and scrolls each item's notes. */
    private static void playAndScroll(Page page) {
        page.evaluate("""
                async () => {
                    window.stops = 0;
                    const drawing = document.createElement('canvas');
                    const pen = drawing.getContext('2d');
                    const stream = drawing.captureStream();
                    setInterval(() => pen.fillRect(0, 0, Math.random() * 100, 100), 20);
                    await Promise.all([...document.querySelectorAll('video')].map(video => {
                        video.muted = true;
                        video.srcObject = stream;
                        video.addEventListener('pause', () => { window.stops++; });
                        return video.play();
                    }));
                    document.querySelectorAll('textarea').forEach((notes, i) => {
                        notes.value = 'a line\\n'.repeat(50);
                        notes.scrollTop = 20 + i;
                    });
                }
                """);
    }

    private static void assertPlaying(Page page, int count) {
        Assertions.assertThat(
                        page.evaluate("[...document.querySelectorAll('video')].filter(video => !video.paused).length"))
                .isEqualTo(count);
        Assertions.assertThat(page.evaluate("window.stops")).isEqualTo(0);
        Assertions.assertThat(page.evaluate(
                        "[...document.querySelectorAll('textarea')].filter(notes => notes.scrollTop >= 20).length"))
                .isEqualTo(count);
    }

    @BothClients
    @DisplayName(
            "a reset brings items again; they are moved, their frames are not loaded anew (the official client takes them out; C-032)")
    void whatAResetBringsAgainIsMoved(ClientUnderTest client) {
        Page page = openFrames(client);

        Tabs.click(page, "Turn round");

        assertThat(page.locator("#frames > li")).hasText(new String[] {"5", "4", "3", "2", "1"});
        if (client.keepsWhatTheServerDoesNotKnow()) {
            Assertions.assertThat(page.evaluate("window.unplugged")).isEqualTo(0);
            assertFrames(page, "5,4,3,2,1");
        }
    }

    /** Numbers the pages in the frames, and counts how often elements come into the page and leave it. */
    private Page openFrames(ClientUnderTest client) {
        Page page = tabs.open(client, "/frames");
        page.evaluate("""
                () => {
                    customElements.define('plugged-in', class extends HTMLElement {
                        connectedMoveCallback() {}
                        connectedCallback() { window.plugged++; }
                        disconnectedCallback() { window.unplugged++; }
                    });
                    window.plugged = 0;
                    window.unplugged = 0;
                    document.querySelectorAll('iframe').forEach((frame, i) => { frame.contentWindow.number = i + 1; });
                }
                """);
        return page;
    }

    private static void assertFrames(Page page, String numbers) {
        Assertions.assertThat(page.evaluate(
                        "[...document.querySelectorAll('iframe')].map(frame => frame.contentWindow.number).join()"))
                .isEqualTo(numbers);
    }

    @BothClients
    @DisplayName("a reset keeps the elements that come again, and gives them their new attributes (streams-7, C-115)")
    void aResetUpdatesAttributes(ClientUnderTest client) {
        Page page = open(client);
        page.evaluate("document.querySelector('#song-3').marked = true");

        Tabs.click(page, "Dark");

        assertThat(page.locator("#songs > .dark")).hasCount(5);
        assertSongs(page, "1", "2", "3", "4", "5");
        Assertions.assertThat(page.evaluate("document.querySelector('#song-3').marked"))
                .isEqualTo(true);
    }

    @BothClients
    @DisplayName("a patch resets a stream; going back does it, too (streams-8)")
    void aPatchResets(ClientUnderTest client) {
        Page page = open(client);

        follow(page, "Odd ones");
        assertSongs(page, "1", "3", "5");
        follow(page, "All of them");
        assertSongs(page, "1", "2", "3", "4", "5");
        page.goBack();

        assertSongs(page, "1", "3", "5");
    }

    @BothClients
    @DisplayName("filtered, all again, and in another order (streams-6, streams-9, streams-10)")
    void aFilterComesAndGoes(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Odd");
        assertSongs(page, "1", "3", "5");
        Tabs.click(page, "All");
        assertSongs(page, "1", "2", "3", "4", "5");
        Tabs.click(page, "Reversed");
        assertSongs(page, "5", "4", "3", "2", "1");
        Tabs.click(page, "Odd");

        assertSongs(page, "1", "3", "5");
    }

    @BothClients
    @DisplayName("after a filter new items come to the ends (streams-11)")
    void afterAFilterNewItemsComeToTheirPlaces(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Odd");
        assertSongs(page, "1", "3", "5");
        Tabs.click(page, "Ends");
        assertSongs(page, "202", "1", "3", "5", "102");
        Tabs.click(page, "All");

        assertSongs(page, "1", "2", "3", "4", "5");
    }

    @BothClients
    @DisplayName("several items for one place keep their order (streams-13, C-113)")
    void severalAtOnePlaceKeepTheirOrder(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Bulk");

        assertSongs(page, "1", "11", "12", "13", "2", "3", "4", "5");
    }

    @BothClients
    @DisplayName("a limit counts when the view has joined, and not in the first HTML (streams-14, C-116)")
    void aLimitCountsWhenTheViewHasJoined(ClientUnderTest client) {
        Page page = open(client);

        assertFew(page, "1", "2", "3", "4", "5");
        Assertions.assertThat((String) page.evaluate("async () => (await fetch(location.href)).text()"))
                .contains("few-1\"", "few-10\"");
    }

    @BothClients
    @DisplayName("a limit keeps one end, wherever the new item comes (streams-15 to streams-19, C-116)")
    void limitsKeepOneEnd(ClientUnderTest client) {
        Page page = open(client);

        insert(page, 1, -1, -5);
        assertFew(page, "2", "3", "4", "5", "101");
        insert(page, 2, 0, 5);
        assertFew(page, "102", "2", "3", "4", "5");
        insert(page, 3, -1, 5);
        assertFew(page, "102", "2", "3", "4", "5");
        insert(page, 4, 0, -5);
        assertFew(page, "102", "2", "3", "4", "5");
        insert(page, 5, 1, 5);
        assertFew(page, "102", "105", "2", "3", "4");
        insert(page, 6, 3, -5);

        assertFew(page, "105", "2", "106", "3", "4");
    }

    @BothClients
    @DisplayName("what a reset brings again does not run its phx-remove (streams-22, C-115)")
    void whatIsKeptDoesNotRunItsRemoval(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Odd");
        assertSongs(page, "1", "3", "5");

        Assertions.assertThat(Trial.calls(page)).containsExactlyInAnyOrder("app:ding song-2", "app:ding song-4");
    }

    @BothClients
    @DisplayName("a task fills a stream that stands in a list (streams-23)")
    void aTaskFillsAStreamInAList(ClientUnderTest client) {
        Page page = open(client);

        assertThat(page.locator("#list-late > li")).hasText(new String[] {"1", "2"});
    }

    @BothClients
    @DisplayName("after a reconnect items still have what commands changed (streams-25, C-122)")
    void whatCommandsChangedStaysAfterAReconnect(ClientUnderTest client) {
        Page page = open(client);
        page.click("#song-2");
        assertThat(page.locator("#song-2")).hasClass(Pattern.compile("chosen"));

        Trial.disconnect(page);
        Trial.reconnect(page);

        assertSongs(page, "1", "2", "3", "4", "5");
        assertThat(page.locator("#song-2")).hasClass(Pattern.compile("chosen"));
    }

    @BothClients
    @DisplayName("no blank texts pile up between the items (streams-27, C-124)")
    void noBlankTextsPileUp(ClientUnderTest client) {
        Page page = open(client);

        for (int step = 1; step <= 3; step++) {
            Tabs.click(page, "Ends");
            assertThat(page.locator("#steps")).hasText(String.valueOf(step));
        }
        assertThat(page.locator("#songs > li")).hasCount(11);

        Assertions.assertThat(
                        (Integer)
                                page.evaluate(
                                        "[...document.querySelector('#songs').childNodes].filter(({ nodeType }) => nodeType === 3).length"))
                .isLessThanOrEqualTo(2);
    }

    @BothClients
    @DisplayName("a component has a stream of its own (streams-1, streams-3)")
    void aComponentHasAStream(ClientUnderTest client) {
        Page page = tabs.open(client, "/albums");
        assertThat(page.locator("#songs-of-album-b > li")).hasText(new String[] {"1", "2"});

        Tabs.click(page, "Add to album-b");
        assertThat(page.locator("#songs-of-album-b > li")).hasText(new String[] {"1", "2", "3"});
        Tabs.click(page, "Drop from album-b");
        Tabs.click(page, "Update album-b");

        assertThat(page.locator("#songs-of-album-b > li")).hasText(new String[] {"2", "3"});
        assertThat(page.locator("#songs-of-album-a > li")).hasText(new String[] {"1", "2"});
    }

    @BothClients
    @DisplayName("components are items and are ordered anew (streams-12, C-119)")
    void componentsAreOrderedAnew(ClientUnderTest client) {
        Page page = tabs.open(client, "/albums");

        Tabs.click(page, "Reversed");
        assertAlbums(page, "album-c", "album-b", "album-a");
        Tabs.click(page, "Again");

        assertAlbums(page, "album-a", "album-b", "album-c");
    }

    @BothClients
    @DisplayName("a reset keeps the streams in the items that it keeps (streams-21, C-120)")
    void aResetKeepsStreamsWithinItems(ClientUnderTest client) {
        Page page = tabs.open(client, "/albums");
        Tabs.click(page, "Add to album-b");
        assertThat(page.locator("#songs-of-album-b > li")).hasCount(3);

        Tabs.click(page, "Fewer");
        assertAlbums(page, "album-c", "album-b");

        assertThat(page.locator("#songs-of-album-b > li")).hasText(new String[] {"1", "2", "3"});
        Tabs.click(page, "Add to album-b");
        assertThat(page.locator("#songs-of-album-b > li")).hasCount(4);
    }

    @BothClients
    @DisplayName("streams within streams join again (issue 3378)")
    void streamsWithinStreamsJoinAgain(ClientUnderTest client) {
        Page page = tabs.open(client, "/albums");
        Tabs.click(page, "Add to album-b");
        assertThat(page.locator("#songs-of-album-b > li")).hasCount(3);

        Trial.disconnect(page);
        Trial.reconnect(page);

        assertAlbums(page, "album-a", "album-b", "album-c");
        assertThat(page.locator("#songs-of-album-b > li")).hasText(new String[] {"1", "2"});
        Tabs.click(page, "Add to album-b");
        assertThat(page.locator("#songs-of-album-b > li")).hasText(new String[] {"1", "2", "3"});
    }

    @BothClients
    @DisplayName("nested views come as items, with their hooks (issue 3530)")
    void nestedViewsAreItems(ClientUnderTest client) {
        Page page = tabs.open(client, "/albums");

        Tabs.click(page, "Stand");
        page.waitForSelector("#shop-s1.phx-connected");
        Trial.awaitCall(page, "sign-s1 mounted");
        Tabs.click(page, "Stand");
        page.waitForSelector("#shop-s2.phx-connected");
        Trial.awaitCall(page, "sign-s2 mounted");
        Tabs.click(page, "Reset s1");

        assertThat(page.locator("#goods-s1 > li")).hasText(new String[] {"3"});
        assertThat(page.locator("#goods-s2 > li")).hasText(new String[] {"1", "2"});
        Assertions.assertThat(Trial.calls(page)).doesNotContain("sign-s1 destroyed");
    }

    @BothClients
    @DisplayName("streams of nested views do not meet (issue 3681, C-121)")
    void streamsOfNestedViewsDoNotMeet(ClientUnderTest client) {
        Page page = tabs.open(client, "/albums");
        page.waitForSelector("#one.phx-connected");
        page.waitForSelector("#two.phx-connected");

        Tabs.click(page, "Reset one");

        assertThat(page.locator("#goods-one > li")).hasText(new String[] {"3"});
        assertThat(page.locator("#goods-two > li")).hasText(new String[] {"1", "2"});
        assertAlbums(page, "album-a", "album-b", "album-c");
    }

    private static void assertAlbums(Page page, String... ids) {
        assertThat(page.locator("#albums > li")).hasCount(ids.length);
        for (int i = 0; i < ids.length; i++) {
            assertThat(page.locator("#albums > li").nth(i)).hasId(ids[i]);
        }
    }
}
