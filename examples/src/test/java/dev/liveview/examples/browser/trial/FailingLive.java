package dev.liveview.examples.browser.trial;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails at the place that its address names, or leads on without end. */
@Uses(Map.class)
@Template("""
        <p id="turn">{@turn}</p>
        <button phx-click="turn">Turn</button>
        <button phx-click="inc">Inc</button>
        <p id="count">{@count}</p>
        <UnsureLive :if={!@key.isEmpty()} id="unsure" session={Map.of("key", @key)} />
        """)
public final class FailingLive extends LiveView {
    private static final Map<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();

    /** Lets the view within fail so many times at joining, in the page of the key. */
    public static void failures(String key, int count) {
        FAILURES.put(key, new AtomicInteger(count));
    }

    /** One that does not always succeed in joining. */
    @Template("""
            <button id="sure" phx-click="inc">sure {@count}</button>
            """)
    public static final class UnsureLive extends LiveView {
        final Assign<Integer> count = assign(0);

        @Override
        public void mount(Params params, Session session) {
            var left = FAILURES.get(String.valueOf(session.get("key")));
            if (isConnected() && left != null && left.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
        }

        @On("inc")
        void increment() {
            count.update(n -> n + 1);
        }
    }

    final Assign<Integer> turn = assign(0);
    final Assign<Integer> count = assign(0);
    final Assign<String> key = assign("");

    @Override
    public void mount(Params params, Session session) {
        key.set(params.get("key", ""));
        if (params.has("always") || params.has("joined") && isConnected()) {
            throw new IllegalStateException("as the address wants it");
        }
    }

    @Override
    public void handleParams(Params params, URI uri) {
        turn.set(Integer.parseInt(params.get("turn", "0")));
        if (turn.get() > 0) {
            turn();
        }
        if (params.has("away")) {
            pushNavigate("/reader");
        }
    }

    @On("turn")
    void turn() {
        pushPatch("/failing?turn=" + (turn.get() + 1));
    }

    @On("inc")
    void increment() {
        count.update(n -> n + 1);
    }
}
