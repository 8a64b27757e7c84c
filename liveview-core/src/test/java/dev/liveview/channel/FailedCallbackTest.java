package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.EndReason;
import dev.liveview.FailedCallback;
import dev.liveview.Recovery;
import dev.liveview.Session;
import dev.liveview.TimerRef;
import dev.liveview.ViewRef;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestLive;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("a callback that throws has changed nothing, and the page stays")
class FailedCallbackTest {
    private static final String LV_ERROR = "[\"lv:error\",{\"kind\":\"event\",\"name\":\"fail\"}]";
    private static final String PHX_ERROR = "[\"1\",\"1\",\"lv:ID\",\"phx_error\",{}]";

    @RegisterExtension
    final OpenPages pages = new OpenPages();

    private final BlockingQueue<FailedCallback> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    private final CompletableFuture<ViewRef> self = new CompletableFuture<>();
    private final CompletableFuture<EndReason> ended = new CompletableFuture<>();

    /** Does all that a callback can do, and then throws. */
    abstract class Failing extends TestLive {
        @SuppressWarnings("plain-field") // the test cancels it later
        private TimerRef timer = () -> {};

        @Override
        public void mount(Params params, Session session) {
            if (isConnected()) {
                self.complete(self());
            }
        }

        @Override
        public void handleEvent(String event, Params values) throws Exception {
            switch (event) {
                case "fail" -> {
                    doEverything();
                    throw new IllegalStateException("the secret is 42");
                }
                case "lead away and fail" -> {
                    redirect("/away");
                    throw new IllegalStateException("no");
                }
                case "set a timer" -> timer = every(Duration.ofMillis(10), "rang");
                case "cancel and fail" -> {
                    timer.cancel();
                    throw new IllegalStateException("no");
                }
                case "speak German and fail" -> {
                    locale(Locale.GERMAN);
                    throw new IllegalStateException("no");
                }
                case "language" -> pushEvent(locale().getLanguage(), Map.of());
                case "start" -> startAsync("work", () -> "done");
                case "start with a callback" ->
                    startAsync("work", () -> "done", outcome -> {
                        doEverything();
                        throw new IllegalStateException("no");
                    });
                case "load" -> assignAsync(org, () -> "Acme");
                default -> super.handleEvent(event, values);
            }
        }

        void doEverything() {
            count.set(41);
            count.update(n -> n + 1);
            putFlash("info", "done");
            pageTitle("done");
            pushEvent("done", Map.of());
            startAsync("task", () -> ran.add("task"));
            assignAsync(org, () -> ran.add("assign") ? "Acme" : "");
            after(Duration.ofMillis(1), "done");
            reply(Map.of("done", true));
        }

        @Override
        public void handleInfo(Object message) throws Exception {
            ran.add("info " + message);
            if (message instanceof Integer) {
                doEverything();
                throw new java.io.IOException("broken");
            }
        }

        @Override
        public void handleAsync(Object key, AsyncOutcome<?> outcome) throws Exception {
            doEverything();
            throw new IllegalStateException("no");
        }

        @Override
        public Recovery onError(FailedCallback failed) throws Exception {
            told.add(failed);
            return failed.usual();
        }

        @Override
        public void terminate(EndReason reason) {
            ended.complete(reason);
        }
    }

    private static String reply(int ref, String response) {
        return "[\"1\",\"" + ref + "\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":" + response + "}]";
    }

    private static String push(String diff) {
        return "[\"1\",null,\"lv:ID\",\"diff\"," + diff + "]";
    }

    private FailedCallback toldNext() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName(
            "cells, flash, pushes, title, reply, tasks and timers are taken back; the event is answered, with lv:error")
    void nothingOfAFailedEventHappens() {
        FakeSocket socket = pages.open(() -> new Failing() {});
        socket.clicks("fail");
        assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"e\":[" + LV_ERROR + "]}}"));
        socket.clicks("inc");
        assertThat(socket.next()).isEqualTo(reply(3, "{\"diff\":{\"0\":\"1\"}}"));
        assertThat(ran).isEmpty();
        assertThat(ended).isNotDone();
    }

    @Test
    void onErrorIsToldWhatFailed() throws InterruptedException {
        FakeSocket socket = pages.open(() -> new Failing() {});
        socket.clicks("fail");
        FailedCallback failed = toldNext();
        assertThat(failed.kind()).isEqualTo(FailedCallback.Kind.EVENT);
        assertThat(failed.name()).isEqualTo("fail");
        assertThat(failed.problem()).hasMessage("the secret is 42");
        assertThat(failed.usual()).isEqualTo(Recovery.KEEP);
        assertThat(socket.next()).doesNotContain("secret");
    }

    @Test
    void theBrowserLearnsMoreInDevelopment() {
        FakeSocket socket = pages.browser(() -> new Failing() {}, app -> app.development(true))
                .open("/");
        socket.clicks("fail");
        assertThat(socket.next())
                .startsWith("[\"1\",\"2\",\"lv:ID\",\"phx_reply\"")
                .contains("lv:exception", "the secret is 42", LV_ERROR);
    }

    @Test
    void onErrorMayTellThePersonAtTheBrowser() {
        FakeSocket socket = pages.open(() -> new Failing() {
            @Override
            public Recovery onError(FailedCallback failed) {
                putFlash("info", "try again");
                pushEvent("shake", Map.of());
                count.update(n -> n + 1);
                return Recovery.KEEP;
            }
        });
        socket.clicks("fail");
        assertThat(socket.next())
                .isEqualTo(reply(
                        2, "{\"diff\":{\"0\":\"1\",\"2\":\"try again\",\"e\":[[\"shake\",{}]," + LV_ERROR + "]}}"));
    }

    @Test
    void onErrorMayLeadAway() {
        FakeSocket socket = pages.open(() -> new Failing() {
            @Override
            public Recovery onError(FailedCallback failed) {
                redirect("/sorry");
                return Recovery.KEEP;
            }
        });
        socket.clicks("fail");
        assertThat(String.join("\n", socket.next(3)))
                .contains(reply(2, "{\"redirect\":{\"to\":\"/sorry\",\"status\":302}}"), "phx_close");
    }

    @Test
    void aRedirectOfAFailedEventIsForgotten() {
        FakeSocket socket = pages.open(() -> new Failing() {});
        socket.clicks("lead away and fail");
        assertThat(socket.next()).doesNotContain("redirect");
        socket.clicks("inc");
        assertThat(socket.next()).isEqualTo(reply(3, "{\"diff\":{\"0\":\"1\"}}"));
    }

    @Test
    void onErrorMayRestartTheView() {
        FakeSocket socket = pages.open(() -> new Failing() {
            @Override
            public Recovery onError(FailedCallback failed) {
                return Recovery.RESTART;
            }
        });
        socket.clicks("fail");
        assertThat(socket.next()).isEqualTo(PHX_ERROR);
        assertThat(ended.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(EndReason.CRASHED);
    }

    @Test
    void anOnErrorThatThrowsRestartsTheView() {
        FakeSocket socket = pages.open(() -> new Failing() {
            @Override
            public Recovery onError(FailedCallback failed) {
                throw new IllegalStateException("broken, too");
            }
        });
        socket.clicks("fail");
        assertThat(socket.next()).isEqualTo(PHX_ERROR);
    }

    @Test
    @DisplayName("protocol 17.3: the reference's answer to every failure is an option")
    void anApplicationMayRestartItsViews() throws InterruptedException {
        FakeSocket socket = pages.browser(() -> new Failing() {}, app -> app.onError(Recovery.RESTART))
                .open("/");
        socket.clicks("fail");
        assertThat(toldNext().usual()).isEqualTo(Recovery.RESTART);
        assertThat(socket.next()).isEqualTo(PHX_ERROR);
    }

    @Test
    void nothingOfAFailedMessageHappens() throws InterruptedException {
        FakeSocket socket = pages.open(() -> new Failing() {});
        self.orTimeout(10, TimeUnit.SECONDS).join().send(7);
        assertThat(toldNext().name()).isEqualTo("java.lang.Integer");
        assertThat(socket.next()).isEqualTo(push("{\"e\":[[\"lv:error\",{\"kind\":\"info\",\"name\":\"\"}]]}"));
        socket.clicks("inc");
        assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"0\":\"1\"}}"));
        assertThat(ran).containsExactly("info 7");
    }

    @Test
    void aTimerThatAFailedCallbackCancelledGoesOn() throws InterruptedException {
        FakeSocket socket = pages.open(() -> new Failing() {});
        socket.clicks("set a timer");
        socket.clicks("cancel and fail");
        socket.next(2);
        ran.clear();
        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("info rang");
    }

    @Test
    void aLanguageThatAFailedCallbackSetIsForgotten() {
        FakeSocket socket = pages.open(() -> new Failing() {});
        socket.clicks("language");
        String before = socket.next();
        socket.clicks("speak German and fail");
        socket.next();
        socket.clicks("language");
        assertThat(socket.next()).isEqualTo(before.replace("\"2\"", "\"4\"")).doesNotContain("\"de\"");
    }

    @Test
    @DisplayName("A-57: what an async callback throws restarts the view: its page would be loading for ever")
    void aFailedAsyncCallbackRestartsTheView() throws InterruptedException {
        FakeSocket socket = pages.open(() -> new Failing() {});
        socket.clicks("start");
        FailedCallback failed = toldNext();
        assertThat(failed.kind()).isEqualTo(FailedCallback.Kind.ASYNC);
        assertThat(failed.name()).isEqualTo("work");
        assertThat(failed.usual()).isEqualTo(Recovery.RESTART);
        assertThat(socket.next(2)).last().isEqualTo(PHX_ERROR);
    }

    @Test
    void theCallbackOfATaskRestartsTheViewToo() {
        FakeSocket socket = pages.open(() -> new Failing() {});
        socket.clicks("start with a callback");
        assertThat(socket.next(2)).last().isEqualTo(PHX_ERROR);
    }

    @Test
    void onErrorMayKeepAViewWhoseAsyncCallbackFailed() {
        FakeSocket socket = pages.open(() -> new Failing() {
            @Override
            public Recovery onError(FailedCallback failed) {
                putFlash("info", "no result");
                return Recovery.KEEP;
            }
        });
        socket.clicks("start");
        assertThat(socket.next(2))
                .last()
                .isEqualTo(push("{\"2\":\"no result\",\"e\":[[\"lv:error\",{\"kind\":\"async\",\"name\":\"\"}]]}"));
        assertThat(ran).isEmpty();
    }

    @Test
    @DisplayName("what the callbacks before it did, in the same batch, stays; so does what comes after")
    void onlyTheFailedCallbackIsTakenBack() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        FakeSocket socket = pages.open(() -> new Failing() {
            @Override
            public void handleInfo(Object message) throws Exception {
                go.await();
            }
        });
        self.orTimeout(10, TimeUnit.SECONDS).join().send("wait");
        socket.clicks("inc");
        socket.clicks("fail");
        socket.clicks("inc");
        go.countDown();
        assertThat(String.join("\n", socket.next(3))).contains("{\"0\":\"2\"", LV_ERROR);
    }
}
