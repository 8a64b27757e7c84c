package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What applications set about storages, timeouts and fields (C-461); the page's clock is the test's. */
class OptionsTest extends BrowserTest {

    private static final String MEMORY = """
            const memory = () => {
              const texts = {};
              return {
                texts,
                getItem: (key) => texts[key] ?? null,
                setItem: (key, text) => void (texts[key] = text),
                removeItem: (key) => void delete texts[key],
              };
            };
            window.LiveViewOptions = { localStorage: memory(), sessionStorage: memory() };
            """;

    private static final String NULL_STORAGES = """
            for (const name of ["localStorage", "sessionStorage"]) {
              Object.defineProperty(window, name, { value: null });
            }
            """;

    private static final String FULL_STORAGES = """
            Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
            """;

    private static final String HTML = """
            <button phx-click="inc">+</button>
            <p phx-disconnected="[[&quot;add_class&quot;,{&quot;names&quot;:[&quot;away&quot;]}]]">here</p>""";

    private ScriptedServer opened(String script) {
        var server = ScriptedServer.showing(HTML).withScript(script);
        prepare(server);
        stopClock();
        page.navigate("http://localhost/cart");
        return server;
    }

    private ScriptedServer joined(String script) {
        var server = opened(script);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        return server;
    }

    @Test
    @DisplayName("what is counted and remembered goes to the application's storages")
    void storagesAreOptions() {
        var server = joined(MEMORY);
        server.close(1000);
        page.waitForFunction("'/cart-consecutive-reloads' in window.LiveViewOptions.localStorage.texts");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

        page.evaluate("window.liveSocket.enableLatencySim(1)");
        assertThat(page.evaluate("Object.values(window.LiveViewOptions.sessionStorage.texts)"))
                .asString()
                .isEqualTo("[1]");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {REFUSED_STORAGES, NULL_STORAGES, FULL_STORAGES})
    @DisplayName("a page whose browser refuses storages, has none, or has full ones works without them")
    void aPageWithoutStoragesWorks(String storages) {
        var server = joined(storages);
        page.evaluate("window.liveSocket.enableDebug()");
        assertThat(page.evaluate("window.liveSocket.isDebugEnabled()")).isEqualTo(true);
        page.click("button");
        waitForEvents(server, 1);
        server.close(1000);
        assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-error"));
        page.clock().runFor(10_100);
        page.waitForCondition(() -> server.loads() == 2);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
    }

    @Test
    @DisplayName("C-255: text that is being composed is sent when it is complete, once")
    void composedTextMayWait() {
        var server = ScriptedServer.showing("<form phx-change=\"change\"><input name=\"text\"></form>")
                .withScript("window.LiveViewOptions = { blockPhxChangeWhileComposing: true }");
        join(server);
        page.focus("input");
        compose("n");
        compose("ni");
        assertThat(page.inputValue("input")).isEqualTo("ni");
        page.keyboard().insertText("日");
        waitForEvents(server, 1);
        page.keyboard().type("!");
        waitForEvents(server, 2);
        assertThat(server.events())
                .extracting(event -> event.get("value").getAsString())
                .containsExactly("text=" + URLEncoder.encode("日", UTF_8), "text=" + URLEncoder.encode("日!", UTF_8));
    }

    private void compose(String text) {
        var composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        page.context().newCDPSession(page).send("Input.imeSetComposition", composition);
    }

    @Test
    @DisplayName("a view may join for a while before it says so")
    void theLoaderMayWait() {
        var server = ScriptedServer.showing(HTML).joining(join -> null);
        server.withScript("window.LiveViewOptions = { loaderTimeout: 300 }");
        prepare(server);
        stopClock();
        page.navigate("http://localhost/cart");
        page.waitForCondition(() -> server.received("phx_join").size() == 1);

        page.clock().runFor(250);
        assertThat(page.locator("#phx-1")).not().hasClass(Pattern.compile("phx-loading"));
        page.clock().runFor(60);
        assertThat(page.locator("#phx-1")).hasClass("phx-loading");
    }

    @Test
    @DisplayName("a page may be without its server for a while before it says so, and before it tries again")
    void theLossMayWait() {
        var server = joined(
                "window.LiveViewOptions = { disconnectedTimeout: 2000, reconnectAfterMs: (tries) => 3000 * tries }");
        server.setUp(false);
        server.close(1011);
        assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-error"));

        page.clock().runFor(1_900);
        assertThat(page.locator("p")).not().hasClass("away");
        page.clock().runFor(200);
        assertThat(page.locator("p")).hasClass("away");
        assertThat(server.connections()).hasSize(1);
        page.clock().runFor(1_000);
        page.waitForCondition(() -> server.connections().size() == 2);
        server.setUp(true);
        // the end of the second one has come between 3,000 and 3,100 ms
        page.clock().runFor(5_800);
        assertThat(server.connections()).hasSize(2);
        page.clock().runFor(300);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
    }

    @Test
    @DisplayName("C-231: how long fields and buttons wait that do not say it")
    void theRatesAreOptions() {
        var server = ScriptedServer.showing(
                        "<form phx-change='change'><input name='text' phx-debounce></form><button phx-click='go' phx-throttle>go</button>")
                .withScript("window.LiveViewOptions = { defaults: { debounce: 1000, throttle: 3000 } }");
        prepare(server);
        stopClock();
        page.navigate("http://localhost/cart");
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");

        page.fill("input", "x");
        page.clock().runFor(950);
        assertThat(server.events()).isEmpty();
        page.clock().runFor(100);
        waitForEvents(server, 1);

        page.evaluate("click = () => document.querySelector('button').click(); click()");
        waitForEvents(server, 2);
        page.waitForFunction("!document.querySelector('[data-phx-ref-src]')");
        page.clock().runFor(2_900);
        page.evaluate("click()");
        page.clock().runFor(200);
        page.evaluate("click()");
        waitForEvents(server, 3);
    }

    @Test
    @DisplayName("a view that crashed may wait before it joins again")
    void theRejoinMayWait() {
        var server = joined("window.LiveViewOptions = { rejoinAfterMs: (tries) => 4000 * tries }");
        server.push("phx_error", "{}");
        assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-server-error"));
        page.clock().runFor(3_900);
        assertThat(server.received("phx_join")).hasSize(1);
        page.clock().runFor(200);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        assertThat(server.received("phx_join")).hasSize(2);
        assertThat(server.connections()).hasSize(1);
    }

    @Test
    @DisplayName("how long a join may take")
    void aJoinMayTakeItsTime() {
        var server = ScriptedServer.showing(HTML).joining(join -> null);
        server.withScript("window.LiveViewOptions = { timeout: 700 }");
        prepare(server);
        stopClock();
        page.navigate("http://localhost/cart");
        page.waitForCondition(() -> server.received("phx_join").size() == 1);
        page.clock().runFor(600);
        assertThat(page.locator("#phx-1")).not().hasClass(Pattern.compile("phx-error"));
        page.clock().runFor(200);
        assertThat(page.locator("#phx-1")).hasClass(Pattern.compile("phx-error"));
        page.waitForCondition(() -> server.received("phx_leave").size() == 1);
    }

    @Test
    @DisplayName("how often the page asks whether its server is there")
    void theHeartbeatIsAnOption() {
        var server = joined("window.LiveViewOptions = { heartbeatIntervalMs: 2000 }");
        page.clock().runFor(1_900);
        assertThat(server.received("heartbeat")).isEmpty();
        page.clock().runFor(200);
        page.waitForCondition(() -> server.received("heartbeat").size() == 1);
        page.clock().runFor(2_000);
        page.waitForCondition(() -> server.received("heartbeat").size() == 2);
    }

    @Test
    @DisplayName("C-443: a simulated latency ends when it is switched off, for the next pages too")
    void theLatencyIsSwitchedOff() {
        var server = join(ScriptedServer.showing(
                "<button id='one' phx-click='one'>1</button><button id='two' phx-click='two'>2</button>"));
        page.waitForConsoleMessage(() -> page.evaluate("liveSocket.enableLatencySim(60_000)"));
        page.click("#one");
        assertThat(page.locator("#one")).hasClass("phx-click-loading");
        assertThat(server.events()).isEmpty();

        page.evaluate("liveSocket.disableLatencySim()");
        assertThat(page.evaluate("liveSocket.getLatencySim()")).isNull();
        page.click("#two");
        waitForEvents(server, 2);
        assertThat(server.events())
                .extracting(event -> event.get("event").getAsString())
                .containsExactly("one", "two");
        page.reload();
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        page.click("#one");
        waitForEvents(server, 3);
    }
}
