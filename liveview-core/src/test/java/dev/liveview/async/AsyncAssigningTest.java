package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.assign.Cells;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("async.md 5, 14: assignAsync, with tasks that end when the test says so")
class AsyncAssigningTest {
    /** Runs no thread: a test ends a task by hand. */
    private static final class ManualTasks implements TaskStarter {
        private final List<Started<?>> started = new ArrayList<>();
        private final List<String> cancelled = new ArrayList<>();

        private record Started<T>(Object key, Task.Body<T> body, Task.OnOutcome<T> handler) {
            void end() throws Exception {
                AsyncOutcome<T> outcome;
                try {
                    outcome = new AsyncOutcome.Ok<>(body.run(TestOwner.idleTask(key)));
                } catch (AsyncError e) {
                    outcome = new AsyncOutcome.Failed<>(new Failure.Expected(e.reason(), e));
                } catch (Exception e) {
                    outcome = new AsyncOutcome.Failed<>(new Failure.Exit(Failure.Kind.CRASHED, null, e));
                }
                handler.handle(outcome);
            }
        }

        @Override
        public <T> void start(Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler) {
            started.add(new Started<>(key, body, handler));
        }

        @Override
        public void cancel(Object key, @Nullable Object reason) {
            cancelled.add(key + " because " + reason);
        }

        void endNext() throws Exception {
            started.removeFirst().end();
        }
    }

    private final ManualTasks tasks = new ManualTasks();
    private final Cells cells = new Cells("OrgLive");
    private final Owner owner = Owner.with(cells);

    /** What a view would declare as fields. */
    private record Owner(AsyncAssign<String> org, AsyncAssign<String> rank) {
        static Owner with(Cells cells) {
            Owner owner = new Owner(AsyncAssign.of(cells), AsyncAssign.of(cells));
            cells.bind("org", owner.org);
            cells.bind("rank", owner.rank);
            return owner;
        }
    }

    private AsyncAssign<String> org() {
        return owner.org;
    }

    private AsyncAssign<String> rank() {
        return owner.rank;
    }

    private static String state(AsyncAssign<String> cell) {
        AsyncResult<String> result = cell.get();
        return (result.isOk() ? "T " + result.result() : "F")
                + (result.isLoading() ? " loading " + result.loadingState() : "")
                + (result.failure() == null ? "" : " failed " + result.failure().message());
    }

    private void load(String value) {
        AsyncAssigning.assign(tasks, cells, org(), AsyncOptions.DEFAULT, () -> value);
    }

    private void loadFailing() {
        AsyncAssigning.<String>assign(tasks, cells, org(), AsyncOptions.DEFAULT, () -> {
            throw new AsyncError("down");
        });
    }

    private void loadBoth(AsyncOptions options, Assigns answer) {
        AsyncAssigning.assign(tasks, cells, List.of(org(), rank()), options, () -> answer);
    }

    @Nested
    @DisplayName("async.md 14: assign_async on one key")
    class StateTable {
        @Test
        @DisplayName("A-41, A-47: absent → loading → ok")
        void fromNothing() throws Exception {
            load("v");
            assertThat(state(org())).isEqualTo("F loading org");
            tasks.endNext();
            assertThat(state(org())).isEqualTo("T v");
        }

        @Test
        @DisplayName("A-49: absent → loading → failed")
        void fromNothingToFailed() throws Exception {
            loadFailing();
            tasks.endNext();
            assertThat(state(org())).isEqualTo("F failed down");
        }

        @Test
        @DisplayName("A-43: failed → loading clears the failure")
        void fromFailed() throws Exception {
            loadFailing();
            tasks.endNext();
            load("v");
            assertThat(state(org())).isEqualTo("F loading org");
        }

        @Test
        @DisplayName("A-41: ok stays while it loads again and when that fails")
        void fromOk() throws Exception {
            load("u");
            tasks.endNext();
            loadFailing();
            assertThat(state(org())).isEqualTo("T u loading org");
            tasks.endNext();
            assertThat(state(org())).isEqualTo("T u failed down");
            load("v");
            assertThat(state(org())).isEqualTo("T u loading org");
            tasks.endNext();
            assertThat(state(org())).isEqualTo("T v");
        }

        @Test
        @DisplayName("A-42: reset")
        void fromOkWithReset() throws Exception {
            load("u");
            tasks.endNext();
            AsyncAssigning.assign(tasks, cells, org(), AsyncOptions.DEFAULT.reset(), () -> "v");
            assertThat(state(org())).isEqualTo("F loading org");
        }

        @Test
        @DisplayName("A-51: what is current is what stands in the cell when the outcome is handled")
        void aCellThatWasSetMeanwhileIsTheBase() throws Exception {
            loadFailing();
            org().set(AsyncResult.ok("set by hand"));
            tasks.endNext();
            assertThat(state(org())).isEqualTo("T set by hand failed down");
        }

        @Test
        @DisplayName("A-41, A-50: ok → loading → crashed → loading: what was ok stays, the failure is cleared")
        void fromOkAndFailed() throws Exception {
            load("u");
            tasks.endNext();
            AsyncAssigning.<String>assign(tasks, cells, org(), AsyncOptions.DEFAULT, () -> {
                throw new IllegalStateException("password=hunter2");
            });
            tasks.endNext();
            assertThat(state(org())).isEqualTo("T u failed something went wrong");
            load("v");
            assertThat(state(org())).isEqualTo("T u loading org");
        }

        @Test
        @DisplayName("A-43: a loading cell is loading afresh, whatever reset says")
        void fromLoading() throws Exception {
            load("1");
            load("2");
            assertThat(state(org())).isEqualTo("F loading org");
            tasks.started.removeLast().end();
            assertThat(state(org())).isEqualTo("T 2");
        }

        @Test
        @DisplayName("A-42: ok with reset → failed: nothing is left of the old result")
        void fromOkWithResetToFailed() throws Exception {
            load("u");
            tasks.endNext();
            AsyncAssigning.<String>assign(tasks, cells, org(), AsyncOptions.DEFAULT.reset(), () -> {
                throw new AsyncError("down");
            });
            tasks.endNext();
            assertThat(state(org())).isEqualTo("F failed down");
        }

        @Test
        @DisplayName("A-10, A-41: the loading state is the list of the call's cells")
        void theLoadingStateIsTheListOfCells() {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme").and(rank(), "first"));
            assertThat(org().get().loadingState())
                    .hasToString("org, rank")
                    .isEqualTo(rank().get().loadingState());
        }

        @Test
        @DisplayName("A-51: a cell that somebody emptied counts as untouched")
        void anEmptiedCellIsUntouched() throws Exception {
            loadFailing();
            empty(org());
            tasks.endNext();
            assertThat(state(org())).isEqualTo("F failed down");
            empty(org());
            load("v");
            assertThat(state(org())).isEqualTo("F loading org");
        }

        @SuppressWarnings("NullAway") // what a caller without null checks may do
        private void empty(AsyncAssign<String> cell) {
            cell.set(null);
        }

        @Test
        @DisplayName("A-52: the outcome of assignAsync goes into the cells and nowhere else")
        void theOutcomeGoesIntoTheCells() throws Exception {
            load("v");
            assertThat(tasks.started).hasSize(1);
            assertThat(rank().get()).isEqualTo(AsyncResult.untouched());
            tasks.endNext();
            assertThat(rank().get()).isEqualTo(AsyncResult.untouched());
        }

        @Test
        @DisplayName("A-40: the code may take its task")
        void theBodyMayTakeItsTask() throws Exception {
            AsyncAssigning.assign(tasks, cells, org(), AsyncOptions.DEFAULT, (Task task) -> "of " + task.key());
            AsyncAssigning.assign(
                    tasks,
                    cells,
                    List.of(rank()),
                    AsyncOptions.DEFAULT,
                    (Task task) -> Assigns.of(rank(), "of " + task.key()));
            tasks.endNext();
            tasks.endNext();
            assertThat(List.of(state(org()), state(rank()))).containsExactly("T of org", "T of rank");
        }

        @Test
        @DisplayName("A-114")
        void aResultMayBeNull() throws Exception {
            AsyncAssigning.<String>assign(tasks, cells, org(), AsyncOptions.DEFAULT, () -> null);
            tasks.endNext();
            assertThat(state(org())).isEqualTo("T null");
        }
    }

    @Nested
    class SeveralCells {
        @Test
        @DisplayName("A-20, A-47: all load under one key and change together")
        void allAreFilled() throws Exception {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme").and(rank(), "first"));
            assertThat(List.of(state(org()), state(rank())))
                    .containsExactly("F loading org, rank", "F loading org, rank");
            tasks.endNext();
            assertThat(List.of(state(org()), state(rank()))).containsExactly("T Acme", "T first");
        }

        @Test
        @DisplayName("A-50: all fail together")
        void allFail() throws Exception {
            AsyncAssigning.assign(tasks, cells, List.of(org(), rank()), AsyncOptions.DEFAULT, () -> {
                throw new IllegalStateException("broken");
            });
            tasks.endNext();
            assertThat(List.of(state(org()), state(rank())))
                    .containsExactly("F failed something went wrong", "F failed something went wrong");
        }

        @Test
        @DisplayName("A-42: a list of cells to reset")
        void someAreReset() throws Exception {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme").and(rank(), "first"));
            tasks.endNext();
            loadBoth(AsyncOptions.DEFAULT.reset(rank()), Assigns.of(org(), "x").and(rank(), "y"));
            assertThat(List.of(state(org()), state(rank())))
                    .containsExactly("T Acme loading org, rank", "F loading org, rank");
        }

        @Test
        @DisplayName(
                "A-44, A-45: an answer without a requested cell is the task's failure, and the text names the cells")
        void aMissingCellIsTheTasksFailure() throws Exception {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme"));
            tasks.endNext();
            assertThat(state(org())).isEqualTo("F failed something went wrong");
            assertThat(org().get().failure().cause())
                    .hasMessage(
                            "OrgLive: the task of assignAsync for [org, rank] brought no value for [rank]; return an Assigns with a value for each of [org, rank], and for no other");
        }

        @Test
        @DisplayName("A-20, A-23: the order of the cells is part of the key")
        void theOrderMatters() throws Exception {
            AsyncAssigning.assign(
                    tasks,
                    cells,
                    List.of(rank(), org()),
                    AsyncOptions.DEFAULT,
                    () -> Assigns.of(org(), "1").and(rank(), "1"));
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "2").and(rank(), "2"));
            load("3");
            assertThat(tasks.started.stream().map(ManualTasks.Started::key))
                    .map(Object::toString)
                    .containsExactly("rank, org", "org, rank", "org")
                    .doesNotHaveDuplicates();
        }

        @Test
        @DisplayName("A-20: the same cells in the same order are the same key")
        void theSameCellsAreTheSameKey() {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "1").and(rank(), "1"));
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "2").and(rank(), "2"));
            assertThat(tasks.started.get(0).key())
                    .isEqualTo(tasks.started.get(1).key());
        }

        @Test
        @DisplayName("A-42: resets add up")
        void resetsAddUp() throws Exception {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme").and(rank(), "first"));
            tasks.endNext();
            loadBoth(
                    AsyncOptions.DEFAULT.reset(rank()).reset(org()),
                    Assigns.of(org(), "x").and(rank(), "y"));
            assertThat(List.of(state(org()), state(rank())))
                    .containsExactly("F loading org, rank", "F loading org, rank");
        }

        @Test
        @DisplayName("A-23: overlapping calls do not interact; whichever comes last wins")
        void overlappingCallsAreTwoTasks() throws Exception {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "both").and(rank(), "first"));
            load("one");
            assertThat(tasks.started).hasSize(2);
            tasks.started.reversed().getFirst().end();
            tasks.endNext();
            assertThat(List.of(state(org()), state(rank()))).containsExactly("T both", "T first");
        }
    }

    @Nested
    @DisplayName("async.md 8: cancelling")
    class CancellingCalls {
        @Test
        @DisplayName("A-75, A-79: all cells of the call fail at once, and its task is cancelled")
        void allCellsOfTheCallFail() {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme").and(rank(), "first"));
            AsyncAssigning.cancel(tasks, org().get(), "changed my mind");
            assertThat(List.of(state(org()), state(rank())))
                    .containsExactly("F failed cancelled", "F failed cancelled");
            assertThat(tasks.cancelled).containsExactly("org, rank because changed my mind");
        }

        @Test
        @DisplayName("A-79: the cell of a call for one goes on from the result that was passed in")
        void theGivenResultIsTheBase() throws Exception {
            load("old");
            tasks.endNext();
            load("new");
            AsyncResult<String> given = org().get();
            org().set(AsyncResult.ok("set by hand"));
            AsyncAssigning.cancel(tasks, given, "enough");
            assertThat(state(org())).isEqualTo("T old failed cancelled");
        }

        @Test
        @DisplayName(
                "A-79, departure: cells of a call for several go on from what each of them holds, as a result has one cell's type")
        void severalCellsKeepTheirOwnResults() throws Exception {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme").and(rank(), "first"));
            tasks.endNext();
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "x").and(rank(), "y"));
            AsyncAssigning.cancel(tasks, org().get(), "enough");
            assertThat(List.of(state(org()), state(rank())))
                    .containsExactly("T Acme failed cancelled", "T first failed cancelled");
        }

        @Test
        @DisplayName("A-80: a result that is not loading, or loading something else, is left alone")
        void whatDoesNotLoadIsLeftAlone() throws Exception {
            load("v");
            tasks.endNext();
            AsyncAssigning.cancel(tasks, org().get(), "enough");
            AsyncAssigning.cancel(tasks, org(), "enough");
            org().set(AsyncResult.loading(org().get()));
            AsyncAssigning.cancel(tasks, org().get(), "enough");
            org().set(AsyncResult.loading(org().get(), "page 2"));
            AsyncAssigning.cancel(tasks, org(), "enough");
            assertThat(state(org())).isEqualTo("T v loading page 2");
            assertThat(tasks.cancelled).isEmpty();
        }

        @Test
        @DisplayName("A-80, departure: by a cell that loads together with others, the call that loads it is cancelled")
        void aCellIsEnough() {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme").and(rank(), "first"));
            AsyncAssigning.cancel(tasks, rank(), "enough");
            assertThat(List.of(state(org()), state(rank())))
                    .containsExactly("F failed cancelled", "F failed cancelled");
            assertThat(tasks.cancelled).containsExactly("org, rank because enough");
        }

        @Test
        @DisplayName("the reason is kept for the application, and not shown")
        void theReasonIsKept() {
            load("v");
            AsyncAssigning.cancel(tasks, org(), "changed my mind");
            assertThat(org().get().failure())
                    .isEqualTo(new Failure.Exit(Failure.Kind.CANCELLED, "changed my mind", null));
            assertThat(state(org())).isEqualTo("F failed cancelled");
        }

        @Test
        @DisplayName("A-81: a result that was already on its way is applied over the failed state")
        void aResultThatWasReportedIsApplied() throws Exception {
            load("v");
            AsyncAssigning.cancel(tasks, org(), "late");
            tasks.endNext();
            assertThat(state(org())).isEqualTo("T v");
        }

        @Test
        @DisplayName("A-82: twice is harmless")
        void twiceIsHarmless() {
            load("v");
            AsyncAssigning.cancel(tasks, org(), "once");
            AsyncAssigning.cancel(tasks, org(), "twice");
            assertThat(tasks.cancelled).containsExactly("org because once");
        }

        @Test
        @DisplayName("A-84: cancelled and started again it is loading, and not ok")
        void startedAgainItIsLoading() throws Exception {
            load("v");
            AsyncAssigning.cancel(tasks, org(), "enough");
            load("w");
            assertThat(state(org())).isEqualTo("F loading org");
            tasks.started.reversed().getFirst().end();
            assertThat(state(org())).isEqualTo("T w");
        }
    }

    @Nested
    @DisplayName("async.md 2: in the first HTTP render, where no task starts")
    class InTheFirstRender {
        private final TaskStarter nothing = new TaskStarter() {
            @Override
            public <T> void start(Object key, AsyncOptions options, Task.Body<T> body, Task.OnOutcome<T> handler) {}

            @Override
            public void cancel(Object key, @Nullable Object reason) {}
        };

        @Test
        @DisplayName("A-12, A-13: the cell is loading, and cancelling it fails the cell")
        void onlyTheCellChanges() {
            AsyncAssigning.assign(nothing, cells, org(), AsyncOptions.DEFAULT, () -> "v");
            assertThat(state(org())).isEqualTo("F loading org");
            AsyncAssigning.cancel(nothing, org(), "enough");
            assertThat(state(org())).isEqualTo("F failed cancelled");
        }
    }
}
