package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.Uses;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Prop;
import dev.liveview.stream.LiveStream;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("stateful components of a connected view (protocol 8.5)")
class ComponentRenderTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    private static String component(int cid, String event) {
        return "{\"type\":\"click\",\"event\":\"" + event + "\",\"value\":{},\"cid\":" + cid + "}";
    }

    private static void showsNext(FakeSocket socket, String text) {
        String frame = socket.next();
        while (!frame.contains(text)) {
            frame = socket.next();
        }
    }

    // ── what a component sets while the page is rendered ─────────────────

    @Template("""
            <p>{@flash.get("info")}</p><p>{@told}</p>
            <ul id="log" phx-update="stream"><li :for={line : @log} id={line.id()}>{line.item()}</li></ul>
            <Teller :if={@shown} id="teller" tell={@tell} />
            """)
    @Uses(Teller.class)
    static final class Listener extends LiveView {
        final Assign<String> told = assign("nothing");
        final Assign<Boolean> shown = assign(false);
        final Assign<Runnable> tell = assign(this::heard);
        final LiveStream<String> log = stream(line -> line);

        @On("show")
        void show() {
            shown.set(true);
        }

        @On("nothing")
        void nothing() {}

        private void heard() {
            told.set("a word");
            if (isConnected()) {
                log.insert("line");
            }
        }
    }

    @Template("<b>here</b>")
    static final class Teller extends LiveComponent {
        final Prop<Runnable> tell = prop();
        final Assign<Boolean> told = assign(false);

        @Override
        public void mount() {
            putFlash("info", "mounted");
        }

        @Override
        public void update() {
            if (!told.get()) {
                told.set(true);
                tell.get().run();
            }
        }
    }

    @Test
    @DisplayName("F-057, F-059: what a component sets of the view in mount and update is shown")
    void whatAComponentSetsInTheViewDuringTheRenderIsShown() {
        FakeSocket socket = pages.open(Listener::new);
        socket.clicks("show");

        assertThat(socket.next()).contains("here");
        assertThat(socket.next()).contains("mounted", "a word", "line");
        socket.clicks("nothing");
        assertThat(socket.next()).contains("phx_reply").doesNotContain("mounted");
    }

    @Template("<div>{@renders}<Restless id=\"restless\" again={@again} /></div>")
    @Uses(Restless.class)
    static final class Hasty extends LiveView {
        final Assign<Integer> renders = assign(0);
        final Assign<Runnable> again = assign(() -> renders.update(n -> n + 1));

        @On("nothing")
        void nothing() {}
    }

    @Template("<b>here</b>")
    static final class Restless extends LiveComponent {
        final Prop<Runnable> again = prop();

        @Override
        public void update() {
            again.get().run();
        }
    }

    @Test
    void aComponentThatSetsSomethingInEveryRenderDoesNotKeepTheViewForEver() {
        FakeSocket socket = pages.open(Hasty::new);

        showsNext(socket, "[\"1\",\"" + socket.clicks("nothing") + "\"");
    }

    @Template("<p>{@flash.get(\"info\")}</p><Greeter id=\"greeter\" />")
    @Uses(Greeter.class)
    static final class Greeting extends LiveView {}

    @Template("<b>here</b>")
    static final class Greeter extends LiveComponent {
        @Override
        public void update() {
            if (!isConnected()) {
                putFlash("info", "welcome");
            }
        }
    }

    @Test
    @DisplayName(
            "protocol 2.2: a message that a component shows while the first page is rendered is there when the view has joined")
    void aMessageOfTheFirstRenderReachesTheJoinedView() {
        TestBrowser browser = pages.browser(Greeting::new);
        browser.get("/");
        FakeSocket socket = browser.connect();
        socket.sends("phx_join", browser.joinPayload());
        assertThat(socket.next()).contains("\"0\":\"welcome\"");
    }

    // ── one that moves ───────────────────────────────────────────────────

    @Template("""
            <div><Note :if={@above} id="note" texts={List.of("above")} /><Shelf id="shelf" /></div>
            """)
    @Uses({Note.class, Shelf.class, List.class})
    static final class Moving extends LiveView {
        final Assign<Boolean> above = assign(true);

        @On("move")
        void move() {
            self().send("move");
        }

        @Override
        public void handleInfo(Object message) {
            above.set(false);
            sendUpdate(Note.class, "note", note -> note.count.update(n -> n + 1));
            sendUpdate(Shelf.class, "shelf", shelf -> shelf.open.set(true));
        }
    }

    @Template("<section><Note :if={@open} id=\"note\" texts={@texts} /></section>")
    @Uses(Note.class)
    static final class Shelf extends LiveComponent {
        final Assign<Boolean> open = assign(false);
        final Assign<List<String>> texts = assign(new ArrayList<>(List.of("inside")));

        @On("nothing")
        void nothing() {}
    }

    @Template("<i>{@count} {String.join(\",\", @texts)}</i>")
    static final class Note extends LiveComponent {
        final Prop<List<String>> texts = prop();
        final Assign<Integer> count = assign(0);
        final Assign<List<String>> open = assign(new ArrayList<>());
    }

    @Test
    @DisplayName(
            "F-050: a component that moves into one with a higher number gets what that gives it, and the render comes to an end")
    void aComponentThatMovesTakesItsNewProps() {
        FakeSocket socket = pages.open(Moving::new);
        socket.clicks("move");

        showsNext(socket, "inside");
        String ref = socket.sends("event", component(2, "nothing"));
        showsNext(socket, "[\"1\",\"" + ref + "\"");
    }

    // ── one that the browser asks about ──────────────────────────────────

    @Template("<div><Counter id=\"counter\" /></div>")
    @Uses(Counter.class)
    static final class Counting extends LiveView {}

    @Template("<i>{@count}</i>")
    static final class Counter extends LiveComponent {
        final Assign<Integer> count = assign(0);

        @On("inc")
        void increment() {
            count.update(n -> n + 1);
        }
    }

    @Test
    @DisplayName("protocol 6.3: one that was shown again before the browser asked whether it may go stays alive")
    void aComponentThatIsThereAlthoughTheBrowserAskedForItsEndIsRendered() {
        FakeSocket socket = pages.open(Counting::new);
        socket.sends("cids_will_destroy", "{\"cids\":[1,7,-1,\"x\"]}");
        assertThat(socket.next()).contains("phx_reply");

        socket.sends("event", component(1, "inc"));
        assertThat(socket.next()).contains("\"c\":{\"1\":{\"0\":\"1\"}}");
    }

    @Template("<div>{@clicks}<Counter :if={@shown} id=\"counter\" /></div>")
    @Uses(Counter.class)
    static final class Leaving extends LiveView {
        final Assign<Boolean> shown = assign(true);
        final Assign<Integer> clicks = assign(0);

        @On("hide")
        void hide() {
            shown.set(false);
        }

        @On("inc")
        void increment() {
            clicks.update(n -> n + 1);
        }
    }

    @Test
    @DisplayName("F-054: a click on a component that has gone meanwhile is answered, and nothing else happens")
    void anEventToAComponentThatIsGoneIsIgnored() {
        FakeSocket socket = pages.open(Leaving::new);
        socket.clicks("hide");
        socket.sends("cids_will_destroy", "{\"cids\":[1]}");
        socket.sends("cids_destroyed", "{\"cids\":[1]}");
        assertThat(socket.next(3).getLast()).contains("\"cids\":[1]");

        for (int cid : List.of(1, 7, -1)) {
            String ref = socket.sends("event", component(cid, "inc"));
            assertThat(socket.next())
                    .isEqualTo("[\"1\",\"" + ref + "\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
        }
        socket.clicks("inc");
        assertThat(socket.next()).contains("{\"diff\":{\"0\":\"1\"}}");
    }

    // ── sendUpdate ───────────────────────────────────────────────────────

    @Template("<div><Counter :if={@shown} id=\"counter\" /></div>")
    @Uses(Counter.class)
    static final class Sending extends LiveView {
        final Assign<Boolean> shown = assign(false);

        @On("show")
        void show() {
            self().send("show");
        }

        @Override
        public void handleInfo(Object message) {
            shown.set(true);
            sendUpdate(Counter.class, "counter", counter -> counter.count.set(41));
            sendUpdate(Counter.class, "nobody", counter -> counter.count.set(7));
        }
    }

    @Test
    @DisplayName("an update reaches a component that the same callback has made appear")
    void anUpdateWaitsForTheRenderThatMountsItsComponent() {
        FakeSocket socket = pages.open(Sending::new);
        socket.clicks("show");

        showsNext(socket, "41");
    }
}
