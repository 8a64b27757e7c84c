package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.testing.channel.Status;
import dev.liveview.testing.channel.ViewChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One view of a page, its own or a nested one, found anew for each action. Says in words what cannot be done any more. */
final class ViewConnection {
    private final PageConnection page;
    private final List<String> ids;

    private ViewConnection(PageConnection page, List<String> ids) {
        this.page = page;
        this.ids = ids;
    }

    /** The page's own view. */
    static ViewConnection of(PageConnection page) {
        return new ViewConnection(page, List.of());
    }

    /** A view of the page, by the ids of the containers on the way to it. */
    ViewConnection at(List<String> path) {
        return new ViewConnection(page, path);
    }

    /** A view within this one. */
    ViewConnection nested(String id) {
        List<String> path = new ArrayList<>(ids);
        path.add(id);
        return at(path);
    }

    PageConnection page() {
        return page;
    }

    boolean isNested() {
        return !ids.isEmpty();
    }

    /** The ids of the containers on the way to it. */
    List<String> path() {
        return ids;
    }

    /** The channel, whether or not there still is a view behind it. */
    ViewChannel shown() {
        ViewChannel channel = page.shown();
        for (String id : ids) {
            ViewChannel nested = channel.nested(id);
            if (nested == null) {
                throw new AssertionError("the page of " + page.path() + " has no nested view '" + id + "'; it has "
                        + channel.nested().stream().map(ViewChannel::id).toList());
            }
            channel = nested;
        }
        return channel;
    }

    /**
     * Does something inside of the view, on its own thread; what that throws is thrown here.
     *
     * @throws AssertionError if the view is of another class
     */
    @SuppressWarnings("unchecked")
    <V extends LiveView, E extends Exception> void look(Class<V> type, ViewAction<? super V, E> action) throws E {
        Throwable problem = live().look(view -> {
            if (!type.isInstance(view)) {
                throw new AssertionError(this + " is a " + view.getClass().getName() + ", not a " + type.getName());
            }
            action.run(type.cast(view));
        });
        check("looking into the view");
        switch (problem) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw (E) problem;
        }
    }

    /** Waits until the view has handled what it has been sent so far. */
    void settle() {
        live().settle();
        check("looking into the view");
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

    /** Takes the page to another address. */
    void patchTo(String path) {
        String what = "the patch to " + path;
        Throwable refusal = live().patchTo(TestBrowser.ORIGIN, path);
        check(what);
        if (refusal != null) {
            throw notDone(what, refusal);
        }
    }

    private ServerFailure notDone(String what, Throwable problem) {
        return new ServerFailure(this + " goes on, but did not do " + what, problem);
    }

    /** The channel of a view that can still be reached. */
    ViewChannel live() {
        switch (page.status() instanceof Status.Redirected redirected ? redirected : shown().status()) {
            case Status.Live ignored -> {}
            case Status.Redirected(String to, var flash, var isLive) ->
                throw new AssertionError("the page of " + page.path() + " was redirected to " + to
                        + "; followRedirect() opens that one");
            case Status.Crashed(String during, Throwable problem) ->
                throw new ServerFailure(
                        this + " has crashed before, by " + during + "; reconnect() joins a fresh one. It threw",
                        problem);
            case Status.Over(String why) ->
                throw new AssertionError((isNested() ? this.toString() : "the page of " + page.path())
                        + " has no view any more: " + why);
        }
        return shown();
    }

    /**
     * After an action: whether it has gone well for the view, and for those within it that it made the browser join, and whether the page is as a page
     * should be.
     */
    void check(String action) {
        if (page.status() instanceof Status.Redirected) {
            return;
        }
        checkState(action);
        page.checkWhole();
    }

    private void checkState(String action) {
        ViewChannel channel = shown();
        switch (channel.status()) {
            case Status.Live ignored -> {}
            case Status.Redirected ignored -> {}
            case Status.Crashed(String during, Throwable problem) ->
                throw new ServerFailure(this + " crashed: " + during + " threw", problem);
            case Status.Over(String why) -> throw new AssertionError(action + " failed: " + why);
        }
        channel.takeJoined()
                .forEach(view -> nested(view.id()).checkState("joining the nested view '" + view.id() + "'"));
    }

    @Override
    public String toString() {
        return isNested() ? "the nested view '" + ids.getLast() + "' of " + page.path() : "the view of " + page.path();
    }
}
