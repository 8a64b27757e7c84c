package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.EndReason;
import dev.liveview.ViewRef;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import dev.liveview.transport.TestLive;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("architecture: what a stranger can make grow has a limit")
class LimitTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CompletableFuture<ViewRef> self = new CompletableFuture<>();
    private final CompletableFuture<EndReason> ended = new CompletableFuture<>();

    abstract class Slow extends TestLive {
        @Override
        public void handleEvent(String event, Params values) throws Exception {
            switch (event) {
                case "block" -> {
                    waiting.countDown();
                    go.await();
                }
                case "load" ->
                    assignAsync(org, () -> {
                        waiting.await();
                        return "Acme";
                    });
                case "push" -> pushEvent("ping", Map.of());
                case "self" -> self.complete(self());
                default -> throw new IllegalStateException(event);
            }
        }

        @Override
        public void handleInfo(Object message) {}

        @Override
        public void terminate(EndReason reason) {
            ended.complete(reason);
        }
    }

    @Nested
    @DisplayName("protocol 3.2: frames that are none")
    class MalformedFrames {
        private final FakeSocket socket = pages.open(() -> new Slow() {});

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "null",
                    "[]",
                    "[null,null,null,null,null]",
                    "[\"1\",\"2\",\"lv:x\",\"event\"]",
                    "[\"1\",\"2\",\"lv:x\",\"event\",[]]",
                    "[1,2,\"lv:x\",\"event\",{}]",
                    "[\"1\",\"2\",\"lv:x\",\"event\",{}] trailing",
                })
        void closeTheSocketWith1002(String frame) {
            socket.sendsText(frame);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }

        @Test
        void frameNestedTooDeeplyClosesTheSocket() {
            socket.sendsText(
                    "[\"1\",\"2\",\"lv:x\",\"event\",{\"value\":" + "[".repeat(5000) + "]".repeat(5000) + "}]");
            assertThat(socket.closeCode()).isEqualTo(1002);
        }

        @Test
        void binaryFramesCloseTheSocket() {
            socket.sendsBytes((byte) 0);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }

        @Test
        void anUnknownMessageIsAnsweredWithAnError() {
            socket.sends("nonsense", "{}");
            assertThat(socket.next()).contains("\"status\":\"error\"");
        }

        @Test
        @DisplayName("protocol 19, 5 and 6: components that were never known")
        void destroyedComponentsAreAnswered() {
            socket.sends("cids_will_destroy", "{\"cids\":[1]}");
            socket.sends("cids_destroyed", "{\"cids\":[1]}");
            assertThat(socket.next(2))
                    .containsExactly(
                            "[\"1\",\"2\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
                            "[\"1\",\"3\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{\"cids\":[]}}]");
        }
    }

    @Test
    @DisplayName("protocol 3.8")
    void aJoinTooManyIsRefused() {
        TestBrowser browser = pages.browser(() -> new Slow() {}, app -> app.limits(limits -> limits.joinsPerSocket(1)));
        FakeSocket socket = browser.open("/");
        String first = browser.view().id();
        browser.get("/");
        String second = browser.view().id();
        socket.sendsText("[\"7\",\"7\",\"lv:" + second + "\",\"phx_join\"," + browser.joinPayload() + "]");
        assertThat(socket.next()).contains("\"reason\":\"too many channels joined\"");
        assertThat(first).isNotEqualTo(second);
    }

    @Nested
    class AFullMailbox {
        private final TestBrowser browser =
                pages.browser(() -> new Slow() {}, app -> app.limits(limits -> limits.messagesPerView(10)));
        private final FakeSocket socket = browser.open("/");

        private void fill() throws InterruptedException {
            socket.clicks("block");
            waiting.await();
            for (int i = 0; i <= 10; i++) {
                socket.clicks("inc");
            }
        }

        @Test
        @DisplayName("1008 closes the socket of a browser that sends faster than its view works")
        void closesTheSocket() throws InterruptedException {
            fill();
            assertThat(socket.closeCode()).isEqualTo(1008);
            go.countDown();
        }

        @Test
        void doesNotKeepTheViewFromEnding() throws InterruptedException {
            fill();
            socket.close();
            go.countDown();
            assertThat(ended.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(EndReason.DISCONNECTED);
        }

        @Test
        @DisplayName("A-28: exactly one outcome is handled per task")
        void doesNotLoseTheOutcomeOfATask() throws InterruptedException {
            socket.clicks("load");
            socket.next();
            socket.clicks("self");
            socket.next();
            ViewRef view = self.join();
            CountDownLatch full = new CountDownLatch(1);
            socket.clicks("block");
            waiting.await();
            while (view.send("filling")) {
                full.countDown();
            }
            full.await();
            go.countDown();
            assertThat(String.join("", socket.next(2))).contains("ok Acme");
        }
    }

    @Nested
    @DisplayName("a browser that does not read")
    class NotWritable {
        private final TestBrowser browser =
                pages.browser(() -> new Slow() {}, app -> app.limits(limits -> limits.pendingPerView(5)));
        private final FakeSocket socket = browser.open("/");

        @Test
        void isSentNothingUntilItReads() throws Exception {
            socket.writable(false);
            socket.clicks("inc");
            socket.clicks("inc");
            socket.clicks("push");
            socket.clicks("block");
            waiting.await();
            go.countDown();
            assertThat(socket.unread()).isEmpty();
            socket.writable(true);
            assertThat(socket.next(4))
                    .containsExactly(
                            "[\"1\",\"2\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{\"diff\":{\"0\":\"2\",\"e\":[[\"ping\",{}]]}}}]",
                            "[\"1\",\"3\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
                            "[\"1\",\"4\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
                            "[\"1\",\"5\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
        }

        @Test
        @DisplayName("1013 closes the socket when too much waits for it")
        void isLetGoWhenTooMuchWaits() {
            socket.writable(false);
            for (int i = 0; i < 6; i++) {
                socket.clicks("inc");
            }
            assertThat(socket.closeCode()).isEqualTo(1013);
        }
    }

    @Test
    @DisplayName("a view that floods itself takes no click from the person at the browser")
    void theBrowserDoesNotPayForAFloodFromWithin() throws Exception {
        FakeSocket socket = pages.browser(() -> new Slow() {}, app -> app.limits(limits -> limits.messagesPerView(10)))
                .open("/");
        socket.clicks("self");
        ViewRef view = self.orTimeout(10, TimeUnit.SECONDS).join();
        socket.next();
        socket.clicks("block");
        waiting.await();
        int sent = 0;
        while (view.send("again")) {
            sent++;
        }
        assertThat(sent).isLessThanOrEqualTo(10);
        socket.clicks("push");
        go.countDown();
        assertThat(String.join("", socket.next(2))).contains("ping");
        assertThat(socket.isClosed()).isFalse();
    }
}
