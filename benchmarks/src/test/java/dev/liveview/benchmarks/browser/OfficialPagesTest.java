package dev.liveview.benchmarks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dev.liveview.benchmarks.measure.Waiting;
import dev.liveview.benchmarks.pages.TwinPages;
import dev.liveview.netty.LiveServer;
import dev.liveview.transport.LiveEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

/** The events of the frames files, in a browser: the official client, unmodified, beside ours. */
@DisplayName("The official client shows on the twin pages what ours shows")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialPagesTest {
    private static final String SHOWN = """
            () => document.querySelector('main').outerHTML
                    .replaceAll(/ (data-phx-[a-z-]+="[^"]*"|class="")/g, '')
                    .replaceAll(/>\\s+</g, '><')
            """;

    /** A task that fails leaves the page with the result of the one before. */
    private static final String SHOWS_NOTHING = "fail";

    private Chromium chromium;
    private LiveServer withOurs;
    private LiveServer withOfficial;

    @BeforeAll
    void serve() throws IOException {
        String official = System.getProperty("official.client", "");
        assumeTrue(!official.isEmpty(), "the profile interop fetches the official client");
        byte[] script = Files.readAllBytes(Path.of(official));
        withOurs = LiveServer.start(new BrowserPages(LiveEndpoint.of(TwinPages.app()), new byte[0]), o -> o.port(0));
        withOfficial = LiveServer.start(
                new BrowserPages(LiveEndpoint.of(TwinPages.app(), BrowserPages.SCRIPT), script), o -> o.port(0));
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
            withOurs.stop();
            withOfficial.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/counter, inc inc dec",
        "/table, update_one update_all swap append remove update_all",
        "/stream, insert update_one delete insert insert reset insert",
        "/async, reload reload_reset fail fail_reset reload",
    })
    @DisplayName("after every event")
    void bothShowTheSame(String path, String events) {
        try (Page ours = open(withOurs, path);
                Page official = open(withOfficial, path)) {
            assertSame(ours, official, "the join");
            String joined = shown(ours);
            for (String event : events.split(" ", -1)) {
                click(ours, event);
                click(official, event);
                assertSame(ours, official, event);
            }
            assertThat(shown(ours)).isNotEqualTo(joined);
        }
    }

    private Page open(LiveServer server, String path) {
        Page page = chromium.browser().newContext().newPage();
        page.navigate(server.url() + path);
        page.waitForSelector("[data-phx-main].phx-connected");
        assertThat(page.locator(".loading")).hasCount(0);
        return page;
    }

    /** Clicks, and waits until the page shows something else: the answer, or what a task brings that the click has started. */
    private static void click(Page page, String event) {
        String before = shown(page);
        page.evaluate("event => document.querySelector(`[phx-click=${event}]`).click()", event);
        assertThat(page.locator(".phx-click-loading")).hasCount(0);
        assertThat(event.equals(SHOWS_NOTHING)
                        || Waiting.until(() -> !shown(page).equals(before)))
                .as("something changes after %s", event)
                .isTrue();
        assertThat(page.locator(".loading")).hasCount(0);
    }

    private static String shown(Page page) {
        return (String) page.evaluate(SHOWN);
    }

    private static void assertSame(Page ours, Page official, String event) {
        if (!Waiting.until(() -> shown(official).equals(shown(ours)))) {
            throw new AssertionFailedError("after " + event, shown(ours), shown(official));
        }
    }
}
