package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.async.AsyncOutcome.Failed;
import dev.liveview.async.AsyncOutcome.Ok;
import dev.liveview.async.Failure.Exit;
import dev.liveview.async.Failure.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("async.md 3, 4, 9: what a task knows of itself, and what others hear of it")
class TaskTest {
    private final TestOwner owner = new TestOwner();

    @AfterEach
    void close() {
        owner.close();
    }

    /** As an author writes it. */
    private static String shown(AsyncOutcome<String> outcome) {
        return switch (outcome) {
            case Ok(String report) -> report;
            case Failed(Expected(var reason, var ignored)) -> "sorry: " + reason;
            case Failed(Exit(var kind, var reason, var ignored)) ->
                switch (kind) {
                    case CANCELLED -> "you said: " + reason;
                    case TIMED_OUT, REFUSED -> "later";
                    case CRASHED -> "oops";
                };
        };
    }

    /** The shorter way. */
    private static String brief(AsyncOutcome<String> outcome) {
        return switch (outcome) {
            case Ok(var report) -> report;
            case Failed(var failure) -> failure.message();
        };
    }

    @Nested
    class Outcomes {
        @Test
        @DisplayName("A-30, A-31, A-33: outcomes read well in a switch, and none is forgotten")
        void outcomesReadWellInASwitch() {
            Exception broken = new IllegalStateException("password=hunter2");
            List<AsyncOutcome<String>> outcomes = List.of(
                    new Ok<>("report"),
                    new Failed<>(new Expected("no data", null)),
                    new Failed<>(new Exit(Failure.Kind.CANCELLED, "enough", null)),
                    new Failed<>(new Exit(Failure.Kind.TIMED_OUT, "no answer within PT1S", null)),
                    new Failed<>(new Exit(Failure.Kind.CRASHED, null, broken)));
            assertThat(outcomes.stream().map(TaskTest::shown))
                    .containsExactly("report", "sorry: no data", "you said: enough", "later", "oops");
            assertThat(outcomes.stream().map(TaskTest::brief))
                    .containsExactly("report", "no data", "cancelled", "this took too long", "something went wrong");
        }

        @Test
        @DisplayName(
                "A-77: the exit of a cancel keeps the reason that was given, whatever it is; its message does not tell it")
        void aCancelKeepsItsReason() throws Exception {
            record Because(int code) {}
            List<AsyncOutcome<String>> outcomes = new ArrayList<>();
            owner.tasks().start("key", AsyncOptions.DEFAULT, owner::untilInterrupted, outcomes::add);
            owner.tasks().cancel("key", new Because(7));
            owner.handleNext();
            assertThat(outcomes).containsExactly(new Failed<>(new Exit(Failure.Kind.CANCELLED, new Because(7), null)));
            assertThat(brief(outcomes.getFirst())).isEqualTo("cancelled");
        }

        @Test
        @DisplayName("A-34, A-89, A-91: a task that its supervisor kills has an outcome, too, and its view goes on")
        void aKilledTaskHasAnOutcome() throws Exception {
            TaskSupervisor imports = TaskSupervisor.create("imports");
            owner.start("key", AsyncOptions.DEFAULT.supervisor(imports), owner::untilInterrupted);
            owner.next();
            imports.close();
            owner.handleNext();
            assertThat(owner.handled()).containsExactly("key: CANCELLED supervisor 'imports' was closed null");
            assertThat(owner.next()).isEqualTo("interrupted");
            owner.start("key", task -> "goes on");
            owner.handleNext();
            assertThat(owner.handled()).last().isEqualTo("key: ok goes on");
        }

        @Test
        @DisplayName("A-35, A-88: after a failure, of whatever kind, the owner goes on")
        void theOwnerGoesOn() throws Exception {
            owner.start("key", task -> {
                throw new LinkageError("broken");
            });
            owner.handleNext();
            owner.start("key", task -> "goes on");
            owner.handleNext();
            assertThat(owner.handled()).hasSize(2).last().isEqualTo("key: ok goes on");
        }

        @Test
        @DisplayName("A-28: a task reports once")
        void aTaskReportsOnce() throws Exception {
            owner.start("key", task -> "x");
            owner.handleNext();
            TestOwner.eventually(
                    "it is gone",
                    () -> owner.tasks().alive() + owner.supervisor().running() == 0);
            assertThat(owner.nothingReported()).isTrue();
        }
    }

    @Nested
    class Keys {
        @Test
        @DisplayName("A-25: equal keys of two owners do not interact")
        void ownersDoNotInteract() throws Exception {
            try (TestOwner other = new TestOwner()) {
                owner.start("key", owner::untilInterrupted);
                owner.next();
                other.start("key", AsyncOptions.DEFAULT.interruptSuperseded(), task -> "other");
                other.handleNext();
                other.tasks().cancel("key", "enough");
                other.tasks().endAll();
                assertThat(other.handled()).containsExactly("key: ok other");
                assertThat(owner.nothingHappened()).isTrue();
                assertThat(owner.tasks().size()).isEqualTo(1);
            }
        }

        @Test
        @DisplayName("A-24: one owner has one key space, whatever a task is for")
        void oneKeySpace() throws Exception {
            owner.start("songs", owner::untilInterrupted);
            owner.start("songs", task -> "of a stream");
            assertThat(owner.tasks().size()).isEqualTo(1);
            owner.handleNext();
            assertThat(owner.handled()).containsExactly("songs: ok of a stream");
        }

        @Test
        @DisplayName("A-59: a task that was started by key touches nothing by itself")
        void nothingElseIsTouched() throws Exception {
            owner.start("key", task -> "x");
            Tasks.Report report = owner.report();
            assertThat(owner.handled()).isEmpty();
            owner.tasks().handle(report);
            assertThat(owner.handled()).hasSize(1);
        }
    }

    @Nested
    class Current {
        /** Code that nobody handed the task. */
        private String deepDown() {
            Task task = Task.current();
            task.onCancel(() -> owner.tell("cancelled"));
            return task.view() + " '" + task.key() + "', cancelled: " + task.isCancelled();
        }

        @Test
        @DisplayName("code deep down finds its task, and may register hooks")
        void codeDeepDownFindsItsTask() throws Exception {
            owner.start("key", task -> {
                assertThat(Task.ifRunning()).containsSame(task);
                owner.tell(deepDown());
                return owner.untilInterrupted(task);
            });
            assertThat(List.of(owner.next(), owner.next()))
                    .containsExactly("OrgLive 'key', cancelled: false", "running");
            owner.tasks().cancel("key", "enough");
            assertThat(owner.next()).isEqualTo("cancelled");
        }

        @Test
        void threadsThatATaskStartsAreNotTheTask() throws Exception {
            owner.start("key", task -> {
                Thread.ofVirtual()
                        .start(() -> owner.tell("" + Task.ifRunning().isPresent()))
                        .join();
                return "x";
            });
            assertThat(owner.next()).isEqualTo("false");
        }

        @Test
        @DisplayName("a thread that is used again is not the old task's")
        void aThreadThatIsUsedAgain() {
            RunningTask task = TestOwner.idleTask("key");
            task.begin();
            assertThat(Task.current()).isSameAs(task);
            task.finish();
            assertThat(Task.ifRunning()).isEqualTo(Optional.empty());
        }
    }
}
