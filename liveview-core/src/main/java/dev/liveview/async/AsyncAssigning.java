package dev.liveview.async;

import dev.liveview.assign.Cells;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * {@code assignAsync}: cells that show loading at once, and what a task brought or why it failed when it ends. <i>Only on the view's
 * own thread.</i>
 */
public final class AsyncAssigning {
    private AsyncAssigning() {}

    /** One cell. */
    public static <T> void assign(
            TaskStarter tasks, Cells owner, AsyncAssign<T> cell, AsyncOptions options, Callable<? extends T> body) {
        AsyncMisuse.requireTask(owner, body);
        assign(tasks, owner, cell, options, (Task task) -> body.call());
    }

    /** One cell, from a task that wants to know when it is cancelled. */
    public static <T> void assign(
            TaskStarter tasks, Cells owner, AsyncAssign<T> cell, AsyncOptions options, Task.Body<? extends T> body) {
        AsyncMisuse.requireTask(owner, body);
        CellList key = begin(owner, AsyncMisuse.single(owner, cell), options);
        tasks.<T>start(key, options, body::run, outcome -> {
            switch (outcome) {
                case AsyncOutcome.Ok<T>(T value) -> succeed(cell, value);
                case AsyncOutcome.Failed<T>(Failure failure) -> fail(key, failure);
            }
        });
    }

    /** Several cells at once. */
    public static void assign(
            TaskStarter tasks, Cells owner, List<AsyncAssign<?>> cells, AsyncOptions options, Callable<Assigns> body) {
        AsyncMisuse.requireTask(owner, body);
        assign(tasks, owner, cells, options, (Task task) -> body.call());
    }

    /** Several cells at once, from a task that wants to know when it is cancelled. */
    public static void assign(
            TaskStarter tasks, Cells owner, List<AsyncAssign<?>> cells, AsyncOptions options, Task.Body<Assigns> body) {
        AsyncMisuse.requireTask(owner, body);
        CellList key = begin(owner, AsyncMisuse.several(owner, cells), options);
        String name = owner.owner();
        tasks.start(key, options, task -> AsyncMisuse.checkAnswer(name, key, body.run(task)), outcome -> {
            switch (outcome) {
                case AsyncOutcome.Ok<Assigns>(Assigns assigns) ->
                    assigns.values().forEach(AsyncAssigning::succeedUntyped);
                case AsyncOutcome.Failed<Assigns>(Failure failure) -> fail(key, failure);
            }
        });
    }

    /**
     * Fails all cells of the call that is loading this one, each on the ground of what it holds, and ends that call's task. No effect if none is loading
     * it.
     */
    public static void cancel(TaskStarter tasks, AsyncAssign<?> cell, Object reason) {
        if (current(cell).loadingState() instanceof CellList key) {
            fail(key, cancelled(reason));
            tasks.cancel(key, reason);
        }
    }

    /**
     * Fails all cells of the call whose loading state this is, and ends its task. The cell of a call for one goes on from the result given; those
     * of a call for several each from what they hold, because a result is of one cell's type. No effect if the result is not loading.
     */
    public static void cancel(TaskStarter tasks, AsyncResult<?> result, Object reason) {
        if (result.loadingState() instanceof CellList key) {
            Failure failure = cancelled(reason);
            if (key.cells().size() == 1) {
                failFrom(key.cells().getFirst(), result, failure);
            } else {
                fail(key, failure);
            }
            tasks.cancel(key, reason);
        }
    }

    private static Failure cancelled(Object reason) {
        return new Failure.Exit(Failure.Kind.CANCELLED, reason, null);
    }

    private static CellList begin(Cells owner, CellList key, AsyncOptions options) {
        AsyncMisuse.checkCells(owner, key, options);
        key.cells().forEach(cell -> load(cell, key, options));
        return key;
    }

    private static <T extends @Nullable Object> void load(AsyncAssign<T> cell, CellList key, AsyncOptions options) {
        AsyncResult<T> current = current(cell);
        boolean keep = current.isOk() && !options.resets(cell);
        cell.set(keep ? AsyncResult.loading(current, key) : AsyncResult.loading((Object) key));
    }

    private static <T extends @Nullable Object> void succeed(AsyncAssign<T> cell, T value) {
        cell.set(AsyncResult.ok(current(cell), value));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a cell's type may include null, and then its value may be null
    private static void succeedUntyped(AsyncAssign<?> cell, @Nullable Object value) {
        succeed((AsyncAssign<@Nullable Object>) cell, value);
    }

    private static void fail(CellList key, Failure failure) {
        key.cells().forEach(cell -> failOne(cell, failure));
    }

    private static <T extends @Nullable Object> void failOne(AsyncAssign<T> cell, Failure failure) {
        cell.set(AsyncResult.failed(current(cell), failure));
    }

    @SuppressWarnings("unchecked") // a result whose loading state names one cell was made for that cell
    private static <T extends @Nullable Object> void failFrom(
            AsyncAssign<T> cell, AsyncResult<?> given, Failure failure) {
        cell.set(AsyncResult.failed((AsyncResult<T>) given, failure));
    }

    /** What a cell holds; a cell that somebody emptied counts as untouched. */
    private static <T extends @Nullable Object> AsyncResult<T> current(AsyncAssign<T> cell) {
        @Nullable AsyncResult<T> result = cell.get();
        return result == null ? AsyncResult.untouched() : result;
    }
}
