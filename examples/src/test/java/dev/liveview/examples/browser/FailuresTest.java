package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import dev.liveview.examples.browser.trial.FailingLive;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Views that fail when they begin (C-154, C-382)")
class FailuresTest {
    private static final int QUICK_RELOADS = 10;
    private static final int QUICK_MILLIS = 10_000;
    private static final int SLOW_MILLIS = 30_000;

    @RegisterExtension
    final Tabs tabs = Trial.tabs().inProfilesOfTheirOwn();

    private final String key = UUID.randomUUID().toString();

    private Response go(Page page, ClientUnderTest client, String path) {
        return Objects.requireNonNull(page.navigate(tabs.site().url(client) + path));
    }

    @BothClients
    @DisplayName("a first page that fails is an error page, and no client does anything about it (errors-1)")
    void aFailedPageIsLeftAlone(ClientUnderTest client) {
        tabs.expectProblem("500");
        Page page = tabs.show(client, "/welcome");
        Tabs.awaitJoin(page); // its own socket does not count
        var sockets = new AtomicInteger();
        page.onWebSocket(socket -> sockets.incrementAndGet());

        Response response = go(page, client, "/failing?always");

        Assertions.assertThat(response.status()).isEqualTo(500);
        assertThat(page.locator("[data-phx-session]")).hasCount(0);
        go(page, client, "/welcome");
        Tabs.awaitJoin(page);
        Assertions.assertThat(sockets).as("sockets of both pages").hasValue(1);
    }

    @BothClients
    @DisplayName("a join that fails loads the page again, ten times at once, then slowly (errors-2, C-382)")
    void aJoinThatThrowsLoadsThePageAgainAndSlowsDown(ClientUnderTest client) {
        tabs.expectProblem("crashed|error");
        Page page = tabs.show(client, "/welcome");
        Tabs.awaitJoin(page);
        page.clock().install();
        var loads = new AtomicInteger();
        page.onRequest(request -> loads.addAndGet(isLoad(request) ? 1 : 0));

        go(page, client, "/failing?joined");
        for (int load = 1; load <= QUICK_RELOADS; load++) {
            awaitFailure(page, loads, load);
            page.clock().fastForward(QUICK_MILLIS);
        }
        awaitFailure(page, loads, QUICK_RELOADS + 1);
        page.clock().fastForward(SLOW_MILLIS - QUICK_MILLIS);
        page.evaluate("window.isPatient = true");
        Assertions.assertThat(page.evaluate("window.isPatient")).isEqualTo(true);
        Assertions.assertThat(loads).hasValue(QUICK_RELOADS + 1);
        page.clock().fastForward(SLOW_MILLIS);
        awaitFailure(page, loads, QUICK_RELOADS + 2);
    }

    private static boolean isLoad(Request request) {
        return request.url().contains("/failing") && request.isNavigationRequest();
    }

    private static void awaitFailure(Page page, AtomicInteger loads, int load) {
        page.waitForCondition(() -> loads.get() == load);
        page.waitForSelector("[data-phx-main].phx-error");
    }

    @BothClients
    @DisplayName("a nested view that fails at first tries again; the page around it stays (errors-3)")
    void aNestedViewTriesAgain(ClientUnderTest client) {
        tabs.expectProblem("crashed|error");
        FailingLive.failures(key, 1);
        Page page = tabs.show(client, "/failing?key=" + key);
        page.evaluate("window.notReloaded = true");

        page.waitForSelector("#unsure.phx-connected");
        page.click("#sure");
        Tabs.click(page, "Inc");

        assertThat(page.locator("#sure")).hasText("sure 1");
        assertThat(page.locator("#count")).hasText("1");
        Assertions.assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @BothClients
    @DisplayName("one that always fails is given up after three attempts; the page says so and stays (errors-4, C-154)")
    void aNestedViewIsGivenUp(ClientUnderTest client) {
        tabs.expectProblem("crashed|error|giving up");
        FailingLive.failures(key, 100);
        Page page = tabs.show(client, "/failing?key=" + key);
        page.evaluate("window.notReloaded = true");

        page.waitForSelector("[data-phx-main].phx-error");

        Assertions.assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @BothClients
    @DisplayName("a view that patches for ever is stopped and comes back (navigation-2, F-251)")
    void endlessPatchesAreStopped(ClientUnderTest client) {
        tabs.expectProblem("crashed|error");
        Page page = tabs.open(client, "/failing");
        page.evaluate("window.notReloaded = true");
        Tabs.click(page, "Inc");
        assertThat(page.locator("#count")).hasText("1");

        Tabs.click(page, "Turn");

        assertThat(page.locator("#count")).hasText("0");
        Tabs.awaitJoin(page);
        Tabs.click(page, "Inc");
        assertThat(page.locator("#count")).hasText("1");
        Assertions.assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @BothClients
    @DisplayName("a view that leads on while it handles its parameters has not failed (issue 4094)")
    void aRedirectForParametersIsNoError(ClientUnderTest client) {
        Page page = tabs.open(client, "/atlas");
        page.evaluate("""
                () => addEventListener("phx:page-loading-start", ({ detail }) => window.calls.push(detail.kind))""");

        page.evaluate("() => window.liveSocket.js().navigate('/failing?away')");

        assertThat(page.locator("h1")).hasText("Reader");
        assertThat(page).hasURL(Pattern.compile("/reader$"));
        Assertions.assertThat(Trial.calls(page)).doesNotContain("error");
    }
}
