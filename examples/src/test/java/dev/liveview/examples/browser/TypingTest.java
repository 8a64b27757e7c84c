package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random runs of somebody who types on a slow line. {@code -Dliveview.typing.runs=1000} asks for more of them than a build has time for, and
 * {@code -Dliveview.typing.seed=…} for those of another run.
 */
@DisplayName("Typing into a validated form on a slow line")
class TypingTest {
    private static final int RUNS = Integer.getInteger("liveview.typing.runs", 10);
    private static final long SEED = Long.getLong("liveview.typing.seed", System.currentTimeMillis() % 1_000_000);
    private static final int TYPISTS = 10;
    private static final int STEPS = 40;
    private static final int LATENCY_MILLIS = 300;

    @RegisterExtension
    final Tabs tabs = Trial.tabs().untraced();

    /** The official client has kept this, too, the one time it was tried; but half a minute of every build is for what ours promises. */
    @OurClient
    @DisplayName("with 300 ms of latency and jitter no character is lost or comes out of order (C-071)")
    void noCharacterIsLost(ClientUnderTest client) {
        List<Page> pages = new ArrayList<>();
        int typists = Math.min(TYPISTS, RUNS);
        for (int i = 0; i < typists; i++) {
            pages.add(slowPage(client));
        }
        for (int run = 0; run < RUNS; run += typists) {
            type(pages, SEED + run);
        }
    }

    /** One run on each page, all at the same time. */
    private static void type(List<Page> pages, long seed) {
        List<Typist> typists = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            typists.add(new Typist(pages.get(i), new Random(seed + i)));
        }
        for (int step = 0; step < STEPS; step++) {
            typists.forEach(Typist::step);
        }
        for (int i = 0; i < typists.size(); i++) {
            check(typists.get(i), seed + i);
        }
    }

    private static void check(Typist typist, long seed) {
        String name = "run with seed " + seed;
        Page page = typist.page();
        page.waitForFunction("() => !document.querySelector('[data-phx-ref-src]')");
        Assertions.assertThat(page.inputValue(typist.field())).as(name).isEqualTo(typist.text());
        assertThat(page.locator(typist.shown())).hasAttribute("title", typist.text());
        boolean isWrong = typist.text().length() % typist.divisor() != 0;
        assertThat(page.locator(typist.field() + "_errors")).hasCount(isWrong ? 1 : 0);
        Assertions.assertThat(page.evaluate("document.activeElement.selectionStart"))
                .as("caret in the " + name)
                .isEqualTo(typist.caret());
    }

    private Page slowPage(ClientUnderTest client) {
        Page page = tabs.open(client, "/typing");
        page.addInitScript("""
                {
                  const MAXIMUM = 250;
                  // late by another time each, and yet in their order
                  const line = () => {
                    const waiting = [];
                    return (action) => {
                      waiting.push(action);
                      setTimeout(() => waiting.shift()(), Math.random() * MAXIMUM);
                    };
                  };
                  const Native = WebSocket;
                  window.WebSocket = class extends Native {
                    #up = line();
                    constructor(...args) {
                      super(...args);
                      const down = line();
                      this.addEventListener("message", (event) => {
                        if (event.isTrusted) {
                          event.stopImmediatePropagation();
                          down(() => this.dispatchEvent(new MessageEvent("message", { data: event.data })));
                        }
                      });
                    }
                    send(data) {
                      this.#up(() => this.readyState === Native.OPEN && super.send(data));
                    }
                  };
                }""");
        page.reload();
        Tabs.awaitJoin(page);
        page.evaluate("latency => window.liveSocket.enableLatencySim(latency)", LATENCY_MILLIS);
        return page;
    }
}
