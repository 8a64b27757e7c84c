package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.assign.CellThreadException;
import dev.liveview.assign.Cells;
import dev.liveview.error.LiveViewException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("tasks: every misuse says what, which cell, and what to do, and changes nothing")
@SuppressWarnings("NullAway") // what a caller without null checks may do
class AsyncMisuseTest {
    private final TestOwner owner = new TestOwner();
    private final Starter starter = new Starter();
    private final Cells cells = new Cells("OrgLive");
    final AsyncAssign<String> org = AsyncAssign.of(cells);
    final AsyncAssign<String> rank = AsyncAssign.of(cells);
    final AsyncAssign<String> theirs = AsyncAssign.of(new Cells("OtherLive"));

    /** Starts at once, as a callback that has returned does. */
    private final class Starter implements TaskStarter {
        @Override
        public <T> void start(Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler) {
            owner.tasks().start(key, options, body, handler);
        }

        @Override
        public void cancel(Object key, @Nullable Object reason) {
            owner.tasks().cancel(key, reason);
        }
    }

    AsyncMisuseTest() {
        cells.bind("org", org);
        cells.bind("rank", rank);
        new Cells("OtherLive").bind("theirs", theirs);
    }

    @AfterEach
    void close() {
        owner.close();
    }

    private void refused(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LiveViewException.class,
                        e -> assertThat(e.code().name()).isEqualTo(code))
                .hasMessage(message);
        assertThat(owner.tasks().size()).isZero();
        assertThat(org.get()).isEqualTo(AsyncResult.untouched());
    }

    private void several(List<AsyncAssign<?>> list, AsyncOptions options) {
        AsyncAssigning.assign(starter, cells, list, options, () -> Assigns.of(org, "Acme"));
    }

    private void answered(Callable<Assigns> task, String message) throws Exception {
        AsyncAssigning.assign(starter, cells, List.of(org, rank), AsyncOptions.DEFAULT, task);
        owner.handleNext();
        assertThat(org.get().failure()).isEqualTo(rank.get().failure());
        assertThat(org.get().failure().message()).isEqualTo("something went wrong");
        assertThat(org.get().failure().cause())
                .isInstanceOfSatisfying(
                        LiveViewException.class,
                        e -> assertThat(e.code().name()).isEqualTo("async.wrong-cells"))
                .hasMessage(message + "; return an Assigns with a value for each of [org, rank], and for no other");
    }

    @Nested
    class AtTheCall {
        @Test
        void aCellOfAnotherView() {
            refused(
                    "async.foreign-cell",
                    "OrgLive: assignAsync was given cell 'theirs' of another view; a view fills its own cells only",
                    () -> several(List.of(org, theirs), AsyncOptions.DEFAULT));
        }

        @Test
        void noCells() {
            refused(
                    "async.cell-list",
                    "OrgLive: assignAsync was given an empty list of cells; name at least one, or use startAsync",
                    () -> several(List.of(), AsyncOptions.DEFAULT));
        }

        @Test
        void theSameCellTwice() {
            refused(
                    "async.cell-list",
                    "OrgLive: assignAsync was given cell 'org' twice; name each cell once",
                    () -> several(List.of(org, rank, org), AsyncOptions.DEFAULT));
        }

        @Test
        void nullInsteadOfACell() {
            String message =
                    "OrgLive: assignAsync was given null instead of a cell; declare it as a field: AsyncAssign<...> name = async()";
            refused(
                    "async.null-argument",
                    message,
                    () -> several(Arrays.<AsyncAssign<?>>asList(org, null), AsyncOptions.DEFAULT));
            refused("async.null-argument", message, () -> several(null, AsyncOptions.DEFAULT));
            AsyncAssign<String> none = null;
            refused(
                    "async.null-argument",
                    message,
                    () -> AsyncAssigning.assign(starter, cells, none, AsyncOptions.DEFAULT, () -> "x"));
        }

        @Test
        @DisplayName(
                "A-16, A-42, departure: a cell to reset that the call does not load is no typing error to pass over")
        void resetOfACellThatTheCallDoesNotLoad() {
            refused(
                    "async.reset-cell",
                    "OrgLive: assignAsync for [org] was told to reset [rank], which it does not load; name only cells of the call, or reset the other by set(AsyncResult.loading())",
                    () -> several(List.of(org), AsyncOptions.DEFAULT.reset(org, rank)));
        }

        @Test
        @DisplayName("A-11")
        void nullInsteadOfATask() {
            String message = "OrgLive: assignAsync was given null instead of a task; pass the code to run";
            Callable<String> callable = null;
            Task.Body<String> body = null;
            Callable<Assigns> callables = null;
            Task.Body<Assigns> bodies = null;
            List<ThrowingCallable> calls = List.of(
                    () -> AsyncAssigning.assign(starter, cells, org, AsyncOptions.DEFAULT, callable),
                    () -> AsyncAssigning.assign(starter, cells, org, AsyncOptions.DEFAULT, body),
                    () -> AsyncAssigning.assign(starter, cells, List.of(org), AsyncOptions.DEFAULT, callables),
                    () -> AsyncAssigning.assign(starter, cells, List.of(org), AsyncOptions.DEFAULT, bodies));
            calls.forEach(call -> refused("async.null-argument", message, call));
        }

        @Test
        @DisplayName("A-11")
        void nullInsteadOfWhatStartAsyncNeeds() {
            refused(
                    "async.null-argument",
                    "OrgLive: startAsync was given null instead of a key; use a text, or any value with equals()",
                    () -> owner.start(null, task -> "x"));
            refused(
                    "async.null-argument",
                    "OrgLive: startAsync('export') was given null instead of a task; pass the code to run",
                    () -> owner.start("export", null));
            refused(
                    "async.null-argument",
                    "OrgLive: startAsync('export') was given null instead of a callback; leave it away and override handleAsync",
                    () -> owner.tasks().start("export", AsyncOptions.DEFAULT, task -> "x", null));
        }

        @Test
        @DisplayName("A-16, departure: options are checked")
        void nullInsteadOfASupervisor() {
            assertThatThrownBy(() -> AsyncOptions.DEFAULT.supervisor(null))
                    .hasMessage("AsyncOptions.supervisor(...) needs a supervisor, got null");
        }
    }

    @Nested
    @DisplayName("a wrong answer is the task's failure, not the view's")
    class InTheAnswer {
        @Test
        @DisplayName("A-44, A-45")
        void aCellIsMissing() throws Exception {
            answered(
                    () -> Assigns.of(org, "Acme"),
                    "OrgLive: the task of assignAsync for [org, rank] brought no value for [rank]");
        }

        @Test
        @DisplayName("A-48, departure: a cell that was not asked for is a mistake")
        void aCellTooMany() throws Exception {
            answered(
                    () -> Assigns.of(org, "Acme").and(rank, "first").and(theirs, "x"),
                    "OrgLive: the task of assignAsync for [org, rank] brought a value for [theirs], which it does not load");
        }

        @Test
        @DisplayName("A-44, A-46: other shapes do not compile, null does")
        void nullInsteadOfAnAnswer() throws Exception {
            answered(() -> null, "OrgLive: the task of assignAsync for [org, rank] brought null");
        }
    }

    @Nested
    class InsideATask {
        @Test
        @DisplayName(
                "A-18, A-19, departure: touching a cell inside a task is no warning, it throws and names the cell and the cure")
        void aCellIsTouched() throws Exception {
            AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
            owner.tasks().start("key", AsyncOptions.DEFAULT, task -> org.get(), outcome -> {
                if (outcome instanceof AsyncOutcome.Failed<AsyncResult<String>>(var failure)) {
                    thrown.set(failure.cause());
                }
            });
            owner.handleNext();
            assertThat(thrown.get())
                    .isInstanceOf(CellThreadException.class)
                    .hasMessageContainingAll(
                            "OrgLive: cell 'org' was touched on thread", "Copy the value before the task starts");
        }

        @Test
        void anAsyncErrorWithoutAReason() {
            assertThatThrownBy(() -> new AsyncError(null))
                    .hasMessage(
                            "new AsyncError(...) was given null instead of a reason; give what the page may show: a text, or a value with a toString()");
        }

        @Test
        void theCurrentTaskIsAskedForElsewhere() {
            assertThat(Task.ifRunning()).isEmpty();
            assertThatThrownBy(Task::current)
                    .isInstanceOfSatisfying(
                            LiveViewException.class,
                            e -> assertThat(e.code().name()).isEqualTo("async.no-task"))
                    .hasMessage(
                            "Task.current(): thread '" + Thread.currentThread().getName()
                                    + "' runs no task; call it in the code of a task, or ask Task.ifRunning() first");
        }
    }
}
