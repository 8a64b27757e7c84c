package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A page that is left in many ways. */
@Template("""
        <h1>Harbour {@pier}</h1>
        <p id="ticks">{@ticks}</p>
        <.link patch="/harbour?pier=2#end">Pier 2</.link>
        <.link navigate="/island" id="to-island">Island</.link>
        <.link navigate="/island?slow" id="to-slow-island">Slow island</.link>
        <.link navigate="/quay">Quay</.link>
        <Crew id="crew" />
        <ul id="boats" phx-update="stream"><li :for={boat : @boats} id={boat.id()} phx-remove={JS.dispatch("app:ding").hide(o -> o.transition("slow").time(100))}>{boat.item()}</li></ul>
        <button phx-click="sink">Sink</button>
        <button phx-click="start">Start</button>
        <button phx-click="chain">Chain</button>
        <form id="late-form" phx-change="late" phx-submit="leave"><input id="late" name="late" phx-debounce="blur"></form>
        <input id="blurred" phx-blur="blurred">
        <div id="scroller" class="scroller"><p class="tall">much to see</p></div>
        <TowerLive id="tower" sticky />
        <p class="tall">Much water</p>
        <p id="end">The end</p>
        """)
public final class HarbourLive extends LiveView {
    /** Ticks of all harbours. */
    public static final AtomicInteger TICKS = new AtomicInteger();

    private static final Duration SOON = Duration.ofMillis(20);

    /** A component with a component in it. */
    @Template("""
            <div id="crew"><.plate kind="crew">sailors</.plate><b>{@count}</b></div>
            """)
    public static final class Crew extends LiveComponent {
        final Assign<Integer> count = assign(7);
    }

    final Assign<String> pier = assign("");
    final Assign<Integer> ticks = assign(0);
    final LiveStream<String> boats = stream(boat -> "boat-" + boat);

    @Override
    public void mount(Params params, Session session) {
        boats.insertAll(List.of("one", "two"));
    }

    @Override
    public void handleParams(Params params, URI uri) {
        pier.set(params.get("pier", "1"));
    }

    @Override
    public void handleInfo(Object message) {
        ticks.set(TICKS.incrementAndGet());
    }

    @On("sink")
    void sink() {
        boats.deleteById("boat-one");
    }

    @On("start")
    void start() {
        every(SOON, "tick");
    }

    @On("chain")
    void chain() {
        putFlash("info", "from the harbour");
        pushNavigate("/relay/one");
    }

    @On("late")
    void late() {
        ticks.set(-1);
    }

    @On("blurred")
    void blurred() {
        ticks.set(-2);
    }

    @On("leave")
    void leave() {
        pushNavigate("/island");
    }
}
