package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.assign.Cells;
import dev.liveview.error.LiveViewException;
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
                    outcome = new AsyncOutcome.Ok<>(body.run(new RunningTask("OrgLive", key)));
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
                            "assignAsync for cells [org, rank] expected an Assigns with a value for each of them and no other, got [org]");
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
    class Cancelling {
        @Test
        @DisplayName("A-79: all cells of the call fail at once, and its task is cancelled")
        void allCellsOfTheCallFail() {
            loadBoth(AsyncOptions.DEFAULT, Assigns.of(org(), "Acme").and(rank(), "first"));
            AsyncAssigning.cancel(tasks, org().get(), "changed my mind");
            assertThat(List.of(state(org()), state(rank())))
                    .containsExactly("F failed cancelled", "F failed cancelled");
            assertThat(tasks.cancelled).containsExactly("org, rank because changed my mind");
        }

        @Test
        @DisplayName("A-80: a result that is not loading is left alone")
        void whatDoesNotLoadIsLeftAlone() throws Exception {
            load("v");
            tasks.endNext();
            AsyncAssigning.cancel(tasks, org().get(), "enough");
            org().set(AsyncResult.loading(org().get()));
            AsyncAssigning.cancel(tasks, org().get(), "enough");
            assertThat(state(org())).isEqualTo("T v loading true");
            assertThat(tasks.cancelled).isEmpty();
        }
    }

    @Test
    void aCellOfAnotherViewIsRefusedAndNamed() {
        Cells others = new Cells("OtherLive");
        AsyncAssign<String> foreign = AsyncAssign.of(others);
        others.bind("theirs", foreign);
        assertThatThrownBy(() -> AsyncAssigning.assign(tasks, cells, foreign, AsyncOptions.DEFAULT, () -> "x"))
                .isInstanceOf(LiveViewException.class)
                .hasMessage(
                        "OrgLive: assignAsync was given cell 'theirs' of another view; a view fills its own cells only");
    }
}
