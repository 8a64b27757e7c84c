package dev.liveview.js;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The module for applications that have a script of their own: what it exports, and what developers may switch on. */
class BundledClientTest extends BrowserTest {

    private static final String SHOWN = "<app-chart id='c' data-n='%s'></app-chart>"
            + "<form phx-change='v'><input id='a' name='a'><input id='b' name='b'></form>";

    /** Starts by itself: the script of the page finds a socket and does nothing. */
    private static final String SCRIPT = """
            calls = [];
            window.liveSocket = {};
            import("/liveview.esm.js").then(({ LiveSocket, createHook, isUsedInput }) => {
              window.isUsedInput = isUsedInput;
              customElements.define("app-chart", class extends HTMLElement {
                connectedCallback() {
                  this.hook = createHook(this, {
                    mounted() {
                      calls.push("mounted");
                      this.pushEvent("hello", { from: this.el.id }, (reply) => calls.push("reply " + reply.ok));
                    },
                    updated() { calls.push("updated " + this.el.dataset.n) },
                    destroyed() { calls.push("destroyed") },
                  });
                  calls.push("same " + (createHook(this, {}) === this.hook));
                  try {
                    this.hook.pushEvent("early", {});
                  } catch (failure) {
                    calls.push("early " + /not yet attached/.test(failure.message));
                  }
                }
              });
              window.liveSocket = new LiveSocket("/live", { params: { _csrf_token: "token" } });
              window.liveSocket.start();
            });
            """;

    private ScriptedServer joinBundled() {
        String statics = SHOWN.formatted("#")
                .replace("#", "\",\"")
                .replace("<app-chart id='c' data-n='", "<app-chart id='c' data-n='");
        return join(ScriptedServer.rendering(SHOWN.formatted("0"), "{\"0\":\"0\",\"s\":[\"%s\"]}".formatted(statics))
                .withScript(SCRIPT)
                .answering(event -> "{\"diff\":{\"r\":{\"ok\":true}}}"));
    }

    @Test
    @DisplayName("F-305, C-184: a custom element makes a hook for itself, which its view calls like any other")
    void aCustomElementHasAHook() {
        var server = joinBundled();
        page.waitForFunction("calls.includes('reply true')");
        server.push("diff", "{\"0\":\"1\"}");
        page.waitForFunction("calls.includes('updated 1')");
        assertThat(page.evaluate("calls"))
                .isEqualTo(List.of("same true", "early true", "mounted", "reply true", "updated 1"));
        assertThat(server.events())
                .containsExactly(json("{\"type\":\"hook\",\"event\":\"hello\",\"value\":{\"from\":\"c\"}}"));
    }

    @Test
    @DisplayName("F-306, C-262: an input is used once it has changed, or its form was submitted")
    void usedInputsAreKnown() {
        joinBundled();
        assertThat(page.evaluate("isUsedInput(a) || isUsedInput(b)")).isEqualTo(false);
        page.fill("#a", "x");
        assertThat(page.evaluate("[isUsedInput(a), isUsedInput(b)].join()")).isEqualTo("true,false");
        page.evaluate("a.form.reset()");
        assertThat(page.evaluate("isUsedInput(a)")).isEqualTo(false);
    }

    @Test
    @DisplayName("F-319, C-442: messages are written to the console, on the next pages too, until it is switched off")
    void messagesAreWrittenToTheConsole() {
        join(ScriptedServer.showing("<button id='go' phx-click='go'>go</button>"));
        page.waitForFunction("liveSocket.enableDebug");
        page.evaluate("liveSocket.enableDebug()");
        assertThat(page.evaluate("liveSocket.isDebugEnabled()")).isEqualTo(true);
        page.waitForFunction(
                "performance.getEntriesByType('resource').some(({ name }) => name.includes('watch_line'))");
        ConsoleMessage message = page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(one -> one.text().contains("→ lv:phx-1 event")),
                () -> page.click("#go"));
        assertThat(message.type()).isEqualTo("log");

        page.reload();
        page.waitForFunction("liveSocket.isDebugEnabled?.() === true");
        page.evaluate("liveSocket.disableDebug()");
        assertThat(page.evaluate("liveSocket.isDebugEnabled()")).isEqualTo(false);
        page.reload();
        page.waitForFunction("liveSocket.isDebugEnabled?.() === false");
        assertThat(page.locator("#phx-1")).hasClass("phx-connected");
    }
}
