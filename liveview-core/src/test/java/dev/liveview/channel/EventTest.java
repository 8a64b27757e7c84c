package dev.liveview.channel;

import static dev.liveview.command.Commands.JS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.Session;
import dev.liveview.ViewRef;
import dev.liveview.command.JS;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import dev.liveview.transport.TestLive;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("protocol 6, 7: events and their replies")
class EventTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    private static String reply(int ref, String response) {
        return "[\"1\",\"" + ref + "\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":" + response + "}]";
    }

    /** What may be done in an event. */
    interface Handler {
        void handle(Acting view, String event, Params values) throws Exception;
    }

    /** A view whose events do what the test says. */
    abstract static class Acting extends TestLive {
        private final Handler handler;

        Acting(Handler handler) {
            this.handler = handler;
        }

        @Override
        public void handleEvent(String event, Params values) throws Exception {
            handler.handle(this, event, values);
        }

        void push(String name, Object payload) {
            pushEvent(name, payload);
        }

        void pushFirst(String name, Object payload) {
            pushEventBeforePatch(name, payload);
        }

        void title(String title) {
            pageTitle(title);
        }

        void answer(Object payload) {
            reply(payload);
        }

        void go(String path) {
            redirect(path);
        }

        void run(JS commands) {
            pushJs(commands);
        }

        void say(String message) {
            putFlash("info", message);
        }
    }

    private FakeSocket open(Handler handler) {
        return pages.open(() -> new Acting(handler) {});
    }

    @Test
    @DisplayName("protocol 3.2")
    void theReplyHoldsWhatChanged() {
        FakeSocket socket = open((view, event, values) -> {});
        socket.clicks("inc");
        assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"0\":\"1\"}}"));
    }

    @Test
    @DisplayName("protocol 10: nothing changed, so the reply is {}")
    void anEventThatChangesNothingIsAnswered() {
        FakeSocket socket = open((view, event, values) -> {});
        socket.clicks("anything");
        assertThat(socket.next()).isEqualTo(reply(2, "{}"));
    }

    @Test
    @DisplayName("F-170: commands are pushed as an event of the page")
    void commandsArePushed() {
        FakeSocket socket = open((view, event, values) -> view.run(JS.show("#a")));
        socket.clicks("anything");
        assertThat(socket.next())
                .contains("[\"js:exec\",{")
                .contains("\"to\":\"[data-phx-main]\"")
                .contains("\"js\":[[\"show\",{\"to\":\"#a\"}]]");
    }

    @Test
    void eventsAreHandledInTheOrderTheyWereSent() {
        FakeSocket socket =
                open((view, event, values) -> view.count.update(count -> count * 10 + Integer.parseInt(event)));
        for (int i = 1; i < 6; i++) {
            socket.clicks(String.valueOf(i));
        }
        socket.clicks("6");
        List<String> replies = socket.next(6);
        assertThat(String.join("", replies)).contains("123456");
    }

    @Nested
    @DisplayName("protocol 6.1: values")
    class Values {
        private String valuesOf(String payload) {
            FakeSocket socket =
                    open((view, event, values) -> view.say(event + " " + new java.util.TreeMap<>(values.values())));
            socket.sends("event", payload);
            return socket.next().replaceAll(".*\"2\":\"|\".*", "").replace("&quot;", "\"");
        }

        @Test
        void theValuesOfAClickAreItsParameters() {
            assertThat(
                            valuesOf(
                                    "{\"type\":\"click\",\"event\":\"add\",\"value\":{\"sku\":\"42\",\"n\":1.5,\"yes\":true,\"none\":null}}"))
                    .isEqualTo("add {n=1.5, none=null, sku=42, yes=true}");
        }

        @Test
        void aFormIsDecodedAndItsTargetIsAPath() {
            assertThat(valuesOf(
                            "{\"type\":\"form\",\"event\":\"validate\",\"value\":\"item=T%C3%A9+a&tags%5B%5D=a&tags%5B%5D=b\","
                                    + "\"meta\":{\"_target\":\"item[name]\"},\"uploads\":{}}"))
                    .isEqualTo("validate {_target=[item, name], item=Té a, tags=[a, b]}");
        }

        @Test
        @DisplayName("protocol 19, 3 and 4: type null, and a target called undefined")
        void oddEventsAreTolerated() {
            assertThat(valuesOf("{\"type\":null,\"event\":\"x\",\"value\":null,\"cid\":null}"))
                    .isEqualTo("x {}");
            assertThat(valuesOf(
                            "{\"type\":\"form\",\"event\":\"x\",\"value\":\"\",\"meta\":{\"_target\":\"undefined\"}}"))
                    .isEqualTo("x {_target=[undefined]}");
            assertThat(valuesOf("{\"type\":\"hook\",\"event\":\"x\",\"value\":[1,2]}"))
                    .isEqualTo("x {value=[1, 2]}");
        }
    }

    @Nested
    @DisplayName("protocol 8.6, 7.3")
    class WhatTravelsAlong {
        @Test
        void aPushedEventTravelsInTheReply() {
            FakeSocket socket = open((view, event, values) -> view.push("scores", Map.of("points", 3)));
            socket.clicks("x");
            assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"e\":[[\"scores\",{\"points\":3}]]}}"));
        }

        @Test
        void aPushedEventMayComeBeforeThePatch() {
            FakeSocket socket = open((view, event, values) -> {
                view.push("scores", Map.of("points", 3));
                view.pushFirst("measure", List.of());
            });
            socket.clicks("x");
            assertThat(socket.next())
                    .isEqualTo(reply(2, "{\"diff\":{\"e\":[[\"scores\",{\"points\":3}],[\"measure\",[],true]]}}"));
        }

        @Test
        void pushedEventsAreSentOnce() {
            FakeSocket socket = open((view, event, values) -> view.push("scores", Map.of()));
            socket.clicks("x");
            socket.next();
            socket.clicks("inc");
            assertThat(socket.next()).isEqualTo(reply(3, "{\"diff\":{\"0\":\"1\"}}"));
        }

        @Test
        void theTitleTravelsInTheReply() {
            FakeSocket socket = open((view, event, values) -> view.title("Inbox \"3\""));
            socket.clicks("x");
            assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"t\":\"Inbox \\\"3\\\"\"}}"));
        }

        @Test
        void aHandlersAnswerTravelsInTheReply() {
            FakeSocket socket = open((view, event, values) -> {
                view.answer(Map.of("saved", true));
                view.count.set(7);
            });
            socket.clicks("x");
            assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"0\":\"7\",\"r\":{\"saved\":true}}}"));
        }

        @Test
        void anAnswerIsForOneEventOnly() {
            FakeSocket socket = open((view, event, values) -> view.answer(Map.of("saved", true)));
            socket.clicks("x");
            socket.next();
            socket.clicks("inc");
            assertThat(socket.next()).isEqualTo(reply(3, "{\"diff\":{\"0\":\"1\"}}"));
        }
    }

    @Nested
    @DisplayName("architecture, threads: one diff for what came together")
    class Batches {
        private final CountDownLatch waiting = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        private FakeSocket blocked(Handler handler) throws InterruptedException {
            FakeSocket socket = open((view, event, values) -> {
                if (event.equals("block")) {
                    waiting.countDown();
                    go.await();
                } else {
                    handler.handle(view, event, values);
                }
            });
            socket.clicks("block");
            waiting.await();
            return socket;
        }

        @Test
        void theFirstReplyHasTheDiffAndTheLaterOnesAreEmpty() throws InterruptedException {
            FakeSocket socket = blocked((view, event, values) -> {});
            socket.clicks("inc");
            socket.clicks("inc");
            socket.clicks("inc");
            go.countDown();
            assertThat(socket.next(4))
                    .containsExactly(
                            reply(2, "{}"), reply(3, "{\"diff\":{\"0\":\"3\"}}"), reply(4, "{}"), reply(5, "{}"));
        }

        @Test
        void everyHandlersAnswerGoesToItsOwnEvent() throws InterruptedException {
            FakeSocket socket = blocked((view, event, values) -> view.answer(Map.of("to", event)));
            socket.clicks("a");
            socket.clicks("b");
            go.countDown();
            assertThat(socket.next(3))
                    .containsExactly(
                            reply(2, "{}"),
                            reply(3, "{\"diff\":{\"r\":{\"to\":\"a\"}}}"),
                            reply(4, "{\"diff\":{\"r\":{\"to\":\"b\"}}}"));
        }

        @Test
        @DisplayName("protocol 16: the server answers every push exactly once, also when a later one leads away")
        void anEventBeforeARedirectIsAnswered() throws InterruptedException {
            FakeSocket socket = blocked((view, event, values) -> view.go("/away"));
            socket.clicks("inc");
            socket.clicks("go");
            go.countDown();
            assertThat(socket.next(4))
                    .containsExactly(
                            reply(2, "{}"),
                            reply(3, "{}"),
                            reply(4, "{\"redirect\":{\"to\":\"/away\",\"status\":302}}"),
                            "[\"1\",\"1\",\"lv:ID\",\"phx_close\",{}]");
        }
    }

    @Nested
    @DisplayName("protocol 7.2: leading away")
    class Redirects {
        @Test
        void aRedirectIsTheReplyAndTheChannelCloses() {
            FakeSocket socket = open((view, event, values) -> view.go("/away"));
            socket.clicks("go");
            assertThat(socket.next(2))
                    .containsExactly(
                            reply(2, "{\"redirect\":{\"to\":\"/away\",\"status\":302}}"),
                            "[\"1\",\"1\",\"lv:ID\",\"phx_close\",{}]");
        }

        @Test
        @DisplayName("before a redirect the pending events are pushed")
        void eventsArePushedBeforeARedirect() {
            FakeSocket socket = open((view, event, values) -> {
                view.push("bye", Map.of());
                view.go("/away");
            });
            socket.clicks("go");
            assertThat(socket.next()).isEqualTo("[\"1\",null,\"lv:ID\",\"diff\",{\"e\":[[\"bye\",{}]]}]");
            assertThat(socket.next()).contains("\"redirect\"");
        }

        @Test
        void anotherSiteIsRefusedAndNamed() {
            FakeSocket socket = open((view, event, values) -> {
                try {
                    view.go("//evil.test");
                } catch (dev.liveview.error.LiveViewException e) {
                    view.say(e.getMessage());
                }
            });
            socket.clicks("go");
            assertThat(socket.next())
                    .contains(
                            ": &#39;//evil.test&#39; is not a path of this site; redirectExternal(url) leads elsewhere");
        }

        @Test
        @DisplayName("protocol 5.5: a mount that leads away answers the join with the redirect")
        void mountMayLeadAway() {
            TestBrowser browser = pages.browser(() -> new TestLive() {
                @Override
                public void mount(Params params, Session session) {
                    if (isConnected()) {
                        pushEvent("bye", Map.of());
                        redirect("/login");
                    }
                }
            });
            browser.get("/");
            FakeSocket socket = browser.connect();
            socket.sends("phx_join", browser.joinPayload());
            assertThat(socket.next())
                    .contains(
                            "\"status\":\"error\"",
                            "\"redirect\":{\"to\":\"/login\",\"status\":302}",
                            "\"events\":[[\"bye\",{}]]");
        }
    }

    @Nested
    @DisplayName("protocol 2.2: flash")
    class Flashes {
        @Test
        void aMessageIsShown() {
            FakeSocket socket = open((view, event, values) -> view.say("Saved"));
            socket.clicks("x");
            assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"2\":\"Saved\"}}"));
        }

        @Test
        @DisplayName("protocol 6.2: lv:clear-flash")
        void theBrowserClearsAMessage() {
            FakeSocket socket = open((view, event, values) -> view.say("Saved"));
            socket.clicks("x");
            socket.next();
            socket.sends("event", "{\"type\":\"click\",\"event\":\"lv:clear-flash\",\"value\":{\"key\":\"info\"}}");
            assertThat(socket.next()).isEqualTo(reply(3, "{\"diff\":{\"2\":\"\"}}"));
        }

        @Test
        void aMessageTravelsWithARedirectAndIsShownByTheNextPage() {
            TestBrowser browser = pages.browser(() -> new Acting((view, event, values) -> {
                view.say("Saved");
                view.go("/");
            }) {});
            FakeSocket socket = browser.open("/");
            socket.clicks("x");
            String token = socket.next().replaceAll(".*\"flash\":\"|\".*", "");
            browser.cookies().put("__phoenix_flash__", token); // protocol 15: the client's script does this
            browser.get("/");
            assertThat(browser.view().selectFirst("b").text()).isEqualTo("Saved");
        }

        @Test
        void theNextPagesSocketShowsTheMessageToo() {
            TestBrowser browser = pages.browser(() -> new Acting((view, event, values) -> {
                view.say("Saved");
                view.go("/");
            }) {});
            FakeSocket socket = browser.open("/");
            socket.clicks("x");
            browser.cookies().put("__phoenix_flash__", socket.next().replaceAll(".*\"flash\":\"|\".*", ""));
            browser.get("/");
            FakeSocket next = browser.connect();
            next.sends("phx_join", browser.joinPayload());
            assertThat(next.next()).contains("\"2\":\"Saved\"");
        }

        @Test
        void aMessageIsShownOnOnePageOnly() {
            TestBrowser browser = pages.browser(() -> new Acting((view, event, values) -> {
                view.say("Saved");
                view.go("/");
            }) {});
            FakeSocket socket = browser.open("/");
            socket.clicks("x");
            browser.cookies().put("__phoenix_flash__", socket.next().replaceAll(".*\"flash\":\"|\".*", ""));
            browser.get("/");
            browser.get("/");
            assertThat(browser.view().selectFirst("b").text()).isEmpty();
        }

        @Test
        @DisplayName("a redirect carries only what was put since the last render")
        void whatWasShownDoesNotTravel() {
            FakeSocket socket = open((view, event, values) -> {
                if (event.equals("say")) {
                    view.say("Saved");
                } else {
                    view.go("/away");
                }
            });
            socket.clicks("say");
            socket.next();
            socket.clicks("go");
            assertThat(socket.next()).isEqualTo(reply(3, "{\"redirect\":{\"to\":\"/away\",\"status\":302}}"));
        }

        @Test
        void aForgedMessageIsNotShown() {
            TestBrowser browser = pages.browser(() -> new Acting((view, event, values) -> {}) {});
            browser.cookies().put("__phoenix_flash__", "forged.token");
            browser.get("/");
            assertThat(browser.view().selectFirst("b").text()).isEmpty();
        }
    }

    @Test
    void aReplyOfACallbackThatHandlesNoEventIsNoAnswerToTheNextOne() {
        CompletableFuture<ViewRef> self = new CompletableFuture<>();
        FakeSocket socket = pages.open(() -> new TestLive() {
            @Override
            public void mount(Params params, Session session) {
                if (isConnected()) {
                    self.complete(self());
                }
            }

            @Override
            public void handleInfo(Object message) {
                reply(Map.of("late", true));
                count.set(1);
            }
        });
        self.orTimeout(10, TimeUnit.SECONDS).join().send("reply");
        socket.next();
        socket.clicks("inc");
        assertThat(socket.next()).contains("{\"diff\":{\"0\":\"2\"}}");
    }
}
