package dev.liveview.async;

import static dev.liveview.async.SupervisedTasks.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.metrics.TaskCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("async.md 9: a supervisor limits, lists, counts and ends its tasks")
class TaskSupervisorTest {
    private TaskSupervisor supervisor =
            TaskSupervisor.builder("imports").maxRunning(2).maxWaiting(3).build();
    private SupervisedTasks tasks = new SupervisedTasks(supervisor);

    private void use(TaskSupervisor.Builder builder) {
        supervisor = builder.build();
        tasks = new SupervisedTasks(supervisor);
    }

    @AfterEach
    void close() {
        supervisor.close();
    }

    private void startAndBegin(String... keys) throws InterruptedException {
        for (String key : keys) {
            tasks.start(key);
            assertThat(tasks.nextToBegin()).isEqualTo(key);
        }
    }

    private List<String> keys() {
        return supervisor.tasks().stream()
                .map(task -> task.key() + " " + task.state())
                .toList();
    }

    @Nested
    class Limits {
        @Test
        @DisplayName("A-90: past maxRunning tasks wait, and begin in the order they were started")
        void theRestWaitsInOrder() throws Exception {
            startAndBegin("a", "b");
            tasks.start("c");
            tasks.start("d");
            assertThat(keys()).containsExactly("a RUNNING", "b RUNNING", "c WAITING", "d WAITING");
            tasks.end("b");
            assertThat(tasks.nextToBegin()).isEqualTo("c");
            assertThat(keys()).containsExactly("a RUNNING", "c RUNNING", "d WAITING");
            tasks.end("a");
            assertThat(tasks.nextToBegin()).isEqualTo("d");
            assertThat(supervisor.waiting()).isZero();
            assertThat(supervisor.running()).isEqualTo(2);
        }

        @Test
        @DisplayName("A-90: a task that fails makes room like any other")
        void aFailingTaskMakesRoom() throws Exception {
            use(TaskSupervisor.builder("imports").maxRunning(1));
            startAndBegin("a");
            tasks.start("b", AsyncOptions.DEFAULT, task -> {
                throw new StackOverflowError("deep");
            });
            tasks.start("c");
            tasks.end("a");
            assertThat(tasks.nextToBegin()).isEqualTo("c");
        }

        @Test
        @DisplayName("A-91: past maxWaiting a task is refused; its outcome says by whom, why, and what to do")
        void pastTheBoundATaskIsRefused() throws Exception {
            startAndBegin("a", "b");
            List.of("c", "d", "e").forEach(tasks::start);
            tasks.start("f");
            assertThat(tasks.outcome())
                    .isEqualTo("f: REFUSED supervisor 'imports' is full: 2 tasks run and 3 wait (maxWaiting); "
                            + "start fewer, or build it with a larger maxRunning or maxWaiting");
            assertThat(supervisor.waiting()).isEqualTo(3);
            assertThat(supervisor.counts().refused()).isEqualTo(1);
            tasks.end("a");
            assertThat(tasks.nextToBegin()).isEqualTo("c");
            tasks.start("g");
            assertThat(keys()).endsWith("g WAITING");
        }

        @Test
        @DisplayName("A-91: with maxWaiting 0 none waits")
        void noneMayWait() throws Exception {
            use(TaskSupervisor.builder("imports").maxRunning(1).maxWaiting(0));
            startAndBegin("a");
            tasks.start("b");
            assertThat(tasks.outcome()).startsWith("b: REFUSED supervisor 'imports' is full");
            tasks.end("a");
            assertThat(tasks.outcome()).isEqualTo("a: ok done");
        }

        @Test
        void withoutLimitsAllRunAtOnce() throws Exception {
            use(TaskSupervisor.builder("imports"));
            for (int i = 0; i < 200; i++) {
                tasks.start("task " + i);
            }
            assertThat(supervisor.running()).isEqualTo(200);
        }
    }

    @Nested
    class EndingWhileWaiting {
        @Test
        @DisplayName("A-76: a task that is cancelled while it waits leaves the queue at once and never begins")
        void aWaitingTaskIsCancelled() throws Exception {
            startAndBegin("a", "b");
            tasks.start("c");
            tasks.start("d");
            tasks.cancel("c");
            assertThat(keys()).containsExactly("a RUNNING", "b RUNNING", "d WAITING");
            assertThat(tasks.outcome()).isEqualTo("c: CANCELLED enough");
            assertThat(supervisor.counts().cancelled()).isEqualTo(1);
            tasks.end("a");
            assertThat(tasks.nextToBegin()).isEqualTo("d");
        }

        @Test
        @DisplayName(
                "A-21, A-22: a task that waits leaves the queue when a newer one takes its key: nobody would hear of it")
        void aSupersededTaskThatWaitsNeverBegins() throws Exception {
            startAndBegin("a", "b");
            tasks.start("search");
            tasks.start("search");
            tasks.start("search");
            assertThat(keys()).containsExactly("a RUNNING", "b RUNNING", "search WAITING");
            tasks.end("a");
            assertThat(tasks.nextToBegin()).isEqualTo("search");
            tasks.end("search");
            tasks.end("b");
            until("all have ended", () -> supervisor.running() == 0);
            assertThat(supervisor.counts().completed()).isEqualTo(3);
            assertThat(supervisor.counts().cancelled()).isEqualTo(2);
        }

        @Test
        void theTimeATaskWaitsCountsForItsTimeout() throws Exception {
            startAndBegin("a", "b");
            tasks.start("c", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(30)));
            assertThat(tasks.outcome()).isEqualTo("c: TIMED_OUT no answer within PT0.03S");
            until("the queue is empty", () -> supervisor.waiting() == 0);
            assertThat(supervisor.counts().timedOut()).isEqualTo(1);
            assertThat(tasks.noneBegan()).isTrue();
        }

        @Test
        @DisplayName("A-85: the end of a view takes its waiting tasks along")
        void theEndOfTheViewEmptiesTheQueue() throws Exception {
            startAndBegin("a", "b");
            tasks.start("c");
            tasks.start("d");
            tasks.endAll();
            assertThat(supervisor.waiting()).isZero();
            until("none runs", () -> supervisor.running() == 0);
            assertThat(supervisor.counts()).isEqualTo(new TaskCounts(4, 0, 0, 4, 0, 0));
            assertThat(tasks.noneBegan()).isTrue();
        }

        @Test
        @DisplayName("a task that was given to an executor, which has not run it yet, makes room when it is cancelled")
        void aTaskWithoutAThreadMakesRoom() throws Exception {
            BlockingQueue<Runnable> given = new LinkedBlockingQueue<>();
            use(TaskSupervisor.builder("imports").maxRunning(1).executor((task, work) -> given.add(work)));
            tasks.start("a");
            tasks.start("b");
            tasks.cancel("a");
            assertThat(keys()).containsExactly("b RUNNING");
            given.forEach(work -> Thread.ofVirtual().start(work));
            assertThat(tasks.nextToBegin()).isEqualTo("b");
            assertThat(tasks.noneBegan()).isTrue();
        }
    }

    @Nested
    class Showing {
        @Test
        void aTaskIsListedWithItsViewItsKeyAndSinceWhen() throws Exception {
            Instant before = Instant.now();
            startAndBegin("a", "b");
            tasks.start("c");
            TaskInfo running = supervisor.tasks().getFirst();
            assertThat(running.view()).isEqualTo("OrgLive");
            assertThat(running.supervisor()).isEqualTo("imports");
            assertThat(running.number()).isEqualTo(1);
            assertThat(running.thread()).isEqualTo("imports: OrgLive 'a'");
            assertThat(running.submitted()).isBetween(before, Instant.now());
            assertThat(running.begun()).isBetween(running.submitted(), Instant.now());
            TaskInfo waiting = supervisor.tasks().getLast();
            assertThat(waiting.state()).isEqualTo(TaskInfo.State.WAITING);
            assertThat(waiting.begun()).isNull();
            assertThat(waiting.thread()).isNull();
            tasks.end("a");
            assertThat(tasks.nextToBegin()).isEqualTo("c");
            assertThat(waiting.state()).as("a list is a copy").isEqualTo(TaskInfo.State.WAITING);
        }

        @Test
        void itCountsHowTasksEnd() throws Exception {
            use(TaskSupervisor.builder("imports"));
            startAndBegin("ok", "cancelled", "late", "running");
            tasks.end("ok");
            tasks.cancel("cancelled");
            tasks.start("late", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(10)));
            tasks.start("expected", AsyncOptions.DEFAULT, task -> {
                throw new AsyncError("no such org");
            });
            tasks.start("crashed", AsyncOptions.DEFAULT, task -> {
                throw new IllegalStateException("broken");
            });
            until("all but the superseded one and the running one have ended", () -> supervisor.running() == 2);
            TaskCounts counts = supervisor.counts();
            assertThat(counts).isEqualTo(new TaskCounts(7, 1, 2, 1, 1, 0));
            assertThat(counts.ended()).isEqualTo(5);
        }
    }

    @Nested
    class Threads {
        @Test
        void tasksRunOnVirtualThreads() throws Exception {
            tasks.start(
                    "a",
                    AsyncOptions.DEFAULT,
                    task -> "virtual " + Thread.currentThread().isVirtual());
            assertThat(tasks.outcome()).isEqualTo("a: ok virtual true");
        }

        @Test
        void tasksRunOnPlatformThreadsThatDoNotKeepTheProgramAlive() throws Exception {
            use(TaskSupervisor.builder("jdbc").maxRunning(1).platformThreads());
            tasks.start("a", AsyncOptions.DEFAULT, task -> {
                Thread thread = Thread.currentThread();
                return thread.getName() + ", virtual " + thread.isVirtual() + ", daemon " + thread.isDaemon();
            });
            assertThat(tasks.outcome()).isEqualTo("a: ok jdbc: OrgLive 'a', virtual false, daemon true");
        }

        @Test
        @DisplayName("A-91: an executor that takes no more is an outcome, and the next task gets its chance")
        void anExecutorMayRefuse() throws Exception {
            use(TaskSupervisor.builder("pool").maxRunning(1).executor((task, work) -> {
                if (task.key().startsWith("refused")) {
                    throw new RejectedExecutionException("pool is closed");
                }
                Thread.ofVirtual().start(work);
            }));
            startAndBegin("a");
            for (int i = 0; i < 5_000; i++) {
                tasks.start("refused " + i);
            }
            tasks.start("b");
            tasks.end("a");
            assertThat(tasks.outcome()).isEqualTo("a: ok done");
            assertThat(tasks.outcome())
                    .isEqualTo("refused 0: REFUSED supervisor 'pool' has no thread for it: "
                            + "java.util.concurrent.RejectedExecutionException: pool is closed");
            assertThat(tasks.nextToBegin()).isEqualTo("b");
            tasks.start("refused at once");
            assertThat(supervisor.counts().failed()).isEqualTo(5_000);
        }

        @Test
        @DisplayName("a thread that goes back to a pool does not carry the interrupt of a cancelled task with it")
        void aPooledThreadIsLeftClean() throws Exception {
            BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
            use(TaskSupervisor.builder("pool")
                    .executor((task, work) -> Thread.ofVirtual().start(() -> {
                        work.run();
                        interrupted.add(Thread.currentThread().isInterrupted());
                    })));
            CompletableFuture<String> begun = new CompletableFuture<>();
            tasks.start("a", AsyncOptions.DEFAULT, task -> {
                begun.complete("begun");
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                return "left with the interrupt set";
            });
            begun.get(20, TimeUnit.SECONDS);
            tasks.cancel("a");
            assertThat(interrupted.poll(20, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Nested
    class Closing {
        @Test
        @DisplayName(
                "A-91, A-89: who closes a supervisor ends its tasks, and their views are told, also of those that wait")
        void theViewsAreTold() throws Exception {
            startAndBegin("a", "b");
            tasks.start("c");
            supervisor.close();
            assertThat(List.of(tasks.outcome(), tasks.outcome(), tasks.outcome()))
                    .containsExactlyInAnyOrder(
                            "a: CANCELLED supervisor 'imports' was closed",
                            "b: CANCELLED supervisor 'imports' was closed",
                            "c: CANCELLED supervisor 'imports' was closed");
            until("none runs", () -> supervisor.running() == 0);
            assertThat(tasks.noneBegan()).isTrue();
            tasks.start("d");
            assertThat(tasks.outcome()).isEqualTo("d: REFUSED supervisor 'imports' is closed");
        }

        @Test
        @DisplayName("a start that meets a close is refused, or ended with the others: nothing slips in behind it")
        void nothingSlipsInBehindAClose() throws Exception {
            for (int round = 0; round < 300; round++) {
                use(TaskSupervisor.builder("imports").maxRunning(2));
                SupervisedTasks racing = tasks;
                Thread starting = Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 6; i++) {
                        racing.start("task " + i);
                    }
                });
                supervisor.close();
                starting.join();
                until("none runs and none waits", () -> supervisor.running() + supervisor.waiting() == 0);
                for (int i = 0; i < 6; i++) {
                    assertThat(tasks.outcome()).containsAnyOf("REFUSED", "CANCELLED");
                }
            }
        }

        @Test
        @DisplayName("shutdown lets what runs and waits end, and refuses what is new")
        void aShutdownIsOrderly() throws Exception {
            use(TaskSupervisor.builder("imports").maxRunning(2));
            SupervisedTasks others = new SupervisedTasks(supervisor);
            startAndBegin("a");
            CompletableFuture<Boolean> inTime = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> inTime.complete(supervisor.shutdown(Duration.ofMinutes(5))));
            until("it refuses", () -> {
                others.start(
                        UUID.randomUUID().toString(), AsyncOptions.DEFAULT, task -> "at once"); // supersedes nothing
                return supervisor.counts().refused() > 0;
            });
            assertThat(supervisor.tasks().getFirst().key())
                    .as("what ran runs on")
                    .isEqualTo("a");
            assertThat(inTime).isNotDone();
            tasks.end("a");
            assertThat(inTime.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(tasks.outcome()).isEqualTo("a: ok done");
            assertThat(supervisor.counts().cancelled()).isZero();
        }

        @Test
        @DisplayName("shutdown lets what waits have its turn")
        void aShutdownWaitsForTheQueueToo() throws Exception {
            startAndBegin("a", "b");
            tasks.start("c", AsyncOptions.DEFAULT, task -> {
                tasks.end("b");
                return "had its turn";
            });
            CompletableFuture<Boolean> inTime = new CompletableFuture<>();
            Thread shutting =
                    Thread.ofPlatform().start(() -> inTime.complete(supervisor.shutdown(Duration.ofMinutes(5))));
            until("it waits", () -> shutting.getState() == Thread.State.TIMED_WAITING);
            tasks.end("a");
            assertThat(inTime.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(supervisor.counts()).isEqualTo(new TaskCounts(3, 3, 0, 0, 0, 0));
        }

        @Test
        @DisplayName("shutdown cancels what has not ended in time")
        void aShutdownHasADeadline() throws Exception {
            startAndBegin("a", "b");
            tasks.start("c");
            assertThat(supervisor.shutdown(Duration.ofMillis(20))).isFalse();
            assertThat(tasks.outcome()).contains("CANCELLED");
            until("none runs and none waits", () -> supervisor.running() + supervisor.waiting() == 0);
            assertThat(supervisor.counts()).isEqualTo(new TaskCounts(3, 0, 0, 3, 0, 0));
        }

        @Test
        void anIdleSupervisorShutsDownAtOnce() {
            assertThat(supervisor.shutdown(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
            assertThat(supervisor.shutdown(Duration.ZERO)).isTrue();
        }

        @Test
        @DisplayName("who is interrupted while it waits for a shutdown closes at once")
        void anInterruptEndsTheWait() throws Exception {
            startAndBegin("a");
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual()
                    .start(() -> answer.complete(supervisor.shutdown(Duration.ofMinutes(5)) + ", interrupted "
                            + Thread.currentThread().isInterrupted()));
            waiting.interrupt();
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("false, interrupted true");
            assertThat(tasks.outcome()).contains("CANCELLED");
        }
    }

    @Nested
    class Mistakes {
        private final TaskSupervisor.Builder builder = TaskSupervisor.builder("imports");

        @Test
        void aNameIsNeeded() {
            assertThatThrownBy(() -> TaskSupervisor.create(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a task supervisor needs a name: it stands in logs and figures");
        }

        @Test
        void atLeastOneTaskMustRun() {
            assertThatThrownBy(() -> builder.maxRunning(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("supervisor 'imports': maxRunning must be at least 1, got 0");
        }

        @Test
        void theQueueIsNotNegative() {
            assertThatThrownBy(() -> builder.maxWaiting(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("supervisor 'imports': maxWaiting must not be negative, got -1");
        }

        @Test
        void platformThreadsAreLimited() {
            assertThatThrownBy(() -> builder.platformThreads().build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("supervisor 'imports': platformThreads() needs maxRunning(...), "
                            + "because each running task holds a thread");
        }

        @Test
        void aDeadlineIsNotNegative() {
            assertThatThrownBy(() -> supervisor.shutdown(Duration.ofSeconds(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("supervisor 'imports': a deadline must not be negative, got PT-1S");
        }
    }

    @Test
    @DisplayName("a task that begins when another ends, on the other's thread, inherits nothing of it")
    void aTaskInheritsNothingFromTheOneItWaitedFor() throws Exception {
        InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        for (boolean onPlatformThreads : List.of(false, true)) {
            TaskSupervisor.Builder builder = TaskSupervisor.builder("imports").maxRunning(1);
            use(onPlatformThreads ? builder.platformThreads() : builder);
            CompletableFuture<String> go = new CompletableFuture<>();
            tasks.start("alice's", AsyncOptions.DEFAULT, task -> {
                user.set("alice");
                return go.get();
            });
            tasks.start("bob's", AsyncOptions.DEFAULT, task -> {
                seen.add("user " + user.get());
                return "";
            });
            go.complete("");
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("user null");
            supervisor.close();
        }
    }

    @Test
    void aTimeoutDoesNotHandTheNextTaskToAnExecutorOnTheThreadOfTheClock() throws Exception {
        BlockingQueue<String> callers = new LinkedBlockingQueue<>();
        use(TaskSupervisor.builder("imports")
                .maxRunning(1)
                .executor((task, work) -> callers.add(Thread.currentThread().getName())));
        tasks.start("a", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(20)));
        tasks.start("b");
        callers.remove();
        assertThat(callers.poll(20, TimeUnit.SECONDS)).isNotNull().isNotEqualTo("liveview-clock");
    }
}
