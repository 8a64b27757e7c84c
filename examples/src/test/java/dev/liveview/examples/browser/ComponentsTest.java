package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.Gate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Components come and go, and so do lists in them (C-021 to C-027, C-058, C-059)")
class ComponentsTest {
    private static final int SHUFFLES = 12;

    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private final Gate gate = Gate.create();

    @AfterEach
    void openTheGate() {
        gate.open();
    }

    private Page open(ClientUnderTest client) {
        return tabs.open(client, "/assembly");
    }

    @BothClients
    @DisplayName("tables show the same, with keys, with some and without, and within components (keyed, issue 4027)")
    void tablesShowTheSameWithAndWithoutKeys(ClientUnderTest client) {
        Page page = tabs.open(client, "/tables");

        for (int step = 1; step <= SHUFFLES; step++) {
            Tabs.click(page, "Shuffle");
            assertThat(page.locator("#steps")).hasText(String.valueOf(step));
            String expected = page.locator("#expected").textContent();
            for (String table : List.of("all", "some", "none", "left")) {
                Assertions.assertThat(shown(page, table))
                        .as("step %s of %s", step, table)
                        .isEqualTo(expected);
            }
            Assertions.assertThat(shown(page, "right"))
                    .as("step %s, right", step)
                    .isEqualTo(page.locator("#reversed").textContent());
        }
    }

    private static String shown(Page page, String table) {
        return page.locator("#" + table).innerText().replaceAll("\\s+", " ").strip();
    }

    @BothClients
    @DisplayName("one that comes back while it is being destroyed is there, and works (issue 3026)")
    void oneComesBackWhileItIsDestroyed(ClientUnderTest client) {
        Page page = open(client);
        Trial.hold(page, "cids_");

        Tabs.click(page, "Toggle");
        assertThat(page.locator("#the-box")).hasCount(0);
        Trial.awaitHeld(page, "cids_");
        Tabs.click(page, "Toggle");
        assertThat(page.locator("#the-box h2")).hasText("box");
        Trial.release(page, "cids_");
        Tabs.click(page, "Inc inner");

        assertThat(page.locator("#the-box .gear").first().locator("u")).hasText("1");
        assertThat(page.locator("#the-box h2")).hasText("box");
    }

    @BothClients
    @DisplayName("one that comes back brings those within it (issue 4350)")
    void aComponentBringsBackThoseWithinIt(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Inc deep");

        for (int turn = 0; turn < 2; turn++) {
            Tabs.click(page, "Toggle");
            assertThat(page.locator("#the-box")).hasCount(0);
            Tabs.click(page, "Toggle");
            assertThat(page.locator("#the-box .gear em")).hasText(new String[] {"inner", "deep"});
        }
        Tabs.click(page, "Inc deep");

        assertThat(page.locator("#the-box .gear").last().locator("u")).hasText(Pattern.compile("[12]"));
    }

    @BothClients
    @DisplayName("what comes back before it is forgotten is there in full, with its state (issue 3169)")
    void whatComesBackIsThereInFull(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Inc 1");
        Trial.hold(page, "cids_");

        Tabs.click(page, "Second");
        assertThat(page.locator("#places .gear em")).hasText(new String[] {"gear 2", "gear 3"});
        Tabs.click(page, "First");

        assertThat(page.locator("#places .gear em")).hasText(new String[] {"gear 1", "gear 2"});
        assertThat(page.locator("#places .gear u")).hasText(new String[] {"1", "0"});
        Trial.release(page, "cids_");
        Tabs.click(page, "Inc 1");
        assertThat(page.locator("#places .gear u")).hasText(new String[] {"2", "0"});
    }

    @BothClients
    @DisplayName("an attribute that is not given any more has its default (issue 3919)")
    void anAttributeGetsItsDefaultBack(ClientUnderTest client) {
        Page page = open(client);
        assertThat(page.locator("#plate")).hasText("hot0");

        Tabs.click(page, "Cool");

        assertThat(page.locator("#plate")).hasText("plain1");
        assertThat(page.locator("#plate")).hasClass("plate plain");
    }

    @BothClients
    @DisplayName("what a task brings is shown below an element whose attributes come and go (issue 3931)")
    void lateContentBelowChangingAttributes(ClientUnderTest client) {
        gate.close();
        Page page = tabs.open(client, "/assembly" + gate.query());
        Tabs.click(page, "More");
        assertThat(page.locator("#late")).hasAttribute("lang", "en");
        assertThat(page.locator("#late")).hasText("loading");

        gate.open();

        assertThat(page.locator("#late")).hasText("there");
        assertThat(page.locator("#late")).hasAttribute("title", "turn 1");
    }

    @BothClients
    @DisplayName("a nested view's components are reported to it, and to no other view (issue 3953)")
    void eachViewReportsItsOwnComponents(ClientUnderTest client) {
        List<String> reports = new CopyOnWriteArrayList<>();
        Page page = tabs.show(client, "/welcome");
        page.onWebSocket(socket -> socket.onFrameSent(frame -> {
            if (frame.text().contains("cids_destroyed")) {
                reports.add(frame.text());
            }
        }));
        page.navigate(tabs.site().url(client) + "/assembly");
        page.waitForSelector("#room.phx-connected");
        Tabs.click(page, "Inc 1");

        Tabs.click(page, "Toggle room");
        page.waitForCondition(() -> !reports.isEmpty());
        Tabs.click(page, "Toggle room");

        assertThat(page.locator("#room em")).hasText("own");
        Tabs.click(page, "Inc 1");
        assertThat(page.locator("#places .gear u").first()).hasText("2");
        Assertions.assertThat(reports).allMatch(report -> report.contains("lv:room"));
    }

    @BothClients
    @DisplayName("ten components whose elements get other ids keep their counts (issue 3979)")
    void tenComponentsKeepTheirCounts(ClientUnderTest client) {
        Page page = open(client);

        for (int count = 1; count <= 3; count++) {
            Tabs.click(page, "Bump");
            assertThat(page.locator("#ten > li"))
                    .hasText(Collections.nCopies(10, String.valueOf(count)).toArray(String[]::new));
        }

        assertThat(page.locator("#wheel-7-3")).hasCount(1);
    }
}
