package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.NestLive;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Views in a view")
class NestTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private final String key = UUID.randomUUID().toString();

    @BothClients
    @DisplayName("each joins by itself and gets its own events (F-259, C-150)")
    void eachHasItsOwnEvents(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Inc first");
        assertCounts(page, "1", "0", "0"); // until then the button waits, and a click does nothing
        Tabs.click(page, "Inc first");
        Tabs.click(page, "Inc sticky");
        Tabs.click(page, "Inc outer");

        assertThat(page.locator("section#first.child i")).hasText("2");
        assertCounts(page, "2", "0", "1");
        assertThat(page.locator("#outer")).hasText("1");
    }

    @BothClients
    @DisplayName("what the outer view renders does not touch what is within (C-050, C-152)")
    void theOuterViewLeavesThemAlone(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Inc first");
        page.evaluate("document.querySelector('#first b').marked = true");

        Tabs.click(page, "Inc outer");
        assertThat(page.locator("#outer")).hasText("1");
        Tabs.click(page, "Inc first");

        assertCounts(page, "2", "0", "0");
        page.waitForFunction("() => document.querySelector('#first b').marked");
    }

    @BothClients
    @DisplayName("one within sends to the outer one; a sticky one has none (F-263)")
    void oneWithinSendsToTheOuterOne(ClientUnderTest client) {
        Page page = open(client);

        Tabs.click(page, "Tell by sticky");
        Tabs.click(page, "Tell by second");

        assertThat(page.locator("#outer")).hasText("0 heard second");
    }

    @BothClients
    @DisplayName("one that crashes begins anew; the outer one and the others go on (F-259)")
    void aCrashStaysWhereItIs(ClientUnderTest client) {
        tabs.expectProblem("view crashed");
        Page page = open(client);
        Tabs.click(page, "Inc outer");
        Tabs.click(page, "Inc first");
        Tabs.click(page, "Inc second");
        assertCounts(page, "1", "1", "0");

        Tabs.click(page, "Throw first");

        assertCounts(page, "0", "1", "0");
        awaitConnected(page, "#first");
        Tabs.click(page, "Inc first");
        assertCounts(page, "1", "1", "0");
        assertThat(page.locator("#outer")).hasText("1");
        awaitEnd(page, "first CRASHED");
    }

    @BothClients
    @DisplayName("one that is taken out ends; one that is put in again begins anew (C-153, F-261)")
    void oneThatIsTakenOutEnds(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Inc first");
        assertCounts(page, "1", "0", "0");

        Tabs.click(page, "Toggle");
        assertThat(page.locator("#first")).hasCount(0);
        awaitEnd(page, "first LEFT");
        Tabs.click(page, "Toggle");
        awaitConnected(page, "#first");

        assertCounts(page, "0", "0", "0");
        Tabs.click(page, "Inc first");
        assertCounts(page, "1", "0", "0");
    }

    @BothClients
    @DisplayName("when the outer one crashes, all begin anew but the sticky one (C-155, C-156, F-262)")
    void aCrashOutsideBringsAllBack(ClientUnderTest client) {
        tabs.expectProblem("view crashed");
        Page page = open(client);
        page.evaluate("window.notReloaded = true");
        Tabs.click(page, "Inc outer");
        Tabs.click(page, "Inc first");
        Tabs.click(page, "Inc second");
        Tabs.click(page, "Inc sticky");
        assertCounts(page, "1", "1", "1");

        Tabs.click(page, "Throw outer");

        assertThat(page.locator("#outer")).hasText("0");
        assertCounts(page, "0", "0", "1");
        awaitConnected(page, "#first");
        awaitConnected(page, "#second");
        Tabs.click(page, "Inc second");
        Tabs.click(page, "Inc sticky");
        Tabs.click(page, "Inc outer");
        assertCounts(page, "0", "1", "2");
        assertThat(page.locator("#outer")).hasText("1");
        page.waitForFunction("() => window.notReloaded");
    }

    @BothClients
    @DisplayName("one that crashes and takes the outer one with it: all come back (errors-7, C-390)")
    void oneMayTakeTheOuterOneWithIt(ClientUnderTest client) {
        tabs.expectProblem("view crashed");
        Page page = open(client);
        page.evaluate("window.notReloaded = true");
        Tabs.click(page, "Inc outer");
        Tabs.click(page, "Inc first");
        Tabs.click(page, "Inc second");
        assertCounts(page, "1", "1", "0");
        assertThat(page.locator("#outer")).hasText("1");

        Tabs.click(page, "Fall with first");

        assertThat(page.locator("#outer")).hasText("0");
        assertCounts(page, "0", "0", "0");
        awaitConnected(page, "#first");
        awaitConnected(page, "#second");
        Tabs.click(page, "Inc first");
        assertCounts(page, "1", "0", "0");
        page.waitForFunction("() => window.notReloaded");
    }

    @BothClients
    @DisplayName("after a lost connection all of them come back (C-155)")
    void allComeBackAfterALostConnection(ClientUnderTest client) {
        Page page = open(client);
        Tabs.click(page, "Inc first");
        assertCounts(page, "1", "0", "0");

        Trial.disconnect(page);
        Trial.reconnect(page);
        awaitConnected(page, "#first");
        awaitConnected(page, "#sticky");

        Tabs.click(page, "Inc sticky");
        Tabs.click(page, "Inc first");
        assertCounts(page, "1", "0", "1");
    }

    private Page open(ClientUnderTest client) {
        Page page = tabs.open(client, "/nest?key=" + key);
        awaitConnected(page, "#first");
        awaitConnected(page, "#second");
        awaitConnected(page, "#sticky");
        return page;
    }

    private static void awaitConnected(Page page, String view) {
        page.waitForSelector(view + ".phx-connected");
    }

    private void awaitEnd(Page page, String end) {
        page.waitForCondition(() -> NestLive.ENDED.contains(key + " " + end));
    }

    private static void assertCounts(Page page, String first, String second, String sticky) {
        assertThat(page.locator("#first i")).hasText(first);
        assertThat(page.locator("#second i")).hasText(second);
        assertThat(page.locator("#sticky i")).hasText(sticky);
    }
}
