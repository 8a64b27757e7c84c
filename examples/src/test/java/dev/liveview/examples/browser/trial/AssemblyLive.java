package dev.liveview.examples.browser.trial;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.async.AsyncAssign;
import dev.liveview.params.Params;
import dev.liveview.template.Attrs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Components that come, go, come back, and stand within each other. */
@Template("""
        <ol id="places"><li :for={n : @places} :key={n}><Gear id={n} label={"gear " + n} /></li></ol>
        <button phx-click="first">First</button>
        <button phx-click="second">Second</button>
        <Box :if={@isOpen} id="box" />
        <button phx-click="toggle">Toggle</button>
        <.plate :if={@isHot} kind="hot" id="plate">{@count}</.plate>
        <.plate :else id="plate">{@count}</.plate>
        <button phx-click="cool">Cool</button>
        <section {@more} id="late"><p>{@late.isOk() ? @late.result() : "loading"}</p></section>
        <button phx-click="more">More</button>
        <ul id="ten"><Wheel :for={n : @wheels} :key={n} id={n} /></ul>
        <button phx-click="bump">Bump</button>
        <RoomLive id="room" />
        """)
public final class AssemblyLive extends LiveView {
    private static final int WHEELS = 10;

    /** A component with a count. */
    @Template("""
            <div class="gear"><.plate kind={@label}><u>{@count}</u></.plate><button phx-click="inc" phx-target={@myself}>Inc {@id}</button></div>
            """)
    public static final class Gear extends LiveComponent {
        final Prop<String> label = prop();
        final Assign<Integer> count = assign(0);

        @On("inc")
        void increment() {
            count.update(n -> n + 1);
        }
    }

    /** A component with components in it. */
    @Template("""
            <div id="the-box"><h2>box</h2><Gear id="inner" label="inner" /><.plate kind="shelf"><Gear id="deep" label="deep" /></.plate></div>
            """)
    public static final class Box extends LiveComponent {}

    /** A component whose element has another id each time. */
    @Template("""
            <li id={"wheel-" + @id + "-" + @count}>{@count}</li>
            """)
    public static final class Wheel extends LiveComponent {
        final Assign<Integer> count = assign(0);

        void bump() {
            count.update(n -> n + 1);
        }
    }

    /** A view with a component of its own. */
    @Template("""
            <Gear :if={@isOpen} id="own" label="own" /><button phx-click="toggle">Toggle room</button>
            """)
    public static final class RoomLive extends LiveView {
        final Assign<Boolean> isOpen = assign(true);

        @On("toggle")
        void toggle() {
            isOpen.update(is -> !is);
        }
    }

    final Assign<List<Integer>> places = assign(List.of(1, 2));
    final Assign<Boolean> isOpen = assign(true);
    final Assign<Boolean> isHot = assign(true);
    final Assign<Integer> count = assign(0);
    final Assign<Attrs> more = assign(Attrs.from(Map.of("title", "at first")));
    final AsyncAssign<String> late = async();
    final Assign<List<Integer>> wheels =
            assign(IntStream.rangeClosed(1, WHEELS).boxed().toList());

    @Override
    public void mount(Params params, Session session) {
        String gate = params.get("gate", "");
        assignAsync(late, () -> {
            Gate.pass(gate);
            return "there";
        });
    }

    @On("first")
    void first() {
        places.set(List.of(1, 2));
    }

    @On("second")
    void second() {
        places.set(List.of(2, 3));
    }

    @On("toggle")
    void toggle() {
        isOpen.update(is -> !is);
    }

    @On("cool")
    void cool() {
        isHot.set(false);
        count.update(n -> n + 1);
    }

    @On("more")
    void more() {
        count.update(n -> n + 1);
        more.set(Attrs.from(Map.of("title", "turn " + count.get(), "lang", "en")));
    }

    @On("bump")
    void bump() {
        wheels.get().forEach(n -> sendUpdate(Wheel.class, n, Wheel::bump));
    }
}
