package dev.liveview.examples.browser;

import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.TrialApp;
import java.util.List;

/** What the tests of the trial application say again and again. */
final class Trial {
    private Trial() {}

    /** Tabs on the trial application. */
    static Tabs tabs() {
        return Tabs.of(TrialApp.class, TrialApp::app);
    }

    /** What the page's hooks have written down. */
    @SuppressWarnings("unchecked")
    static List<String> calls(Page page) {
        return (List<String>) page.evaluate("window.calls");
    }

    /** Waits until the page's hooks have written this down. */
    static void awaitCall(Page page, String call) {
        page.waitForFunction("call => window.calls.includes(call)", call);
    }

    /** Cuts the connection, as a lost network would, and waits until the page shows it. */
    static void disconnect(Page page) {
        page.evaluate("window.liveSocket.disconnect()");
        page.waitForSelector("[data-phx-main].phx-error");
    }

    /** Connects again and waits until the view has joined. */
    static void reconnect(Page page) {
        page.evaluate("window.liveSocket.connect()");
        Tabs.awaitJoin(page);
    }
}
