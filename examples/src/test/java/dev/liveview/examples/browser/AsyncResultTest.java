package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.liveview.examples.browser.trial.Gate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("<.async_result> on a page: what users see and hear while they wait (A-105, A-110 to A-112)")
class AsyncResultTest {
    private static final int LONGER_THAN_ANY_TEST = 600_000;
    private static final Pattern ANY = Pattern.compile(".*");

    /** Looks in each frame at what stands in the first cell, whether it is to be seen, and what hides it. */
    private static final String RECORDER = """
            (() => {
              window.seen = [];
              window.delays = [];
              const look = now => {
                const rows = document.getElementById('rows');
                const cell = rows && rows.querySelector('td');
                const what = cell ? cell.textContent + ' ' + getComputedStyle(cell).visibility : 'nothing';
                if (what !== window.seen.at(-1)) window.seen.push(what);
                const delay = rows?.getAnimations()[0];
                if (delay && !window.delays.includes(delay)) window.delays.push(delay);
                if (what === 'Loading visible') window.shownAt ??= now;
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            })()""";

    @RegisterExtension
    final Tabs tabs = Trial.tabs().inProfilesOfTheirOwn();

    private final Gate gate = Gate.create();

    @AfterEach
    void openTheGate() {
        gate.open();
    }

    @BothClients
    @DisplayName("the loading text is not there before the delay is over, then it is, then the answer")
    void theLoadingTextIsShownWhenTheDelayIsOver(ClientUnderTest client) {
        gate.close();
        Page page = recorded(client, 300);

        awaitSight(page, "Loading visible");
        gate.open();
        awaitSight(page, "one visible");

        Assertions.assertThat(sights(page)).containsExactly("Loading hidden", "Loading visible", "one visible");
        Assertions.assertThat(page.evaluate("window.delays.length"))
                .as("joining does not begin the delay anew")
                .isEqualTo(1);
        Assertions.assertThat(page.evaluate("window.shownAt - window.delays[0].startTime >= 300"))
                .isEqualTo(true);
    }

    @BothClients
    @DisplayName("an answer within the delay: the loading text is never there, neither at first nor after a reset")
    void anAnswerWithinTheDelayNeverShowsTheLoadingText(ClientUnderTest client) {
        gate.close();
        Page page = recorded(client, LONGER_THAN_ANY_TEST);
        awaitSight(page, "Loading hidden");
        assertThat(cells(page)).hasCount(0);
        gate.open();
        awaitSight(page, "one visible");
        assertThat(cells(page)).hasCount(2);

        gate.close();
        Tabs.click(page, "Reset");
        page.waitForFunction("() => window.seen.at(-1) === 'Loading hidden'");
        gate.open();
        awaitSight(page, "three visible");

        Assertions.assertThat(sights(page))
                .containsExactly("Loading hidden", "one visible", "Loading hidden", "three visible");
    }

    @BothClients
    @DisplayName("the delay counts anew after a reset and after a failure, whatever motion the user wants")
    void theDelayCountsAnewAfterAReset(ClientUnderTest client) {
        Page page = recorded(client, 200);
        awaitSight(page, "one visible");
        for (ReducedMotion motion : ReducedMotion.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(motion));
            Tabs.click(page, "Fail");
            awaitSight(page, "no rows visible");
            page.evaluate("window.seen.length = 0");
            gate.close();
            Tabs.click(page, "Reset");
            awaitSight(page, "Loading visible");
            gate.open();
            awaitSight(page, "three visible");

            Assertions.assertThat(sights(page))
                    .endsWith("Loading hidden", "Loading visible", "three visible")
                    .containsOnlyOnce("Loading visible");
        }
    }

    @BothClients
    @DisplayName("it is a live region always, and busy while something is on its way, an old result or not")
    void itIsALiveRegionAndBusyWhileSomethingIsOnItsWay(ClientUnderTest client) {
        gate.close();
        Page page = tabs.open(client, "/async" + gate.query());
        Locator rows = page.locator("tbody#rows[aria-live=polite]");
        assertThat(rows).hasText("Loading");
        assertThat(rows).isVisible();
        assertThat(rows).hasAttribute("aria-busy", "true");

        gate.open();
        assertThat(rows.locator("td").first()).hasText("one");
        assertThat(rows).not().hasAttribute("aria-busy", ANY);

        gate.close();
        Tabs.click(page, "Load");
        assertThat(rows).hasAttribute("aria-busy", "true");
        assertThat(rows.locator("td").first()).hasText("one");
        gate.open();
        assertThat(rows).not().hasAttribute("aria-busy", ANY);

        Tabs.click(page, "Fail");
        assertThat(rows).hasText("no rows");
        assertThat(rows).not().hasAttribute("aria-busy", ANY);
    }

    @Test
    @DisplayName("a browser that runs no scripts keeps to the delay, too")
    void withoutScriptsTheDelayHolds() {
        Page page = tabs.showWithoutScripts("/async?delay=" + LONGER_THAN_ANY_TEST);
        assertThat(page.locator("#rows td")).hasText("Loading");
        assertThat(page.locator("#rows td")).isHidden();

        page = tabs.showWithoutScripts("/async?delay=50");
        assertThat(page.locator("#rows td")).isVisible();
    }

    /** The page, from its first frame on. */
    private Page recorded(ClientUnderTest client, int delay) {
        Page page = tabs.show(client, "/welcome");
        page.addInitScript(RECORDER);
        page.navigate(tabs.site().url(client) + "/async" + gate.query() + "&delay=" + delay);
        Tabs.awaitJoin(page);
        return page;
    }

    /** What assistive technology finds. */
    private static Locator cells(Page page) {
        return page.getByRole(AriaRole.CELL);
    }

    private static void awaitSight(Page page, String what) {
        page.waitForFunction("what => window.seen.includes(what)", what);
    }

    @SuppressWarnings("unchecked")
    private static List<String> sights(Page page) {
        return ((List<String>) page.evaluate("window.seen"))
                .stream().filter(one -> !one.equals("nothing")).toList();
    }
}
