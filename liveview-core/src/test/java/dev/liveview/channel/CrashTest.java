package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.EndReason;
import dev.liveview.FailedCallback;
import dev.liveview.Recovery;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import dev.liveview.transport.TestLive;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("protocol 4, 17.3: views that crash, and views that end")
class CrashTest {
    private static final String PHX_ERROR = "[\"1\",\"1\",\"lv:ID\",\"phx_error\",{}]";
    private static final String PHX_CLOSE = "[\"1\",\"1\",\"lv:ID\",\"phx_close\",{}]";

    @RegisterExtension
    final OpenPages pages = new OpenPages();

    /** Why views ended, in order. */
    private final BlockingQueue<EndReason> ends = new LinkedBlockingQueue<>();

    /** Crashes on request, in its handler or in its template. */
    abstract class Fragile extends TestLive {
        @Override
        public void handleEvent(String event, Params values) throws Exception {
            switch (event) {
                case "crash" -> throw new IllegalStateException("the secret is 42");
                case "error" -> throw new StackOverflowError();
                case "no memory" -> throw new OutOfMemoryError("not really");
                case "crash render" -> count.set(-1);
                case "away" -> redirect("/away");
                default -> super.handleEvent(event, values);
            }
        }

        @Override
        protected Object shown() {
            if (count.get() < 0) {
                throw new IllegalStateException("the secret is 42");
            }
            return count.get();
        }

        @Override
        public void terminate(EndReason reason) {
            ends.add(reason);
            if (count.get() == 1) {
                throw new IllegalStateException("terminate is broken");
            }
        }
    }

    private final TestBrowser browser = pages.browser(() -> new Fragile() {}, app -> app.onError(Recovery.RESTART));
    private final FakeSocket socket = browser.open("/");

    private EndReason ended() throws InterruptedException {
        return ends.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void anEventThatThrowsIsAPhxErrorWhereTheApplicationWantsThat() {
        socket.clicks("crash");
        assertThat(socket.next()).isEqualTo(PHX_ERROR);
    }

    @Test
    void aStackOverflowIsAPhxErrorToo() {
        socket.clicks("error");
        assertThat(socket.next()).isEqualTo(PHX_ERROR);
    }

    @Test
    void anErrorOfTheVirtualMachineIsAPhxErrorEverywhere() {
        FakeSocket keeping = pages.open(() -> new Fragile() {});
        keeping.clicks("no memory");
        assertThat(keeping.next()).isEqualTo(PHX_ERROR);
    }

    @Test
    void aRenderThatThrowsIsAPhxError() {
        socket.clicks("crash render");
        assertThat(socket.next()).isEqualTo(PHX_ERROR);
    }

    @Test
    @DisplayName(
            "protocol 6.2: also a reserved name; the page is not taken away for what its browser sends, and what waits for the answer waits no longer")
    void anEventThatNobodyHandlesIsAnsweredAndThePageHearsOfIt() {
        socket.clicks("unknown");
        assertThat(socket.next())
                .isEqualTo(
                        "[\"1\",\"2\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{\"diff\":{\"e\":[[\"lv:error\",{\"kind\":\"event\",\"name\":\"unknown\"}]]}}}]");
        socket.clicks("lv:unknown");
        assertThat(socket.next()).contains("\"status\":\"ok\"", "\"name\":\"lv:unknown\"");
        socket.clicks("inc");
        assertThat(socket.next())
                .isEqualTo(
                        "[\"1\",\"4\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{\"diff\":{\"0\":\"1\"}}}]");
    }

    @Test
    void theBrowserLearnsNothingInProduction() {
        socket.clicks("crash");
        assertThat(socket.next()).doesNotContain("secret");
        assertThat(socket.unread()).isEmpty();
    }

    @Test
    void theBrowserIsToldInDevelopment() {
        FakeSocket development = pages.browser(
                        () -> new Fragile() {}, app -> app.development(true).onError(Recovery.RESTART))
                .open("/");
        development.clicks("crash");
        assertThat(development.next())
                .startsWith("[\"1\",null,\"lv:ID\",\"diff\",{\"e\":[[\"lv:exception\",")
                .contains("the secret is 42");
        assertThat(development.next()).isEqualTo(PHX_ERROR);
    }

    @Test
    void otherViewsAreUndisturbed() {
        TestBrowser other = browser.another();
        FakeSocket otherSocket = other.open("/");
        socket.clicks("crash");
        socket.next();
        otherSocket.clicks("inc");
        assertThat(otherSocket.next()).contains("{\"0\":\"1\"}");
    }

    @Test
    void aViewThatCrashedCanBeJoinedAgainOverTheSameSocket() {
        socket.clicks("crash");
        socket.next();
        socket.sendsText("[\"5\",\"5\",\"lv:" + browser.view().id() + "\",\"phx_join\"," + browser.joinPayload() + "]");
        assertThat(socket.next()).startsWith("[\"5\",\"5\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\"");
    }

    @Test
    void terminateIsToldOfACrash() throws InterruptedException {
        socket.clicks("crash");
        assertThat(ended()).isEqualTo(EndReason.CRASHED);
    }

    @Test
    @DisplayName("protocol 4: phx_close comes before the reply to the leave")
    void leavingClosesTheChannelAndIsAnswered() throws InterruptedException {
        socket.sends("phx_leave", "{}");
        assertThat(socket.next(2))
                .isEqualTo(List.of(
                        PHX_CLOSE, "[\"1\",\"2\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]"));
        assertThat(ended()).isEqualTo(EndReason.LEFT);
    }

    @Test
    void nothingIsHandledAfterAViewHasLeft() {
        socket.sends("phx_leave", "{}");
        socket.next(2);
        socket.clicks("inc");
        assertThat(socket.next()).contains("unmatched topic");
    }

    @Test
    void terminateIsToldOfALostConnection() throws InterruptedException {
        socket.close();
        assertThat(ended()).isEqualTo(EndReason.DISCONNECTED);
        assertThat(socket.unread()).isEmpty();
    }

    @Test
    void terminateIsToldOfARedirect() throws InterruptedException {
        socket.clicks("away");
        assertThat(ended()).isEqualTo(EndReason.REDIRECTED);
    }

    @Test
    @DisplayName("protocol 3.5: 1012, and no phx_close, which would keep browsers from joining again")
    void aServerThatStopsSendsBrowsersElsewhere() throws InterruptedException {
        browser.close();
        assertThat(ended()).isEqualTo(EndReason.SHUTDOWN);
        assertThat(socket.closeCode()).isEqualTo(1012);
        assertThat(socket.unread()).isEmpty();
    }

    @Test
    void aTerminateThatThrowsIsCalledOnceAndTheBrowserDoesNotNotice() throws InterruptedException {
        socket.clicks("inc");
        socket.next();
        socket.sends("phx_leave", "{}");
        assertThat(socket.next(2)).first().isEqualTo(PHX_CLOSE);
        assertThat(ended()).isEqualTo(EndReason.LEFT);
        FakeSocket later = browser.another().open("/");
        later.sends("phx_leave", "{}");
        assertThat(ended()).isEqualTo(EndReason.LEFT);
        assertThat(ends).isEmpty();
        assertThat(socket.unread()).isEmpty();
    }

    @Test
    void anEventThatMakesNoSenseIsRefusedAndTheViewIsNotTold() {
        CompletableFuture<FailedCallback> told = new CompletableFuture<>();
        FakeSocket socket = pages.open(() -> new TestLive() {
            @Override
            public Recovery onError(FailedCallback failed) {
                told.complete(failed);
                return Recovery.RESTART;
            }
        });
        socket.sends("event", "{\"type\":\"form\",\"event\":\"inc\",\"value\":\"a=%zz\"}");
        assertThat(socket.next()).contains("\"status\":\"ok\"", "lv:error");
        socket.sends("event", "{\"type\":\"click\"}");
        assertThat(socket.next()).contains("\"status\":\"ok\"", "lv:error");
        socket.sends("event", "{\"type\":\"hook\"}");
        assertThat(socket.next(2))
                .as("whoever has pushed it learns what became of it")
                .anyMatch(frame -> frame.contains("{\"status\":\"error\",\"response\":{\"reason\":\"bad values\"}}"))
                .anyMatch(frame -> frame.contains("lv:error"));
        socket.clicks("inc");
        assertThat(socket.next()).contains("{\"diff\":{\"0\":\"1\"}}");
        assertThat(told).isNotDone();
    }
}
