package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.liveview.async.RunningTask.EndingTimes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("async.md 8, 9: tasks really end: hooks, then a grace, then the interrupt, then a complaint")
class EndingTasksTest {
    private static final EndingTimes NEVER_INTERRUPTED =
            new EndingTimes(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    private TestOwner owner = new TestOwner(100, TestOwner.QUICK);

    private void with(EndingTimes times) {
        owner.close();
        owner = new TestOwner(100, times);
    }

    @AfterEach
    void close() {
        owner.close();
    }

    /** Waits without a chance to be interrupted. */
    private static void waitDeafly(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException e) {
                LockSupport.parkNanos(1); // deaf: goes on
            }
        }
    }

    @Nested
    class Hooks {
        @Test
        @DisplayName("hooks run before the interrupt, the last one first, and one that throws does not keep the others")
        void hooksRunFirst() throws Exception {
            owner.start("key", task -> {
                task.onCancel(() -> owner.tell("hook 1"));
                task.onCancel(() -> {
                    throw new IOException("the line is cut");
                });
                task.onCancel(() -> {
                    throw new StackOverflowError("an error is no reason either");
                });
                task.onCancel(() -> owner.tell("hook 2"));
                return owner.untilInterrupted(task);
            });
            assertThat(owner.next()).isEqualTo("running");
            owner.tasks().cancel("key", "enough");
            assertThat(List.of(owner.next(), owner.next(), owner.next()))
                    .containsExactly("hook 2", "hook 1", "interrupted");
        }

        @Test
        @DisplayName("A-76, A-83: the outcome is there at once, however long a hook takes")
        void theOutcomeDoesNotWaitForHooks() throws Exception {
            CountDownLatch hookMayEnd = new CountDownLatch(1);
            with(NEVER_INTERRUPTED);
            owner.start("key", task -> {
                task.onCancel(hookMayEnd::await);
                return owner.untilInterrupted(task);
            });
            owner.next();
            owner.tasks().cancel("key", "enough");
            owner.handleNext();
            assertThat(owner.handled()).containsExactly("key: CANCELLED enough null");
            hookMayEnd.countDown();
        }

        @Test
        @DisplayName(
                "a task that its hook ends is not interrupted: what it closes then, such as a connection, stays whole")
        void aTaskThatItsHookEndsIsNotInterrupted() throws Exception {
            with(NEVER_INTERRUPTED);
            CountDownLatch answer = new CountDownLatch(1);
            owner.start("key", task -> {
                task.onCancel(answer::countDown);
                owner.tell("running");
                answer.await();
                owner.tell("ended by itself, interrupted: "
                        + Thread.currentThread().isInterrupted());
                return "x";
            });
            owner.next();
            owner.tasks().cancel("key", "enough");
            assertThat(owner.next()).isEqualTo("ended by itself, interrupted: false");
            TestOwner.eventually("it is gone", () -> owner.tasks().alive() == 0);
        }

        @Test
        void aHookThatHangsDoesNotKeepTheInterruptAway() throws Exception {
            CountDownLatch never = new CountDownLatch(1);
            owner.start("key", task -> {
                task.onCancel(never::await);
                return owner.untilInterrupted(task);
            });
            owner.next();
            owner.tasks().cancel("key", "enough");
            assertThat(owner.next()).isEqualTo("interrupted");
            never.countDown();
        }

        @Test
        void aHookThatComesTooLateRunsAtOnce() throws Exception {
            owner.start("key", task -> {
                owner.untilInterrupted(task);
                Thread itself = Thread.currentThread();
                task.onCancel(() -> owner.tell("late, on the same thread: " + (itself == Thread.currentThread())));
                return "x";
            });
            owner.next();
            owner.tasks().cancel("key", "enough");
            assertThat(List.of(owner.next(), owner.next()))
                    .containsExactly("interrupted", "late, on the same thread: true");
        }

        @Test
        void aForgottenHookDoesNotRun() throws Exception {
            owner.start("key", task -> {
                Task.Registration kept = task.onCancel(() -> owner.tell("kept"));
                Task.Registration forgotten = task.onCancel(() -> owner.tell("forgotten"));
                forgotten.close();
                forgotten.close();
                owner.untilInterrupted(task);
                kept.close();
                return "x";
            });
            owner.next();
            owner.tasks().cancel("key", "enough");
            assertThat(List.of(owner.next(), owner.next())).containsExactly("kept", "interrupted");
        }

        @Test
        @DisplayName("forgetting a hook that is running waits for it, so that it never hits what was given back")
        void aRunningHookIsWaitedFor() throws Exception {
            with(NEVER_INTERRUPTED);
            CountDownLatch hookRuns = new CountDownLatch(1);
            CountDownLatch hookMayEnd = new CountDownLatch(1);
            AtomicReference<Thread> closing = new AtomicReference<>();
            owner.start("key", task -> {
                Task.Registration registration = task.onCancel(() -> {
                    hookRuns.countDown();
                    hookMayEnd.await();
                    owner.tell("hook has ended");
                });
                owner.tell("running");
                hookRuns.await();
                closing.set(Thread.currentThread());
                registration.close();
                owner.tell("given back");
                return "x";
            });
            owner.next();
            owner.tasks().cancel("key", "enough");
            TestOwner.eventually(
                    "the task waits for the hook",
                    () -> closing.get() != null && closing.get().getState() == Thread.State.WAITING);
            assertThat(owner.nothingHappened()).isTrue();
            hookMayEnd.countDown();
            assertThat(List.of(owner.next(), owner.next())).containsExactly("hook has ended", "given back");
        }

        @Test
        void aHookMayForgetItself() throws Exception {
            AtomicReference<Task.Registration> itself = new AtomicReference<>();
            owner.start("key", task -> {
                itself.set(task.onCancel(() -> {
                    itself.get().close();
                    owner.tell("hook");
                }));
                return owner.untilInterrupted(task);
            });
            owner.next();
            owner.tasks().cancel("key", "enough");
            assertThat(List.of(owner.next(), owner.next())).containsExactly("hook", "interrupted");
        }

        @Test
        void hooksOfATaskThatHasEndedDoNotRun() throws Exception {
            owner.start("key", task -> {
                task.onCancel(() -> owner.tell("hook"));
                return "x";
            });
            owner.handleNext();
            owner.tasks().cancel("key", "late");
            owner.tasks().endAll();
            assertThat(owner.nothingHappened()).isTrue();
        }

        @Test
        @DisplayName("a timeout and the end of the view run them too")
        void timeoutAndEndRunThem() throws Exception {
            Task.Body<String> body = task -> {
                task.onCancel(() -> owner.tell("hook"));
                return owner.untilInterrupted(task);
            };
            owner.start("late", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(20)), body);
            assertThat(List.of(owner.next(), owner.next(), owner.next()))
                    .containsExactly("running", "hook", "interrupted");
            owner.start("left", body);
            owner.next();
            owner.tasks().endAll();
            assertThat(List.of(owner.next(), owner.next())).containsExactly("hook", "interrupted");
        }

        @Test
        @DisplayName("a superseded task's run only if it is to be interrupted")
        void supersedingRunsThemOnRequest() throws Exception {
            Task.Body<String> body = task -> {
                task.onCancel(() -> owner.tell("hook"));
                return owner.untilInterrupted(task);
            };
            owner.start("key", body);
            owner.start("key", body);
            assertThat(List.of(owner.next(), owner.next())).containsExactly("running", "running");
            assertThat(owner.nothingHappened()).isTrue();
            owner.start("key", AsyncOptions.DEFAULT.interruptSuperseded(), task -> "third");
            assertThat(List.of(owner.next(), owner.next())).containsExactly("hook", "interrupted");
            assertThat(owner.nothingHappened())
                    .as("the first is only forgotten")
                    .isTrue();
        }
    }

    @Nested
    class Interrupts {
        @Test
        @DisplayName("an interrupt does not outlive its task on a thread that is used again")
        void theThreadIsClean() {
            RunningTask task = TestOwner.idleTask("key");
            assertThat(task.begin()).isTrue();
            task.end();
            TestOwner.eventually("interrupted", Thread.currentThread()::isInterrupted);
            task.finish();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            task.end();
            task.finish();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }

        @Test
        @DisplayName("A-85: superseded tasks go with the view, too")
        void supersededTasksGoWithTheView() throws Exception {
            owner.start("key", owner::untilInterrupted);
            owner.start("key", owner::untilInterrupted);
            assertThat(List.of(owner.next(), owner.next())).containsExactly("running", "running");
            assertThat(owner.tasks().size()).isEqualTo(1);
            assertThat(owner.tasks().alive()).isEqualTo(2);
            owner.tasks().endAll();
            assertThat(List.of(owner.next(), owner.next())).containsExactly("interrupted", "interrupted");
            TestOwner.eventually("none is left", () -> owner.tasks().alive() == 0);
        }

        @Test
        @DisplayName("a timeout ends a task that was superseded meanwhile, without an outcome")
        void aTimeoutEndsASupersededTask() throws Exception {
            owner.start("key", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(200)), owner::untilInterrupted);
            owner.next();
            owner.start("key", task -> "second");
            assertThat(owner.next()).isEqualTo("interrupted");
            owner.handleNext();
            owner.handleNext();
            assertThat(owner.handled()).containsExactly("key: ok second");
        }

        @Test
        @DisplayName(
                "A-85, A-76: no thread is left of tasks that were cancelled, timed out, superseded on request or whose view has ended")
        void noThreadIsLeft() throws Exception {
            Queue<Thread> threads = new ConcurrentLinkedQueue<>();
            Task.Body<String> hooked = task -> {
                threads.add(Thread.currentThread());
                task.onCancel(() -> {});
                return owner.untilInterrupted(task);
            };
            Task.Body<String> plain = task -> {
                threads.add(Thread.currentThread());
                return owner.untilInterrupted(task);
            };
            AsyncOptions late = AsyncOptions.DEFAULT.timeout(Duration.ofMillis(300));
            int each = 10;
            for (int i = 0; i < each; i++) {
                owner.start("cancelled " + i, i % 2 == 0 ? hooked : plain);
                owner.start("late " + i, late, i % 2 == 0 ? hooked : plain);
                owner.start("superseded " + i, i % 2 == 0 ? hooked : plain);
                owner.start("left " + i, i % 2 == 0 ? hooked : plain);
            }
            TestOwner.eventually("all run", () -> threads.size() == 4 * each);
            for (int i = 0; i < each; i++) {
                owner.tasks().cancel("cancelled " + i, "enough");
                owner.start("superseded " + i, AsyncOptions.DEFAULT.interruptSuperseded(), task -> "second");
            }
            TestOwner.eventually(
                    "cancelled, late and superseded ones are gone",
                    () -> threads.stream().filter(Thread::isAlive).count() == each);
            owner.tasks().endAll();
            TestOwner.eventually("all are gone", () -> threads.stream().noneMatch(Thread::isAlive));
            TestOwner.eventually(
                    "none is counted",
                    () -> owner.tasks().alive() + owner.supervisor().running() == 0);
        }
    }

    @Nested
    class WhileWaiting {
        @Test
        @DisplayName("A-76: a task that is cancelled while it waits for its supervisor never begins")
        void itNeverBegins() throws Exception {
            try (TaskSupervisor one =
                    TaskSupervisor.builder("one").maxRunning(1).build()) {
                CountDownLatch mayEnd = new CountDownLatch(1);
                AsyncOptions options = AsyncOptions.DEFAULT.supervisor(one);
                owner.start("first", options, task -> {
                    owner.tell("first");
                    mayEnd.await();
                    return "1";
                });
                owner.start("second", options, task -> {
                    owner.tell("second");
                    return "2";
                });
                owner.start("third", options, task -> {
                    owner.tell("third");
                    return "3";
                });
                owner.tasks().cancel("second", "enough");
                assertThat(owner.tasks().alive()).isEqualTo(2);
                owner.handleNext();
                mayEnd.countDown();
                owner.handleNext();
                owner.handleNext();
                assertThat(owner.handled())
                        .containsExactly("second: CANCELLED enough null", "first: ok 1", "third: ok 3");
                assertThat(List.of(owner.next(), owner.next())).containsExactly("first", "third");
            }
        }
    }

    @Nested
    @DisplayName("a task that ignores its interruption")
    class Stubborn {
        private static final EndingTimes IMPATIENT =
                new EndingTimes(Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(20));

        private final Logger logger = (Logger) LoggerFactory.getLogger(Complaint.class);
        private final Queue<ILoggingEvent> logged = new ConcurrentLinkedQueue<>();
        private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                logged.add(event);
            }
        };

        Stubborn() {
            appender.start();
            logger.addAppender(appender);
            logger.setLevel(Level.INFO);
            logger.setAdditive(false);
        }

        @AfterEach
        void detach() {
            logger.detachAppender(appender);
            logger.setLevel(null);
            logger.setAdditive(true);
        }

        private List<ILoggingEvent> at(Level level) {
            return logged.stream().filter(event -> event.getLevel() == level).toList();
        }

        @Test
        @DisplayName(
                "is reported once, with its view, its key and where it is, and again when it ends; it does not reach the view")
        void isReported() throws Exception {
            with(IMPATIENT);
            CountDownLatch mayEnd = new CountDownLatch(1);
            owner.start("deaf", task -> {
                owner.tell("running");
                waitDeafly(mayEnd);
                return "too late";
            });
            owner.next();
            owner.tasks().cancel("deaf", "enough");
            owner.handleNext();
            TestOwner.eventually("it is reported", () -> !at(Level.WARN).isEmpty());
            ILoggingEvent warning = at(Level.WARN).getFirst();
            assertThat(warning.getFormattedMessage())
                    .startsWith("OrgLive: task 'deaf' was interrupted ")
                    .contains(" ms ago and still runs; it cannot reach the view any more", "task.isCancelled()");
            assertThat(warning.getThrowableProxy().getStackTraceElementProxyArray())
                    .anySatisfy(line -> assertThat(line.toString()).contains("waitDeafly"));
            assertThat(at(Level.INFO)).isEmpty();

            mayEnd.countDown();
            TestOwner.eventually("its end is told", () -> !at(Level.INFO).isEmpty());
            assertThat(at(Level.INFO).getFirst().getFormattedMessage())
                    .startsWith("OrgLive: task 'deaf' has ended, ")
                    .endsWith(" ms after it was interrupted");
            TestOwner.eventually("it is gone", () -> owner.supervisor().running() == 0);
            assertThat(at(Level.WARN)).hasSize(1);
            assertThat(owner.handled()).containsExactly("deaf: CANCELLED enough null");
            assertThat(owner.nothingReported()).isTrue();
        }

        @Test
        void oneThatEndsInTimeIsNot() throws Exception {
            with(new EndingTimes(Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofHours(1)));
            owner.start("key", owner::untilInterrupted);
            owner.next();
            owner.tasks().cancel("key", "enough");
            TestOwner.eventually("it is gone", () -> owner.supervisor().running() == 0);
            assertThat(logged).isEmpty();
        }
    }

    @Nested
    @DisplayName("a bound of tasks that have not ended")
    class Bound {
        @Test
        @DisplayName("A-91: past it a task is refused, with a clear reason; superseded tasks that still run count")
        void pastItTasksAreRefused() throws Exception {
            owner.close();
            owner = new TestOwner(2, TestOwner.QUICK);
            CountDownLatch mayEnd = new CountDownLatch(1);
            Task.Body<String> body = task -> {
                mayEnd.await();
                return "x";
            };
            owner.start("key", body);
            owner.start("key", body);
            owner.start("key", task -> "third");
            owner.handleNext();
            assertThat(owner.handled())
                    .containsExactly("key: REFUSED OrgLive has 2 tasks that have not ended, and may have no more null");
            mayEnd.countDown();
            TestOwner.eventually("they have ended", () -> owner.tasks().alive() == 0);
            owner.start("key", task -> "fourth");
            List<Tasks.Report> reports = new ArrayList<>(List.of(owner.report(), owner.report(), owner.report()));
            for (Tasks.Report report : reports) {
                owner.tasks().handle(report);
            }
            assertThat(owner.handled()).hasSize(2).last().isEqualTo("key: ok fourth");
        }
    }

    @Nested
    class TimingOut {
        @Test
        void aTimeoutOfManyYearsIsNoTimeout() throws Exception {
            owner.start("key", AsyncOptions.DEFAULT.timeout(Duration.ofSeconds(Long.MAX_VALUE)), task -> "x");
            owner.handleNext();
            assertThat(owner.handled()).containsExactly("key: ok x");
        }
    }
}
