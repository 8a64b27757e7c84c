package dev.liveview.examples.browser.trial;

import dev.liveview.EndReason;
import dev.liveview.FailedCallback;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Recovery;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.ViewRef;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A view with views in it. */
@Uses(Map.class)
@Template("""
        <p id="outer">{@count} {@heard}</p>
        <button phx-click="inc">Inc outer</button>
        <button phx-click="toggle">Toggle</button>
        <button phx-click="throw">Throw outer</button>
        <ChildLive :if={@shown} id="first" session={Map.of("name", "first", "key", @key)} container="section" class="child" title={"outer is at " + @count} />
        <ChildLive id="second" session={Map.of("name", "second", "key", @key)} />
        <ChildLive id="sticky" session={Map.of("name", "sticky", "key", @key)} sticky />
        """)
public final class NestLive extends LiveView {
    private static final Object FALL = new Object();

    /** What ended, as {@code key name reason}. */
    public static final Queue<String> ENDED = new ConcurrentLinkedQueue<>();

    /** One of those within. */
    @Template("""
            <p><b>{@name}</b>: <i>{@count}</i></p>
            <button phx-click="inc">Inc {@name}</button>
            <button phx-click="tell">Tell by {@name}</button>
            <button phx-click="throw">Throw {@name}</button>
            <button phx-click="fall">Fall with {@name}</button>
            """)
    public static final class ChildLive extends LiveView {
        final Assign<String> name = assign("");
        final Assign<String> key = assign("");
        final Assign<Integer> count = assign(0);

        @Override
        public void mount(Params params, Session session) {
            name.set(String.valueOf(session.get("name")));
            key.set(String.valueOf(session.get("key")));
        }

        @On("inc")
        void increment() {
            count.update(n -> n + 1);
        }

        @On("tell")
        void tell() {
            ViewRef outer = parent();
            if (outer != null) {
                outer.send(name.get());
            }
        }

        @On("throw")
        void fail() {
            throw new IllegalStateException("thrown by " + name.get());
        }

        /** Takes the outer view with it: whoever wants that says so, views are not linked. */
        @On("fall")
        void fall() {
            Objects.requireNonNull(parent(), "the outer view").send(FALL);
            self().send(FALL); // what this callback sends is sent only if it returns
        }

        @Override
        public void handleInfo(Object message) {
            fail();
        }

        @Override
        public Recovery onError(FailedCallback failed) {
            return Recovery.RESTART;
        }

        @Override
        public void terminate(EndReason reason) {
            ENDED.add(key.get() + " " + name.get() + " " + reason);
        }
    }

    final Assign<String> key = assign("");
    final Assign<Integer> count = assign(0);
    final Assign<String> heard = assign("");
    final Assign<Boolean> shown = assign(true);

    @Override
    public void mount(Params params, Session session) {
        key.set(params.get("key", "none"));
    }

    @Override
    public void handleInfo(Object message) {
        if (message == FALL) {
            fail();
        }
        heard.set("heard " + message);
    }

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }

    @On("toggle")
    void toggle() {
        shown.update(is -> !is);
    }

    @On("throw")
    void fail() {
        throw new IllegalStateException("thrown by the outer one");
    }

    @Override
    public Recovery onError(FailedCallback failed) {
        return Recovery.RESTART;
    }
}
