package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("async.md 2, 3, 4, 8: tasks, with a mailbox that the test empties by hand")
class TasksTest {
    private static final String NAME = "OrgLive";

    private final BlockingQueue<Tasks.Report> mailbox = new LinkedBlockingQueue<>();
    private final TaskSupervisor supervisor = TaskSupervisor.create("tests");
    private final Tasks tasks = new Tasks(NAME, supervisor, mailbox::add);
    private final List<String> handled = new ArrayList<>();
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        tasks.endAll();
        supervisor.close();
    }

    private void start(Object key, Task.Body<String> body) {
        start(key, AsyncOptions.DEFAULT, body);
    }

    private void start(Object key, AsyncOptions options, Task.Body<String> body) {
        tasks.start(key, options, body, outcome -> handled.add(key + ": " + text(outcome)));
    }

    private static String text(AsyncOutcome<String> outcome) {
        return switch (outcome) {
            case AsyncOutcome.Ok<String>(String value) -> "ok " + value;
            case AsyncOutcome.Failed<String>(Failure.Expected expected) -> "expected " + expected.reason();
            case AsyncOutcome.Failed<String>(Failure.Exit exit) ->
                exit.kind() + " " + exit.reason() + " " + exit.cause();
        };
    }

    private Tasks.Report report() throws InterruptedException {
        return mailbox.poll(10, TimeUnit.SECONDS);
    }

    private void handleNext() throws Exception {
        tasks.handle(report());
    }

    private String waitFor() throws InterruptedException {
        return happened.poll(10, TimeUnit.SECONDS);
    }

    private String untilInterrupted(Task task) throws InterruptedException {
        happened.add("running");
        try {
            never.await();
            return "never";
        } catch (InterruptedException e) {
            happened.add("interrupted, cancelled: " + task.isCancelled());
            return "came back all the same";
        }
    }

    @Nested
    class Starting {
        @Test
        @DisplayName("A-14, A-15: the task is known before it runs, and starting returns at once")
        void aTaskIsFiledWhenStartReturns() {
            start("key", TasksTest.this::untilInterrupted);
            assertThat(tasks.size()).isEqualTo(1);
        }

        @Test
        @DisplayName("A-30")
        void aValueIsHandled() throws Exception {
            start("key", task -> "Acme");
            handleNext();
            assertThat(handled).containsExactly("key: ok Acme");
        }

        @Test
        @DisplayName("A-27: nothing is handled before its turn in the mailbox")
        void nothingIsHandledByTheTasksThread() throws Exception {
            start("key", task -> "Acme");
            Tasks.Report report = report();
            assertThat(handled).isEmpty();
            tasks.handle(report);
            assertThat(handled).hasSize(1);
        }

        @Test
        @DisplayName("A-31")
        void anExceptionIsAnExitWithItsCause() throws Exception {
            start("key", task -> {
                throw new IllegalStateException("broken");
            });
            handleNext();
            assertThat(handled).containsExactly("key: CRASHED null java.lang.IllegalStateException: broken");
        }

        @Test
        @DisplayName("A-31: errors too")
        void anErrorIsAnExit() throws Exception {
            start("key", task -> {
                throw new StackOverflowError("deep");
            });
            handleNext();
            assertThat(handled).containsExactly("key: CRASHED null java.lang.StackOverflowError: deep");
        }

        @Test
        @DisplayName("A-49")
        void anAsyncErrorIsAnExpectedFailure() throws Exception {
            start("key", task -> {
                throw new AsyncError("no such org");
            });
            handleNext();
            assertThat(handled).containsExactly("key: expected no such org");
        }

        @Test
        @DisplayName("A-60: keys are any values, compared by equality")
        void keysAreComparedByEquality() throws Exception {
            start(List.of("a", 1), TasksTest.this::untilInterrupted);
            start(List.of("a", 1), task -> "second");
            handleNext();
            assertThat(handled).containsExactly("[a, 1]: ok second");
            assertThat(tasks.size()).isZero();
        }

        @Test
        @DisplayName("A-26: the callback may start the same key again")
        void theCallbackMayStartTheSameKeyAgain() throws Exception {
            tasks.start("key", AsyncOptions.DEFAULT, task -> "first", outcome -> start("key", task -> "second"));
            handleNext();
            handleNext();
            assertThat(handled).containsExactly("key: ok second");
        }

        @Test
        @DisplayName("A-91: a supervisor that refuses is an outcome")
        void aClosedSupervisorRefuses() throws Exception {
            TaskSupervisor closed = TaskSupervisor.create("imports");
            closed.close();
            start("key", AsyncOptions.DEFAULT.supervisor(closed), task -> "never");
            handleNext();
            assertThat(handled).containsExactly("key: REFUSED supervisor 'imports' is closed null");
        }

        @Test
        void whatTheCallbackThrowsIsTheOwnersBusiness() throws Exception {
            tasks.start("key", AsyncOptions.DEFAULT, task -> "x", outcome -> {
                throw new java.io.IOException("broken");
            });
            Tasks.Report report = report();
            assertThatThrownBy(() -> tasks.handle(report)).hasMessage("broken");
            assertThat(tasks.size()).isZero();
        }

        @Test
        @DisplayName("A-90: a supervisor knows what runs, until it has ended")
        void theSupervisorCountsWhatRuns() throws Exception {
            CompletableFuture<String> value = new CompletableFuture<>();
            start("key", task -> value.get());
            assertThat(supervisor.running()).isEqualTo(1);
            value.complete("done");
            report();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (supervisor.running() > 0 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(supervisor.running()).isZero();
        }
    }

    @Nested
    @DisplayName("async.md 14: two starts of one key")
    class Repeats {
        private final CompletableFuture<String> first = new CompletableFuture<>();
        private final CompletableFuture<String> second = new CompletableFuture<>();

        private void startBoth() {
            start("key", task -> first.get());
            start("key", task -> second.get());
        }

        @Test
        @DisplayName("A-21, A-22: start₁, start₂, done₁, done₂")
        void theFirstOutcomeIsIgnored() throws Exception {
            startBoth();
            first.complete("1");
            handleNext();
            assertThat(handled).isEmpty();
            second.complete("2");
            handleNext();
            assertThat(handled).containsExactly("key: ok 2");
        }

        @Test
        @DisplayName("start₁, start₂, done₂, done₁")
        void aLateFirstOutcomeIsIgnored() throws Exception {
            startBoth();
            second.complete("2");
            handleNext();
            first.complete("1");
            handleNext();
            assertThat(handled).containsExactly("key: ok 2");
        }

        @Test
        @DisplayName("a superseded task is not interrupted unless that was asked for")
        void theFirstTaskRunsOn() throws Exception {
            start("key", TasksTest.this::untilInterrupted);
            waitFor();
            start("key", task -> "second");
            handleNext();
            assertThat(happened).isEmpty();
            assertThat(supervisor.running()).isGreaterThanOrEqualTo(1);
        }

        @Test
        void theFirstTaskIsInterruptedOnRequest() throws Exception {
            start("key", TasksTest.this::untilInterrupted);
            waitFor();
            start("key", AsyncOptions.DEFAULT.interruptSuperseded(), task -> second.get());
            assertThat(waitFor()).isEqualTo("interrupted, cancelled: true");
            second.complete("2");
            handleNext();
            handleNext();
            assertThat(handled).containsExactly("key: ok 2");
        }

        @Test
        @DisplayName("a timeout of a superseded task does not hit the one that took its key")
        void theFirstTimeoutDoesNotHitTheSecondTask() throws Exception {
            start("key", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(10)), TasksTest.this::untilInterrupted);
            start("key", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(40)), task -> second.get());
            handleNext();
            if (handled.isEmpty()) {
                handleNext();
            }
            assertThat(handled).containsExactly("key: TIMED_OUT no answer within PT0.04S null");
        }
    }

    @Nested
    @DisplayName("async.md 8: cancelling")
    class Cancelling {
        @Test
        @DisplayName("A-76, A-77: the exit is handled like any other outcome, in its turn")
        void theExitIsHandled() throws Exception {
            start("key", TasksTest.this::untilInterrupted);
            waitFor();
            tasks.cancel("key", "enough");
            assertThat(handled).isEmpty();
            assertThat(waitFor()).isEqualTo("interrupted, cancelled: true");
            handleNext();
            assertThat(handled).containsExactly("key: CANCELLED enough null");
            assertThat(mailbox)
                    .as("A-28: what the task says afterwards is dropped")
                    .isEmpty();
        }

        @Test
        @DisplayName("A-78: start₁, cancel, start₂, exit₁, done₂")
        void startedAgainBeforeItsExitIsHandledTheExitIsIgnored() throws Exception {
            start("key", TasksTest.this::untilInterrupted);
            tasks.cancel("key", "enough");
            start("key", task -> "second");
            handleNext();
            handleNext();
            assertThat(handled).containsExactly("key: ok second");
        }

        @Test
        @DisplayName("A-81: a result that was already waiting wins")
        void aResultThatIsAlreadyInTheMailboxIsApplied() throws Exception {
            start("key", task -> "Acme");
            Tasks.Report report = report();
            tasks.cancel("key", "enough");
            tasks.handle(report);
            assertThat(handled).containsExactly("key: ok Acme");
            assertThat(mailbox).isEmpty();
        }

        @Test
        @DisplayName("A-82")
        void cancellingTwiceOrNothingIsHarmless() throws Exception {
            tasks.cancel("nothing", "enough");
            start("key", TasksTest.this::untilInterrupted);
            tasks.cancel("key", "enough");
            tasks.cancel("key", "again");
            handleNext();
            tasks.cancel("key", "late");
            assertThat(handled).containsExactly("key: CANCELLED enough null");
            assertThat(mailbox).isEmpty();
        }
    }

    @Nested
    class TimingOut {
        @Test
        void aTaskThatTakesTooLongIsEnded() throws Exception {
            start("key", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(250)), TasksTest.this::untilInterrupted);
            assertThat(List.of(waitFor(), waitFor())).containsExactly("running", "interrupted, cancelled: true");
            handleNext();
            assertThat(handled).containsExactly("key: TIMED_OUT no answer within PT0.25S null");
        }

        @Test
        void aTaskThatIsInTimeIsNot() throws Exception {
            start("key", AsyncOptions.DEFAULT.timeout(Duration.ofHours(1)), task -> "Acme");
            handleNext();
            assertThat(handled).containsExactly("key: ok Acme");
        }

        @Test
        void aTimeoutMustBePositive() {
            assertThatThrownBy(() -> AsyncOptions.DEFAULT.timeout(Duration.ZERO))
                    .hasMessage("a timeout must be positive, got PT0S");
        }
    }

    @Nested
    @DisplayName("async.md 9: the end of the owner")
    class Ending {
        @Test
        @DisplayName("A-85, A-86: all tasks are ended and none is heard of again")
        void allTasksAreEnded() throws Exception {
            start("a", TasksTest.this::untilInterrupted);
            start("b", TasksTest.this::untilInterrupted);
            waitFor();
            waitFor();
            tasks.endAll();
            assertThat(List.of(waitFor(), waitFor())).containsOnly("interrupted, cancelled: true");
            handleNext();
            handleNext();
            assertThat(handled).isEmpty();
            assertThat(tasks.size()).isZero();
        }

        @Test
        void closingTheSupervisorEndsItsTasks() throws Exception {
            start("a", TasksTest.this::untilInterrupted);
            waitFor();
            supervisor.close();
            assertThat(waitFor()).isEqualTo("interrupted, cancelled: true");
        }
    }
}
