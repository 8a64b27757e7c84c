package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveComponent;
import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.OnMount;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.hook.HookResult;
import dev.liveview.hook.HookStage;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("F-043 to F-047: hooks")
class HooksTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    /** Writes down what happens, and attaches hooks that do so too. */
    @Template("""
        <p>{@log}</p><b>{@flash.get("info")}</b>
        """)
    static class LogLive extends LiveView {
        final Assign<String> log = assign("");
        final Assign<String> unseen = assign("");

        final void note(String what) {
            log.update(text -> text + what + " ");
        }

        @Override
        public void mount(Params params, Session session) {
            note("mount");
            attachHook("first", HookStage.HANDLE_PARAMS, (view, given, uri) -> {
                note("hook" + uri.getPath());
                return given.has("stop") ? HookResult.halt() : HookResult.goOn();
            });
            attachHook("first", HookStage.HANDLE_EVENT, (view, event, values) -> {
                note("hook:" + event);
                return switch (event) {
                    case "stopped" -> HookResult.halt();
                    case "answered" -> HookResult.halt(Map.of("by", "hook"));
                    case "gone" -> {
                        view.pushNavigate("/elsewhere");
                        yield HookResult.halt();
                    }
                    default -> HookResult.goOn();
                };
            });
            attachHook("second", HookStage.HANDLE_EVENT, (view, event, values) -> {
                note("second");
                view.detachHook("second", HookStage.HANDLE_EVENT);
                return HookResult.goOn();
            });
            attachHook("first", HookStage.HANDLE_INFO, (view, message) -> {
                note("info:" + message);
                return message.equals("stop") ? HookResult.halt() : HookResult.goOn();
            });
            attachHook("first", HookStage.HANDLE_ASYNC, (view, key, outcome) -> {
                note("async:" + key);
                return key.equals("stop") ? HookResult.halt() : HookResult.goOn();
            });
        }

        @Override
        public void handleParams(Params params, URI uri) {
            note("params");
        }

        @Override
        public void handleEvent(String event, Params values) throws Exception {
            note("event");
            switch (event) {
                case "send" -> self().send(values.get("message"));
                case "task" -> startAsync(values.get("key"), () -> "done");
                case "watch" -> attachHook("watch", HookStage.AFTER_RENDER, view -> note("rendered"));
                case "again" -> attachHook("first", HookStage.HANDLE_EVENT, (view, name, given) -> HookResult.goOn());
                case "fails" -> {
                    attachHook("third", HookStage.HANDLE_EVENT, (view, name, given) -> HookResult.halt());
                    throw new IllegalStateException("broken");
                }
                default -> {}
            }
        }

        @Override
        public void handleInfo(Object message) {
            note("handled");
        }

        @Override
        public void handleAsync(Object key, AsyncOutcome<?> outcome) {
            note("outcome");
        }
    }

    private static String sends(FakeSocket socket, String event, String values) {
        socket.sends("event", "{\"type\":\"click\",\"event\":\"" + event + "\",\"value\":" + values + "}");
        return socket.next();
    }

    private static String clicks(FakeSocket socket, String event) {
        return sends(socket, event, "{}");
    }

    /** Frames until one of them has this text. */
    private static String until(FakeSocket socket, String text) {
        String frame = socket.next();
        return frame.contains(text) ? frame : until(socket, text);
    }

    @Test
    @DisplayName("F-044, F-047: before handleParams, in both renders")
    void hooksAreAskedBeforeParameters() {
        TestBrowser browser = pages.browserOf(routes -> routes.live("/", LogLive::new));
        browser.get("/");
        assertThat(browser.view().selectFirst("p").text()).isEqualTo("mount hook/ params");
        browser.get("/?stop=1");
        assertThat(browser.view().selectFirst("p").text()).isEqualTo("mount hook/");
    }

    @Test
    @DisplayName("F-044, F-046: in order; a hook may detach itself")
    void hooksAreAskedBeforeEvents() {
        FakeSocket socket = pages.open(LogLive::new);
        assertThat(clicks(socket, "any")).contains("params hook:any second event \"");
        assertThat(clicks(socket, "any")).contains("event hook:any event \"");
    }

    @Test
    void aHookThatHaltsKeepsTheEventFromTheView() {
        FakeSocket socket = pages.open(LogLive::new);
        assertThat(clicks(socket, "stopped")).contains("params hook:stopped \"");
        assertThat(clicks(socket, "answered")).contains("\"r\":{\"by\":\"hook\"}");
    }

    @Test
    void aHookMayLeadAway() {
        FakeSocket socket = pages.open(LogLive::new);
        assertThat(clicks(socket, "gone")).contains("{\"live_redirect\":{\"to\":\"/elsewhere\",\"kind\":\"push\"}}");
    }

    @Test
    void hooksAreAskedBeforeMessages() {
        FakeSocket socket = pages.open(LogLive::new);
        for (String message : List.of("stop", "go")) {
            socket.sends(
                    "event", "{\"type\":\"click\",\"event\":\"send\",\"value\":{\"message\":\"" + message + "\"}}");
        }
        assertThat(until(socket, "info:go handled")).contains("info:stop").doesNotContain("info:stop handled");
    }

    @Test
    void hooksAreAskedBeforeOutcomes() {
        FakeSocket socket = pages.open(LogLive::new);
        socket.sends("event", "{\"type\":\"click\",\"event\":\"task\",\"value\":{\"key\":\"stop\"}}");
        until(socket, "async:stop \"");
        socket.sends("event", "{\"type\":\"click\",\"event\":\"task\",\"value\":{\"key\":\"go\"}}");
        until(socket, "async:go outcome \"");
    }

    @Test
    @DisplayName("F-044: what a hook after the render changes is shown by the next render")
    void hooksAreToldOfRenders() {
        FakeSocket socket = pages.open(LogLive::new);
        assertThat(clicks(socket, "watch")).contains("second event \"");
        assertThat(clicks(socket, "any")).contains("second event rendered hook:any event \"");
    }

    @Test
    @DisplayName("F-044: names are unique for each stage")
    void aNameTwiceIsAnError() {
        FakeSocket socket = pages.open(LogLive::new);
        clicks(socket, "again");
        assertThat(clicks(socket, "any")).doesNotContain("again");
    }

    @Test
    void aHookOfACallbackThatFailsIsNotAttached() {
        FakeSocket socket = pages.open(LogLive::new);
        assertThat(clicks(socket, "fails")).contains("lv:error");
        assertThat(clicks(socket, "any")).contains("event \"");
    }

    // ── before mount ─────────────────────────────────────────────────────

    private static OnMount says(String word) {
        return (view, params, session) -> {
            view.as(LogLive.class).ifPresent(log -> log.note(word));
            return HookResult.goOn();
        };
    }

    static final class GuardedLive extends LogLive {
        @Override
        public List<OnMount> onMount() {
            return List.of(says("own"), (view, params, session) -> {
                if (params.has("out")) {
                    view.putFlash("info", "please log in");
                    view.redirect("/login");
                    return HookResult.halt();
                }
                return params.has("halted") ? HookResult.halt() : HookResult.goOn();
            });
        }
    }

    private final TestBrowser browser = pages.browserOf(routes -> routes.session(
            "guarded", session -> session.onMount(says("one"), says("two")).live("/", GuardedLive::new)));

    @Test
    @DisplayName("F-043: those of the live session first, in order; for both mounts")
    void hooksRunBeforeMount() {
        browser.get("/");
        assertThat(browser.view().selectFirst("p").text()).startsWith("one two own mount");
        FakeSocket socket = browser.connect();
        socket.sends("phx_join", browser.joinPayload());
        assertThat(socket.next()).contains("\"one two own mount hook/ params \"");
    }

    @Test
    void aHookMayLeadAwayBeforeMount() {
        assertThat(browser.get("/?out=1").headers().first("location")).hasValue("/login");
        assertThat(browser.cookies()).containsKey("__phoenix_flash__");
    }

    @Test
    @DisplayName("F-043: halting without a redirect is an error")
    void haltingMustLeadSomewhere() {
        assertThat(browser.get("/?halted=1").status()).isEqualTo(500);
    }

    // ── in components ────────────────────────────────────────────────────

    @Template("""
        <p>{@title}</p><Counter id="c" />
        """)
    static final class CounterPage extends LiveView {
        final Assign<String> title = assign("page");
    }

    @Template("<b>{@log}</b>")
    static final class Counter extends LiveComponent {
        final Assign<String> log = assign("");

        @Override
        public void mount() {
            attachHook("guard", HookStage.HANDLE_EVENT, (view, event, values) -> {
                log.update(text -> text + "hook ");
                return values.has("stop") ? HookResult.halt(Map.of("by", "hook")) : HookResult.goOn();
            });
            attachHook("seen", HookStage.AFTER_RENDER, view -> log.update(text -> text + "rendered "));
        }

        @On("note")
        void note() {
            log.update(text -> text + "event ");
        }

        @On("wrong")
        void wrong() {
            attachHook("params", HookStage.HANDLE_INFO, (view, message) -> HookResult.goOn());
        }
    }

    private static String toCounter(FakeSocket socket, String event, String values) {
        socket.sends("event", "{\"type\":\"click\",\"event\":\"" + event + "\",\"value\":" + values + ",\"cid\":1}");
        return socket.next();
    }

    @Test
    @DisplayName("F-045: components have the stages of events, outcomes and renders")
    void componentsHaveHooks() {
        FakeSocket socket = pages.open(CounterPage::new);
        assertThat(toCounter(socket, "note", "{}")).contains("rendered hook event \"");
        assertThat(toCounter(socket, "note", "{\"stop\":1}"))
                .contains("hook event rendered hook \"", "\"r\":{\"by\":\"hook\"}");
        assertThat(toCounter(socket, "wrong", "{}")).contains("lv:error");
    }
}
