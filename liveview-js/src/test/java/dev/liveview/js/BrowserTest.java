package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A page in a real browser, with the script, and a server that the test plays. */
abstract class BrowserTest {

    /** A script for a page whose browser lets it write nothing down. */
    static final String REFUSED_STORAGES = """
            for (const name of ["localStorage", "sessionStorage"]) {
              Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
            }
            """;

    private static final long NOON = 1_800_000_000_000L;

    private static Playwright playwright;
    private static Browser browser;

    private BrowserContext context;

    /** The page of the present test. */
    Page page;

    @BeforeAll
    static void launch() {
        playwright = Chrome.driver();
        browser = Chrome.launch(playwright);
    }

    @AfterAll
    static void end() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** An empty page asks for nothing more: a request that meets a context on its way out would fail the test. */
    @AfterEach
    void leave() {
        page.navigate("about:blank");
        context.close();
    }

    /** Opens an empty tab whose pages come from a server. */
    void prepare(ScriptedServer server) {
        context = browser.newContext();
        server.serve(context);
        page = context.newPage();
    }

    /** Lets time stand still in the pages that are loaded from now on; {@code page.clock().runFor(milliseconds)} lets some pass. */
    void stopClock() {
        page.clock().install(new Clock.InstallOptions().setTime(NOON));
        page.clock().pauseAt(NOON + 1_000);
    }

    /** Opens the page of a server. */
    ScriptedServer open(ScriptedServer server) {
        prepare(server);
        page.navigate("http://localhost/cart?tab=open");
        return server;
    }

    /** Opens the page of a server and waits until its view has joined. */
    ScriptedServer join(ScriptedServer server) {
        open(server);
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        return server;
    }

    /** Waits for as many events, and expects no more. */
    void waitForEvents(ScriptedServer server, int count) {
        page.waitForCondition(() -> server.events().size() >= count);
        assertThat(server.events()).hasSize(count);
    }

    /** Reads a JSON object. */
    static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
