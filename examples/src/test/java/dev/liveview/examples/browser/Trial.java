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

    /** From now on what the page sends waits if it has the text in it, the name of an event perhaps. */
    static void hold(Page page, String text) {
        page.evaluate("text => window.line.hold(text)", text);
    }

    /** Waits until something that the page has sent waits because of the text. */
    static void awaitHeld(Page page, String text) {
        page.waitForFunction("text => window.line.holds(text)", text);
    }

    /** Lets go what waits because of the text. */
    static void release(Page page, String text) {
        page.evaluate("text => window.line.release(text)", text);
    }

    /** Clicks without the mouse, so that the focus stays where it is. */
    static void press(Page page, String selector) {
        page.evaluate("selector => document.querySelector(selector).click()", selector);
    }

    /** Scrolls the page, and waits until its client knows; ours looks when the page is left. */
    static void scroll(Page page, ClientUnderTest client, int top) {
        page.evaluate("top => scrollTo(0, top)", top);
        if (client == ClientUnderTest.OFFICIAL) {
            page.waitForFunction("top => history.state?.scroll === top", top);
        }
    }

    /** Has the classes of an element written down when they change, and how it is displayed then: they are there for moments. */
    static void writeClassesDown(Page page, String selector) {
        page.evaluate("""
                selector => {
                  const element = document.querySelector(selector);
                  new MutationObserver(() => window.calls.push(`${element.className}, ${getComputedStyle(element).display}`))
                    .observe(element, { attributeFilter: ["class"] });
                }""", selector);
    }
}
