package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What few pages need is loaded when a message needs it; the messages keep their order. */
class OnDemandTest extends BrowserTest {

    private static final String PLAIN = "{\"0\":\"\",\"1\":\"0\",\"s\":[\"<div>\",\"</div><h1>\",\"</h1>\"]}";
    private static final String SONGS = """
            {"s":["<ul id='songs' phx-update='stream'>","</ul>"],"0":{"s":["<li id='","'>","</li>"],"k":{"0":{"0":"s1",\
            "1":"One"},"kc":1},"stream":["0",[["s1",-1,null,null]],[]]}}""";

    private static final String RECORDING = """
            log = [];
            addEventListener("phx:ping", () => log.push("event"));
            window.LiveViewOptions = {hooks: {Map: {
              mounted() { log.push("mounted beside " + document.querySelector("h1").textContent) },
              updated() { log.push("updated") },
            }}};""";

    @Test
    @DisplayName("C-173: a hook that a change brings is mounted before what comes after that change")
    void messagesWaitForHooks() {
        var server = ScriptedServer.rendering("", PLAIN).withScript(RECORDING);
        server.hold(name -> name.startsWith("liveview-hooks"));
        join(server);
        server.push("diff", "{\"0\":{\"s\":[\"<p id='h' phx-hook='Map' title='\",\"'></p>\"],\"0\":\"a\"}}");
        server.push("diff", "{\"0\":{\"0\":\"b\"},\"1\":\"1\",\"e\":[[\"ping\",{}]]}");
        page.waitForCondition(server::isHolding);
        assertThat(page.locator("h1")).hasText("0");
        server.release();
        assertThat(page.locator("h1")).hasText("1");
        assertThat(page.locator("#h")).hasAttribute("title", "b");
        assertThat(page.evaluate("log.join()")).isEqualTo("mounted beside 0,updated,event");
    }

    @Test
    @DisplayName("C-113: a stream that a change brings is shown when it can be, and what comes after it then")
    void messagesWaitForStreams() {
        var server = ScriptedServer.rendering("", PLAIN);
        server.hold(name -> name.startsWith("liveview-streams"));
        join(server);
        server.push("diff", "{\"0\":" + SONGS + "}");
        server.push("diff", """
                {"1":"1","0":{"0":{"k":{"0":{"0":"s2","1":"Two"},"kc":1},"stream":["0",[["s2",0,null,null]],[]]}}}""");
        page.waitForCondition(server::isHolding);
        assertThat(page.locator("h1")).hasText("0");
        server.release();
        assertThat(page.locator("#songs li")).hasText(new String[] {"Two", "One"});
        assertThat(page.locator("h1")).hasText("1");
    }

    @Test
    @DisplayName("what waits when the connection is lost is not taken for what comes over the next one")
    void whatWaitsEndsWithItsConnection() {
        var server = ScriptedServer.rendering("", PLAIN);
        server.hold(name -> name.startsWith("liveview-streams"));
        join(server);
        server.push("diff", "{\"0\":" + SONGS + "}");
        page.waitForCondition(server::isHolding);
        server.close(1011);
        assertThat(page.locator("#phx-1")).hasClass("phx-loading phx-error phx-client-error");
        page.waitForCondition(() -> server.received("phx_join").size() == 2);
        server.release();
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
        assertThat(page.locator("#songs")).hasCount(0);
    }

    @Test
    void aDeadPageThatHasThemLoadsThemBeforeItJoins() {
        var server = open(ScriptedServer.rendering(
                        "<ul id='songs' phx-update='stream'><li id='s1'>One</li></ul><p id='h' phx-hook='Map'></p>",
                        SONGS)
                .joining(join -> null));
        page.waitForCondition(() -> server.scripts().stream().anyMatch(name -> name.startsWith("liveview-hooks")));
        page.waitForCondition(() -> server.scripts().stream().anyMatch(name -> name.startsWith("liveview-streams")));
        assertThat(page.locator("#s1")).hasText("One");
    }

    @Test
    void otherPagesLoadNeither() {
        var server = join(ScriptedServer.rendering("", PLAIN).withScript(RECORDING));
        server.push("diff", "{\"1\":\"1\",\"e\":[[\"ping\",{}]]}");
        assertThat(page.locator("h1")).hasText("1");
        assertThat(server.scripts())
                .noneMatch(name -> name.startsWith("liveview-hooks") || name.startsWith("liveview-streams"));
    }
}
