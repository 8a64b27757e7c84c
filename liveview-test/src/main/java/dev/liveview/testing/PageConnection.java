package dev.liveview.testing;

import dev.liveview.testing.channel.Looking;
import dev.liveview.testing.channel.Status;
import dev.liveview.testing.channel.ViewChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page has of the server: the document, its view's channel, and what became of them. Says in words what cannot be done any more. */
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
        Map<String, Object> join = new LinkedHashMap<>();
        join.put("url", TestBrowser.ORIGIN + path);
        join.put("params", Map.of("_csrf_token", dead().csrfToken(), "_mounts", mounts, "_mount_attempts", 0));
        join.put("session", dead().session());
        join.put("static", dead().statics());
        join.put("sticky", false);
        channel = browser.join(dead(), join);
        check("joining " + path);
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

    /** The channel, whether or not there still is a view behind it. */
    ViewChannel shown() {
        DeadPage page = dead();
        if (channel == null) {
            throw new AssertionError("the view of " + page.topic() + " has not been joined");
        }
        return channel;
    }

    /** Does something inside of the view; gives back what that threw. */
    @Nullable
    Throwable look(Looking looking) {
        Throwable problem = live().look(looking);
        check("looking into the view");
        return problem;
    }

    void send(Object message) {
        Throwable problem = live().send(message);
        check("sending a message");
        if (problem != null) {
            live();
            throw notDone("message " + message, problem);
        }
    }

    void push(Map<String, Object> payload) {
        String what = "event '" + payload.get("event") + "'";
        Throwable refusal = live().call("event", payload, what);
        check(what);
        if (refusal != null) {
            throw notDone(what, refusal);
        }
    }

    private ServerFailure notDone(String what, Throwable problem) {
        return new ServerFailure("the view of " + path + " goes on, but did not do " + what, problem);
    }

    void end(boolean politely) {
        if (channel != null && politely) {
            channel.leave();
        } else if (channel != null) {
            channel.disconnect();
        }
    }

    /** The channel of a view that can still be reached. */
    ViewChannel live() {
        switch (status()) {
            case Status.Live ignored -> {}
            case Status.Redirected(String to, var flash) ->
                throw new AssertionError(
                        "the page of " + path + " was redirected to " + to + "; followRedirect() opens that one");
            case Status.Crashed(String during, Throwable problem) ->
                throw new ServerFailure(
                        "the view of " + path + " has crashed before, by " + during
                                + "; reconnect() joins a fresh one. It threw",
                        problem);
            case Status.Over(String why) ->
                throw new AssertionError("the page of " + path + " has no view any more: " + why);
        }
        return shown();
    }

    /** After an action: whether it has gone well. */
    void check(String action) {
        switch (status()) {
            case Status.Live ignored -> {}
            case Status.Redirected ignored -> {}
            case Status.Crashed(String during, Throwable problem) ->
                throw new ServerFailure("the view of " + path + " crashed: " + during + " threw", problem);
            case Status.Over(String why) -> throw new AssertionError(action + " failed: " + why);
        }
    }
}
