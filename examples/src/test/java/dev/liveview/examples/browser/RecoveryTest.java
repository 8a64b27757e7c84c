package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("When things go wrong")
class RecoveryTest {
    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    @BothClients
    @DisplayName("a handler that throws has changed nothing: the page stays, hears of it, and goes on")
    void aHandlerThatThrowsLeavesThePageAsItWas(ClientUnderTest client) {
        Page page = tabs.open(client, "/crash");
        page.evaluate("window.addEventListener('phx:lv:error', event => window.heard = event.detail.name)");
        Tabs.click(page, "Inc");
        assertThat(page.locator("#count")).hasText("2");

        Tabs.click(page, "Throw");
        page.waitForFunction("() => window.heard === 'throw'");
        assertThat(page.locator("#count")).hasText("2");
        Tabs.click(page, "Inc");

        assertThat(page.locator("#count")).hasText("3");
        Assertions.assertThat(page.content()).doesNotContain("a secret of the server");
    }

    @BothClients
    @DisplayName("a render that throws: the page comes back with fresh state, without a reload (protocol 17.3)")
    void aCrashInARenderStartsTheViewAfresh(ClientUnderTest client) {
        tabs.expectProblem("view crashed");
        Page page = tabs.open(client, "/crash");
        page.evaluate("window.notReloaded = true");
        Tabs.click(page, "Inc");
        assertThat(page.locator("#count")).hasText("2");

        Tabs.click(page, "Divide");
        assertThat(page.locator("#count")).hasText("1");
        Tabs.awaitJoin(page);
        Tabs.click(page, "Inc");

        assertThat(page.locator("#count")).hasText("2");
        Assertions.assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        Assertions.assertThat(page.content()).doesNotContain("a secret of the server");
    }

    @BothClients
    @DisplayName("after a lost connection the view gets the forms' values again (C-268, protocol 17.4)")
    void formsGetTheirValuesBack(ClientUnderTest client) {
        Page page = tabs.open(client, "/recovery");
        page.fill("#kept [name=name]", "Ada");
        page.check("#kept [name=tick]");
        assertThat(page.locator("#shown")).hasText("Ada|||true");

        Trial.disconnect(page);
        Trial.reconnect(page);

        assertThat(page.locator("#shown")).hasText("Ada|||true");
        assertThat(page.locator("#kept [name=name]")).hasValue("Ada");
        assertThat(page.locator("#kept [name=tick]")).isChecked();
    }

    @BothClients
    @DisplayName("what is typed while there is no connection is not lost (C-268)")
    void whatIsTypedOfflineIsSentLater(ClientUnderTest client) {
        Page page = tabs.open(client, "/recovery");

        Trial.disconnect(page);
        page.fill("#kept [name=name]", "Grace");
        Trial.reconnect(page);

        assertThat(page.locator("#shown")).hasText("Grace|||false");
        assertThat(page.locator("#kept [name=name]")).hasValue("Grace");
    }

    @BothClients
    @DisplayName(
            "a form without an id, or that does not want it, is not recovered; another event may be named (C-267, C-268)")
    void formsCanStayOut(ClientUnderTest client) {
        Page page = tabs.open(client, "/recovery");
        page.fill("#no-id", "one");
        assertThat(page.locator("#shown")).hasText("|one||false");
        page.fill("#ignored", "two");
        assertThat(page.locator("#shown")).hasText("|two||false");
        page.fill("#restored", "three");

        Trial.disconnect(page);
        Trial.reconnect(page);

        assertThat(page.locator("#shown")).hasText("||restored three|false");
    }

    @BothClients
    @DisplayName("without a connection a click does nothing; afterwards it works again (C-217, C-288)")
    void clicksWithoutAConnectionDoNothing(ClientUnderTest client) {
        tabs.expectProblem("no connection|not connected|disconnected");
        Page page = tabs.open(client, "/crash");

        Trial.disconnect(page);
        Tabs.click(page, "Inc");
        Trial.reconnect(page);
        Tabs.click(page, "Inc");

        assertThat(page.locator("#count")).hasText("2");
    }
}
