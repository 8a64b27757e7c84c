package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Debounce and throttle in the page (C-230 to C-240); the page's clock is the test's. Their rules one by one are in {@code rate_limiter_test.ts}. */
class RatesTest extends BrowserTest {

    private ScriptedServer joinWithClock(ScriptedServer server) {
        prepare(server);
        page.clock().install();
        page.navigate("http://localhost/cart?tab=open");
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        return server;
    }

    private ScriptedServer joinShowing(String html) {
        return joinWithClock(ScriptedServer.showing(html));
    }

    private static List<String> names(ScriptedServer server) {
        return server.events().stream()
                .map(event -> event.get("event").getAsString())
                .toList();
    }

    /** Whatever was sent before has arrived when this has. */
    private List<String> sentBy(ScriptedServer server) {
        int before = server.received("event").size();
        page.evaluate("liveSocket.execJS(document.body.querySelector('[data-phx-main]'), 'last')");
        page.waitForCondition(
                () -> names(server).contains("last") && server.received("event").size() > before);
        return names(server).stream().filter(name -> !name.equals("last")).toList();
    }

    @Test
    @DisplayName("C-230: the attribute on a form has no effect, and leaving a field is never held back")
    void formsAndBlurAreNotLimited() {
        var server = joinShowing("<form phx-change='change' phx-debounce='60000'><input id='a' name='a'></form>"
                + "<input id='b' phx-blur='left' phx-debounce='60000'><button id='c'>c</button>");
        page.fill("#a", "x");
        page.focus("#b");
        page.focus("#c");
        assertThat(sentBy(server)).containsExactly("change", "left");
    }

    @Test
    @DisplayName("C-230: clicks, keys and the focus are limited")
    void clicksKeysAndFocusAreLimited() {
        var server = joinShowing("<button id='a' phx-click='click' phx-debounce='1000'>a</button>"
                + "<input id='b' phx-focus='focus' phx-keyup='key' phx-debounce='1000'>");
        page.click("#a");
        page.focus("#b");
        page.keyboard().press("x");
        assertThat(sentBy(server)).isEmpty();
        page.clock().runFor(1_000);
        assertThat(sentBy(server)).containsExactlyInAnyOrder("click", "focus", "key");
    }

    @Test
    @DisplayName("C-231: what is no number is reported, and the event dropped")
    void whatIsNoNumberIsReported() {
        var server = joinShowing("<button id='a' phx-click='click' phx-debounce='soon'>a</button>");
        var message = page.waitForConsoleMessage(() -> page.click("#a"));
        assertThat(message.text()).contains("dom.invalid-debounce");
        assertThat(sentBy(server)).isEmpty();
    }

    @Test
    @DisplayName("C-238: nothing is sent for an element that has left the page meanwhile")
    void whatHasLeftSendsNothing() {
        String statics = "[\"<i>0</i>\",\"\"]";
        String button = "<button id='a' phx-click='click' phx-debounce='1000'>a</button>";
        var server = joinWithClock(
                ScriptedServer.rendering("<i>0</i>" + button, "{\"0\":\"%s\",\"s\":%s}".formatted(button, statics)));
        page.click("#a");
        server.push("diff", "{\"0\":\"gone\"}");
        assertThat(page.locator("#a")).hasCount(0);
        page.clock().runFor(1_000);
        assertThat(sentBy(server)).isEmpty();
    }

    @Test
    @DisplayName("C-239: inputs that belong to a form elsewhere, and those that belong to none")
    void inputsOutsideOfAForm() {
        var server = joinShowing("<form id='f' phx-change='change'></form>"
                + "<input id='a' form='f' name='a' phx-debounce='1000'>"
                + "<input id='b' phx-keyup='key' phx-debounce='1000'>");
        page.fill("#a", "x");
        page.clock().runFor(900);
        page.fill("#a", "xy");
        page.clock().runFor(900);
        assertThat(sentBy(server)).isEmpty();
        page.clock().runFor(100);
        assertThat(sentBy(server)).containsExactly("change");
        page.focus("#b");
        page.keyboard().press("x");
        page.clock().runFor(1_000);
        assertThat(sentBy(server)).containsExactly("change", "key");
    }

    @Test
    @DisplayName("C-234, C-240: a submit forgets what waits, and the next view never hears of it")
    void aSubmitForgetsWhatWaits() {
        var server = joinShowing(
                "<form phx-change='change' phx-submit='save'><input id='a' name='a' phx-debounce='blur'></form>");
        server.answering(event -> event.get("event").getAsString().equals("save")
                ? "{\"live_redirect\":{\"to\":\"/next\",\"kind\":\"push\"}}"
                : "{}");
        page.fill("#a", "x");
        page.press("#a", "Enter");
        page.waitForCondition(() -> server.received("phx_join").size() == 2);
        assertThat(page).hasURL("http://localhost/next");
        assertThat(page.locator("[data-phx-main]")).hasClass("phx-connected");
        page.clock().runFor(10_000);
        assertThat(sentBy(server)).containsExactly("save");
    }
}
