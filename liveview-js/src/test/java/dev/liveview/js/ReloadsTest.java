package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a page that cannot join loads itself again (C-382, C-383); the page's clock is the test's. */
class ReloadsTest extends BrowserTest {

    private static final String CRASHED = "error:{\"reason\":\"join crashed\"}";

    private ScriptedServer refusing(String options) {
        var server = ScriptedServer.showing("x").joining(join -> CRASHED);
        server.withScript("window.LiveViewOptions = " + options);
        prepare(server);
        stopClock();
        page.navigate("http://localhost/cart");
        awaitRefusal(server, 1);
        return server;
    }

    private void awaitRefusal(ScriptedServer server, int joins) {
        page.waitForCondition(() -> server.received("phx_join").size() == joins);
        assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-error"));
        page.waitForFunction("localStorage.getItem('/cart-consecutive-reloads') !== null");
    }

    private void passes(ScriptedServer server, int milliseconds, int loads) {
        page.clock().runFor(milliseconds);
        page.waitForCondition(() -> server.loads() >= loads);
        assertThat(server.loads()).isEqualTo(loads);
    }

    @Test
    @DisplayName("C-382: a refused main view is loaded again after 5 to 10 seconds, at random")
    void thePageWaitsBeforeItLoadsAgain() {
        var server = refusing("{}");
        passes(server, 4_900, 1);
        passes(server, 5_200, 2);
        awaitRefusal(server, 2);
    }

    @Test
    @DisplayName("C-382: after ten loads in a row it waits half a minute")
    void afterManyLoadsItWaitsLonger() {
        var server = refusing("{}");
        page.evaluate("localStorage.setItem('/cart-consecutive-reloads', '9 ' + Date.now())");
        passes(server, 10_100, 2);
        awaitRefusal(server, 2);
        passes(server, 29_000, 2);
        passes(server, 1_100, 3);
        awaitRefusal(server, 3);
    }

    @Test
    @DisplayName("F-324, C-461: the delays are options")
    void theDelaysAreOptions() {
        var server = refusing("{ reloadJitterMin: 100, reloadJitterMax: 200, maxReloads: 1, failsafeJitter: 500 }");
        passes(server, 90, 1);
        passes(server, 120, 2);
        awaitRefusal(server, 2);
        passes(server, 400, 2);
        passes(server, 110, 3);
        awaitRefusal(server, 3);
    }

    /** The page's clock goes on: while it stands still, a page does not know how it was loaded. */
    @Test
    @DisplayName("a page that is refused is not loaded again and again at once, also where nothing can be written down")
    void withoutStoragesItWaitsToo() {
        var server = ScriptedServer.showing("x").joining(join -> "error:{\"reason\":\"stale\"}");
        server.withScript(REFUSED_STORAGES + """
                window.LiveViewOptions = { reloadJitterMin: 7777, reloadJitterMax: 7777 };
                window.waits = [];
                window.setTimeout = new Proxy(window.setTimeout, {
                  apply(setTimeout, page, [action, delay]) {
                    window.waits.push(delay);
                    return setTimeout(action, delay);
                  },
                });
                """);

        open(server);

        page.waitForFunction("window.waits.includes(7777)");
        assertThat(server.loads()).isEqualTo(2);
    }

    @Test
    @DisplayName("a page that the user has loaded again an hour ago is loaded at once when the server refuses it")
    void aPageThatHasBeenThereForLongDoesNotWait() {
        var server = ScriptedServer.showing("x").withScript("""
                window.LiveViewOptions = { reloadJitterMin: 1e9, reloadJitterMax: 1e9 };
                performance.now = () => 3600000;
                """);
        join(server);
        page.reload();
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");

        server.joining(join -> "error:{\"reason\":\"stale\"}");
        server.close(1012);

        page.waitForCondition(() -> server.received("phx_join").size() == 4);
        assertThat(server.loads()).isEqualTo(3);
    }

    @Test
    @DisplayName("C-010: a join that succeeds forgets the loads before")
    void aJoinForgetsTheLoads() {
        var server = refusing("{}");
        server.joining(join -> "{\"rendered\":{\"s\":[\"x\"]}}");
        passes(server, 10_100, 2);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        page.waitForFunction("localStorage.getItem('/cart-consecutive-reloads') === null");
    }

    /** The server has a page on whose button it gives no answer; the page's clock stands still when its view has joined. */
    private ScriptedServer joined() {
        var server =
                ScriptedServer.showing("<button phx-click=\"inc\">+</button>").answering(event -> null);
        prepare(server);
        stopClock();
        page.navigate("http://localhost/cart");
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        return server;
    }

    private void isLoadedAgainAfterAWhile(ScriptedServer server) {
        page.waitForFunction("localStorage.getItem('/cart-consecutive-reloads') !== null");
        passes(server, 4_900, 1);
        passes(server, 5_200, 2);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
    }

    @Test
    @DisplayName("C-384: a server that ends the connection as finished does not get all browsers back at once")
    void aNormalEndIsALoadAfterAWhile() {
        var server = joined();
        server.close(1000);
        isLoadedAgainAfterAWhile(server);
    }

    @Test
    @DisplayName("protocol 17.2: so does one that ends the main view's channel")
    void anEndedChannelIsALoadAfterAWhile() {
        var server = joined();
        server.push("phx_close", "{}");
        isLoadedAgainAfterAWhile(server);
    }

    @Test
    @DisplayName(
            "C-287: an event without an answer for half a minute has the page loaded again, and its element waits until then")
    void anEventWithoutAnAnswerIsALoadAfterAWhile() {
        var server = joined();
        page.click("button");
        waitForEvents(server, 1);
        page.clock().runFor(29_000);
        assertThat(page.evaluate("localStorage.getItem('/cart-consecutive-reloads')"))
                .isNull();
        page.clock().runFor(1_100);
        assertThat(page.locator("button")).hasClass("phx-click-loading");
        isLoadedAgainAfterAWhile(server);
    }

    @Test
    @DisplayName("C-383: a join that is refused with an error page loads it with its token")
    void anErrorPageIsLoadedWithItsToken() {
        var server = ScriptedServer.showing("x");
        server.joining(join -> server.loads() == 1
                ? "error:{\"reason\":\"reload\",\"status\":404,\"token\":\"T\"}"
                : "{\"rendered\":{\"s\":[\"x\"]}}");
        prepare(server);
        page.navigate("http://localhost/cart");
        page.waitForCondition(() -> server.loads() == 2);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
    }
}
