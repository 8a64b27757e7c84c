package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.async.AsyncError;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import dev.liveview.transport.TestLive;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("async.md, from the click to the page")
class AsyncInViewTest {
    @RegisterExtension
    final OpenPages pages = new OpenPages();

    /** What the tasks do, in the order in which they are started. */
    private final BlockingQueue<Callable<String>> tasks = new LinkedBlockingQueue<>();

    private final BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> running = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);

    abstract class Loading extends TestLive {
        @Override
        public void handleEvent(String event, Params values) {
            switch (event) {
                case "load" -> assignAsync(org, this::work);
                case "reset" -> assignAsync(org, options -> options.reset(), this::work);
                case "hurry" -> assignAsync(org, options -> options.timeout(Duration.ofMillis(20)), this::work);
                case "replace" -> assignAsync(org, options -> options.interruptSuperseded(), this::work);
                case "cancel" -> cancelAsync(org);
                case "start" -> startAsync("key", this::work);
                case "stop" -> cancelAsync("key", "enough");
                case "start and go" -> {
                    assignAsync(org, this::work);
                    redirect("/away");
                }
                default -> throw new IllegalStateException(event);
            }
        }

        private String work() throws Exception {
            Callable<String> task = tasks.poll(10, TimeUnit.SECONDS);
            return task.call();
        }

        @Override
        public void handleAsync(Object key, AsyncOutcome<?> outcome) {
            outcomes.add(key + " " + outcome);
            pushEvent("done", Map.of());
        }
    }

    private final TestBrowser browser = pages.browser(() -> new Loading() {});
    private final FakeSocket socket = browser.open("/");

    /** A task that waits until it is interrupted. */
    private String untilInterrupted() throws InterruptedException {
        running.add("running");
        try {
            never.await();
            return "never";
        } catch (InterruptedException e) {
            interrupted.add("interrupted");
            throw e;
        }
    }

    private void waitUntilItRuns() throws InterruptedException {
        assertThat(running.poll(10, TimeUnit.SECONDS)).isEqualTo("running");
    }

    private static String reply(int ref, String response) {
        return "[\"1\",\"" + ref + "\",\"lv:ID\",\"phx_reply\",{\"status\":\"ok\",\"response\":" + response + "}]";
    }

    private static String push(String diff) {
        return "[\"1\",null,\"lv:ID\",\"diff\"," + diff + "]";
    }

    @Test
    @DisplayName("A-41, A-47, A-105: loading goes into the reply, the result is a push of its own")
    void loadingIsShownAtOnceAndTheResultWhenItArrives() {
        CompletableFuture<String> value = new CompletableFuture<>();
        tasks.add(value::get);
        socket.clicks("load");
        assertThat(socket.next()).isEqualTo(reply(2, "{\"diff\":{\"1\":\"none, loading\"}}"));
        value.complete("Acme");
        assertThat(socket.next()).isEqualTo(push("{\"1\":\"ok Acme\"}"));
    }

    @Test
    @DisplayName("A-12: in the first HTTP render no task starts")
    void noTaskStartsForThePage() {
        TestBrowser dead = pages.browser(() -> new TestLive() {
            @Override
            public void mount(Params params, dev.liveview.Session session) {
                assignAsync(org, () -> interrupted.add("ran") ? "a" : "b");
            }
        });
        dead.get("/");
        assertThat(dead.view().selectFirst("i").text()).isEqualTo("none, loading");
        assertThat(interrupted).isEmpty();
    }

    @Test
    @DisplayName("A-105: the join's tree shows the loading state")
    void theJoinShowsLoading() {
        CountDownLatch joined = new CountDownLatch(1);
        TestBrowser other = pages.browser(() -> new TestLive() {
            @Override
            public void mount(Params params, dev.liveview.Session session) {
                assignAsync(org, () -> {
                    joined.await();
                    return "Acme";
                });
            }
        });
        other.get("/");
        FakeSocket opened = other.connect();
        opened.sends("phx_join", other.joinPayload());
        assertThat(opened.next()).contains("\"1\":\"none, loading\"");
        joined.countDown();
        assertThat(opened.next()).isEqualTo(push("{\"1\":\"ok Acme\"}"));
    }

    @Test
    @DisplayName("A-49: an error that the author expects is shown")
    void anExpectedErrorIsShown() {
        tasks.add(() -> {
            throw new AsyncError("no such org");
        });
        socket.clicks("load");
        assertThat(String.join("", socket.next(2))).endsWith(push("{\"1\":\"none, failed: no such org\"}"));
    }

    @Test
    @DisplayName("A-50, A-88: any other exception fails the cell, not the view, and its text stays on the server")
    void anyOtherExceptionIsNotShown() {
        tasks.add(() -> {
            throw new IllegalStateException("password=hunter2");
        });
        socket.clicks("load");
        assertThat(String.join("", socket.next(2))).endsWith(push("{\"1\":\"none, failed: something went wrong\"}"));
    }

    @Test
    @DisplayName("A-09, A-112: what was ok stays while it loads again and after it failed")
    void theOldResultStays() {
        tasks.add(() -> "Acme");
        socket.clicks("load");
        socket.next(2);
        tasks.add(() -> {
            throw new AsyncError("down");
        });
        socket.clicks("load");
        assertThat(socket.next(2))
                .containsExactly(
                        reply(3, "{\"diff\":{\"1\":\"ok Acme, loading\"}}"), push("{\"1\":\"ok Acme, failed: down\"}"));
    }

    @Test
    @DisplayName("A-42")
    void resetForgetsTheOldResult() {
        tasks.add(() -> "Acme");
        socket.clicks("load");
        socket.next(2);
        tasks.add(() -> "Bolt");
        socket.clicks("reset");
        assertThat(socket.next(2))
                .containsExactly(reply(3, "{\"diff\":{\"1\":\"none, loading\"}}"), push("{\"1\":\"ok Bolt\"}"));
    }

    @Test
    @DisplayName("A-79, A-50: a cancelled task shows as failed at once, and is interrupted")
    void cancelFailsAndInterrupts() throws InterruptedException {
        tasks.add(this::untilInterrupted);
        socket.clicks("load");
        socket.next();
        waitUntilItRuns();
        socket.clicks("cancel");
        assertThat(socket.next()).isEqualTo(reply(3, "{\"diff\":{\"1\":\"none, failed: cancelled\"}}"));
        assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @Test
    @DisplayName("A-84: cancel, then load again: loading, then the new result")
    void loadingAfterACancelStartsOver() throws InterruptedException {
        tasks.add(this::untilInterrupted);
        socket.clicks("load");
        socket.next();
        waitUntilItRuns();
        socket.clicks("cancel");
        socket.next();
        tasks.add(() -> "Acme");
        socket.clicks("load");
        assertThat(socket.next(2))
                .containsExactly(reply(4, "{\"diff\":{\"1\":\"none, loading\"}}"), push("{\"1\":\"ok Acme\"}"));
    }

    @Test
    @DisplayName("A-21, A-22: the last start wins, and the first one's outcome has no effect")
    void aSupersededTaskIsNotHeardOf() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        tasks.add(first::get);
        socket.clicks("load");
        socket.next();
        tasks.add(second::get);
        socket.clicks("load");
        socket.next();
        first.complete("first");
        second.complete("second");
        assertThat(socket.next()).isEqualTo(push("{\"1\":\"ok second\"}"));
        assertThat(interrupted).isEmpty();
    }

    @Test
    void aSupersededTaskIsInterruptedOnRequest() throws InterruptedException {
        tasks.add(this::untilInterrupted);
        socket.clicks("load");
        socket.next();
        waitUntilItRuns();
        tasks.add(() -> "second");
        socket.clicks("replace");
        assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(String.join("", socket.next(2))).endsWith(push("{\"1\":\"ok second\"}"));
    }

    @Test
    void aTimeoutFails() {
        tasks.add(this::untilInterrupted);
        socket.clicks("hurry");
        assertThat(socket.next(2)).last().isEqualTo(push("{\"1\":\"none, failed: this took too long\"}"));
    }

    @Test
    @DisplayName("A-55, A-58: handleAsync gets the outcome and may push")
    void handleAsyncGetsTheOutcome() throws InterruptedException {
        tasks.add(() -> "Acme");
        socket.clicks("start");
        assertThat(socket.next(2)).contains(push("{\"e\":[[\"done\",{}]]}"));
        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("key Ok[value=Acme]");
    }

    @Test
    @DisplayName("A-77: a cancelled task's exit comes to handleAsync, with the reason")
    void handleAsyncGetsTheCancellation() throws InterruptedException {
        tasks.add(this::untilInterrupted);
        socket.clicks("start");
        socket.next();
        waitUntilItRuns();
        socket.clicks("stop");
        assertThat(outcomes.poll(10, TimeUnit.SECONDS))
                .isEqualTo("key Failed[failure=Exit[kind=CANCELLED, reason=enough, cause=null]]");
    }

    @Test
    @DisplayName("A-85, A-86: the end of the view ends its tasks")
    void leavingInterruptsTheTasks() throws InterruptedException {
        tasks.add(this::untilInterrupted);
        socket.clicks("start");
        socket.next();
        waitUntilItRuns();
        socket.sends("phx_leave", "{}");
        assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(outcomes).isEmpty();
    }

    @Test
    @DisplayName("A-85")
    void aLostConnectionInterruptsTheTasks() throws InterruptedException {
        tasks.add(this::untilInterrupted);
        socket.clicks("start");
        socket.next();
        waitUntilItRuns();
        socket.close();
        assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @Test
    @DisplayName("A-85, A-87")
    void aRedirectEndsTheTasks() throws InterruptedException {
        tasks.add(this::untilInterrupted);
        socket.clicks("start");
        socket.next();
        waitUntilItRuns();
        socket.clicks("start and go");
        assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(socket.next()).contains("\"redirect\"");
    }

    /** Starts a task wherever a callback runs. */
    abstract class Everywhere extends TestLive {
        private void start(String where) {
            startAsync(where, () -> where);
        }

        @Override
        public void mount(Params params, dev.liveview.Session session) {
            start("mount");
            if (isConnected()) {
                self().send("message");
            }
        }

        @Override
        public void handleParams(Params params, java.net.URI uri) {
            start("handleParams");
        }

        @Override
        public void handleEvent(String event, Params values) {
            start("handleEvent");
        }

        @Override
        public void handleInfo(Object message) {
            start("handleInfo");
        }

        @Override
        public void handleAsync(Object key, AsyncOutcome<?> outcome) {
            outcomes.add(String.valueOf(key));
            if (key.equals("mount")) {
                start("handleAsync");
            }
        }
    }

    @Test
    @DisplayName("A-17: a task may be started in any callback")
    void tasksStartInAnyCallback() throws InterruptedException {
        pages.open(() -> new Everywhere() {}).clicks("event");
        java.util.Set<String> ended = new java.util.TreeSet<>();
        while (ended.size() < 5) {
            ended.add(String.valueOf(outcomes.poll(10, TimeUnit.SECONDS)));
        }
        assertThat(ended).containsExactly("handleAsync", "handleEvent", "handleInfo", "handleParams", "mount");
    }

    @Test
    @DisplayName("A-106, A-107: an outcome that changes nothing sends nothing; the wire knows nothing of tasks")
    void anOutcomeThatChangesNothingSendsNothing() throws InterruptedException {
        FakeSocket quiet = pages.open(() -> new TestLive() {
            @Override
            public void handleEvent(String event, Params values) {
                startAsync("key", () -> "value", outcome -> outcomes.add("handled"));
            }
        });
        quiet.clicks("start");
        assertThat(quiet.next()).isEqualTo(reply(2, "{}"));
        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("handled");
        quiet.clicks("inc");
        assertThat(quiet.next()).isEqualTo(reply(3, "{\"diff\":{\"0\":\"1\"}}"));
    }

    @Test
    @DisplayName("A-85, A-92, A-93: a view that ends waits for none of its tasks, and terminate is called at once")
    void theEndOfAViewDoesNotWait() throws InterruptedException {
        CountDownLatch stubborn = new CountDownLatch(1);
        FakeSocket leaving = pages.open(() -> new Loading() {
            @Override
            public void terminate(dev.liveview.EndReason reason) {
                outcomes.add("terminated");
            }
        });
        tasks.add(() -> {
            running.add("running");
            while (stubborn.getCount() > 0) {
                try {
                    stubborn.await();
                } catch (InterruptedException e) {
                    interrupted.add("ignored");
                }
            }
            return "late";
        });
        leaving.clicks("start");
        waitUntilItRuns();
        leaving.sends("phx_leave", "{}");
        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("terminated");
        assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo("ignored");
        stubborn.countDown();
        assertThat(outcomes).isEmpty();
    }
}
