package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.EndReason;
import dev.liveview.TimerRef;
import dev.liveview.ViewRef;
import dev.liveview.mailbox.Alarm;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestLive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("handleInfo: messages from other threads and timers")
class MessageTest {
    private static final Duration MOMENT = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofHours(1);

    @RegisterExtension
    final OpenPages pages = new OpenPages();

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<ViewRef> self = new CompletableFuture<>();
    private final CompletableFuture<EndReason> ended = new CompletableFuture<>();

    interface Effect {
        void happen(Listening view) throws Exception;
    }

    /** Hears messages; one that is an effect happens. */
    abstract class Listening extends TestLive {
        @SuppressWarnings("plain-field")
        private TimerRef timer = () -> {};

        @Override
        public void mount(Params params, dev.liveview.Session session) {
            if (isConnected()) {
                self.complete(self());
            }
        }

        @Override
        public void handleInfo(Object message) throws Exception {
            heard.add(message);
            switch (message) {
                case Integer number -> count.set(number);
                case Effect effect -> effect.happen(this);
                default -> {}
            }
        }

        @Override
        public void handleEvent(String event, Params values) {
            switch (event) {
                case "after" -> timer = after(MOMENT, "rang");
                case "every" -> timer = every(MOMENT, "rang");
                case "never" -> timer = after(NEVER, "rang");
                case "cancel" -> timer.cancel();
                case "set and cancel" -> after(MOMENT, "rang").cancel();
                default -> throw new IllegalStateException(event);
            }
        }

        TimerRef startTimer() {
            return after(MOMENT, "rang");
        }

        void push(String name) {
            pushEvent(name, Map.of());
        }

        void go(String path) {
            redirect(path);
        }

        @Override
        public void terminate(EndReason reason) {
            ended.complete(reason);
        }
    }

    private final FakeSocket socket = pages.open(() -> new Listening() {});

    private ViewRef view() {
        return self.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private Object heard() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("protocol 7.1: what a message changed is pushed without a ref")
    void aMessageFromAnotherThreadIsHandledAndItsChangePushed() {
        assertThat(view().send(7)).isTrue();
        assertThat(socket.next()).isEqualTo("[\"1\",null,\"lv:ID\",\"diff\",{\"0\":\"7\"}]");
    }

    @Test
    @DisplayName("protocol 10: nothing changed and there is no ref, so nothing is sent")
    void aMessageThatChangesNothingSendsNothing() throws InterruptedException {
        view().send("hello");
        assertThat(heard()).isEqualTo("hello");
        socket.clicks("inc");
        assertThat(socket.next()).startsWith("[\"1\",\"2\",");
    }

    @Test
    void messagesAreHandledInTheOrderTheyWereSent() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            view().send(i);
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(heard()).isEqualTo(i);
        }
    }

    @Test
    void aMessageMayPushEventsAndLeadAway() {
        view().send((Effect) listening -> listening.push("ping"));
        assertThat(socket.next()).isEqualTo("[\"1\",null,\"lv:ID\",\"diff\",{\"e\":[[\"ping\",{}]]}]");
        view().send((Effect) listening -> listening.go("/away"));
        assertThat(socket.next(2))
                .containsExactly(
                        "[\"1\",null,\"lv:ID\",\"redirect\",{\"to\":\"/away\",\"status\":302}]",
                        "[\"1\",\"1\",\"lv:ID\",\"phx_close\",{}]");
    }

    @Test
    @DisplayName("F-009: whoever wants an answer sends along where it shall go")
    void aMessageMayBringAnAnswerBack() {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        view().send((Effect) listening -> answer.complete(listening.count.get() + 42));
        assertThat(answer.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(42);
    }

    @Test
    @DisplayName("F-019: a view that has nothing to do has no thread")
    void theThreadEndsWhenNothingIsLeftToDo() throws InterruptedException {
        CompletableFuture<Thread> worked = new CompletableFuture<>();
        view().send((Effect) listening -> worked.complete(Thread.currentThread()));
        assertThat(worked.orTimeout(10, TimeUnit.SECONDS).join().join(Duration.ofSeconds(10)))
                .isTrue();
    }

    @Test
    void aViewThatHasEndedRefusesMessages() {
        ViewRef ref = view();
        socket.sends("phx_leave", "{}");
        ended.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(ref.send("too late")).isFalse();
    }

    @Test
    void aCellTouchedByAnotherThreadSaysSo() {
        CompletableFuture<Listening> leaked = new CompletableFuture<>();
        view().send((Effect) leaked::complete);
        Listening listening = leaked.orTimeout(10, TimeUnit.SECONDS).join();
        org.assertj.core.api.Assertions.assertThatThrownBy(listening.count::get)
                .isInstanceOf(dev.liveview.assign.CellThreadException.class)
                .hasMessageStartingWith(": cell 'count' was touched on thread");
    }

    @Test
    void aTimerSendsItsMessageOnce() throws InterruptedException {
        socket.clicks("after");
        assertThat(heard()).isEqualTo("rang");
    }

    @Test
    void aRepeatingTimerSendsItsMessageUntilItIsCancelled() throws InterruptedException {
        socket.clicks("every");
        for (int i = 0; i < 5; i++) {
            assertThat(heard()).isEqualTo("rang");
        }
        socket.clicks("cancel");
        socket.next(2);
        heard.clear();
        socket.clicks("after");
        socket.next();
        assertThat(heard()).isEqualTo("rang");
        assertThat(heard).isEmpty();
    }

    @Test
    void aTimerThatIsCancelledInTheSameCallbackIsSilent() throws InterruptedException {
        socket.clicks("set and cancel");
        socket.clicks("after");
        assertThat(heard()).isEqualTo("rang");
        assertThat(heard).isEmpty();
    }

    @Test
    void aTimerThatHasRungButWasNotHandledCanStillBeCancelled() throws Exception {
        CountDownLatch bothSent = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        view().send((Effect) listening -> {
            bothSent.await();
            listening.timer = listening.startTimer();
        });
        view().send((Effect) listening -> {
            go.await();
            listening.timer.cancel();
        });
        bothSent.countDown();
        CountDownLatch rung = new CountDownLatch(1);
        Alarm.once(MOMENT.multipliedBy(10), rung::countDown);
        rung.await();
        go.countDown();
        view().send("last");
        assertThat(List.of(heard(), heard(), heard())).last().isEqualTo("last");
        assertThat(heard).doesNotContain("rang");
    }

    @Test
    void timersOfAViewThatHasEndedAreSilent() throws InterruptedException {
        socket.clicks("every");
        assertThat(heard()).isEqualTo("rang");
        socket.sends("phx_leave", "{}");
        ended.orTimeout(10, TimeUnit.SECONDS).join();
        heard.clear();
        CountDownLatch later = new CountDownLatch(1);
        Alarm.once(MOMENT.multipliedBy(5), later::countDown);
        later.await();
        assertThat(heard).isEmpty();
    }
}
