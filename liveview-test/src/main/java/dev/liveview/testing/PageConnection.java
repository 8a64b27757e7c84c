package dev.liveview.testing;

import dev.liveview.testing.channel.Status;
import dev.liveview.testing.channel.ViewChannel;
import org.jspecify.annotations.Nullable;

/** What a page has of the server: the document, the channel of its own view, and what became of them. */
final class PageConnection {
    private final TestBrowser browser;
    private final String path;
    private final @Nullable DeadPage dead;
    private final @Nullable String redirect;
    private @Nullable ViewChannel channel;
    private int mounts;

    private PageConnection(TestBrowser browser, String path, @Nullable DeadPage dead, @Nullable String redirect) {
        this.browser = browser;
        this.path = path;
        this.dead = dead;
        this.redirect = redirect;
    }

    /** A page that never was: its first render redirected. */
    static PageConnection redirected(TestBrowser browser, String path, String to) {
        return new PageConnection(browser, path, null, to);
    }

    static PageConnection open(TestBrowser browser, String path, DeadPage dead) {
        PageConnection page = new PageConnection(browser, path, dead, null);
        page.join();
        return page;
    }

    private void join() {
        channel = browser.join(dead(), path, mounts);
        ViewConnection.of(this).check("joining " + path);
        mounts++;
    }

    void rejoin() {
        shown().disconnect();
        join();
    }

    TestBrowser browser() {
        return browser;
    }

    String path() {
        return path;
    }

    Status status() {
        return redirect != null ? new Status.Redirected(redirect, null) : shown().status();
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

    void end(boolean politely) {
        if (channel != null && politely) {
            channel.leave();
        } else if (channel != null) {
            channel.disconnect();
        }
    }
}
