package dev.liveview.testing;

import dev.liveview.testing.channel.Status;
import dev.liveview.testing.channel.ViewChannel;
import dev.liveview.testing.document.PageCheck;
import org.jspecify.annotations.Nullable;

/** What a page has of the server: the document, the channel of its own view, and what became of them. */
final class PageConnection {
    private final TestBrowser browser;
    private final String path;
    private final @Nullable DeadPage dead;
    private final @Nullable String redirect;
    private final boolean isNavigated;
    private final PageFlaws flaws;
    private @Nullable ViewChannel channel;
    private int mounts;

    private PageConnection(
            TestBrowser browser,
            String path,
            @Nullable DeadPage dead,
            @Nullable String redirect,
            @Nullable ViewChannel channel) {
        this.channel = channel;
        this.isNavigated = channel != null;
        this.browser = browser;
        this.path = path;
        this.dead = dead;
        this.redirect = redirect;
        this.flaws = browser.flawsOf(path);
    }

    /** A page that never was: its first render redirected. */
    static PageConnection redirected(TestBrowser browser, String path, String to) {
        return new PageConnection(browser, path, null, to, null);
    }

    static PageConnection open(TestBrowser browser, String path, DeadPage dead) {
        PageConnection page = new PageConnection(browser, path, dead, null, null);
        page.join();
        return page;
    }

    /** A page to which the browser has come from another one, whose document and socket it keeps. */
    static PageConnection navigated(TestBrowser browser, String path, DeadPage dead, ViewChannel channel) {
        PageConnection page = new PageConnection(browser, path, dead, null, channel);
        ViewConnection.of(page).check("joining " + path);
        page.mounts = 1;
        return page;
    }

    private void join() {
        channel = browser.join(dead(), path(), flaws, isNavigated, mounts);
        ViewConnection.of(this).check("joining " + path);
        mounts++;
    }

    void rejoin() {
        shown().disconnect();
        join();
    }

    /** Looks for what is wrong with the page as a whole, the layout and all views of it. */
    void checkWhole() {
        PageCheck.ids(dead().with(shown()), flaws);
    }

    TestBrowser browser() {
        return browser;
    }

    /** Where the browser is now. */
    String path() {
        String address = channel == null ? null : channel.address();
        return address == null ? path : address;
    }

    /** Where the page was taken to in place; null if it was not. */
    @Nullable
    String patchedTo() {
        return channel == null ? null : channel.address();
    }

    Status status() {
        return redirect != null ? new Status.Redirected(redirect, null, false) : shown().status();
    }

    DeadPage dead() {
        if (dead == null) {
            throw new AssertionError("GET " + path + " was redirected to " + redirect
                    + " while the view mounted; there is no page to look at");
        }
        return dead;
    }

    /** The channel of the page's own view, whether or not there still is a view behind it. */
    ViewChannel shown() {
        DeadPage page = dead();
        if (channel == null) {
            throw new AssertionError("the view of " + page.container().id() + " has not been joined");
        }
        return channel;
    }

    /** Opens the page that the browser goes to, over the same socket if the server lets it. */
    LivePage follow(Status.Redirected to) {
        if (!to.isLive() || channel == null || dead().isIsolated()) {
            return browser.follow(to);
        }
        ViewChannel next = channel.joinAt(TestBrowser.ORIGIN + to.to(), to.flash());
        boolean isRefused = next.status() instanceof Status.Over;
        if (isRefused) { // the other page is of another live session: a browser loads it
            next.disconnect();
            return browser.follow(to);
        }
        return new LivePage(navigated(browser, to.to(), dead(), next));
    }

    void end(boolean politely) {
        if (channel != null && politely) {
            channel.leave();
        } else if (channel != null) {
            channel.disconnect();
        }
    }
}
