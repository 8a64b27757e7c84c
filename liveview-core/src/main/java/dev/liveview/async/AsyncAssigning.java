package dev.liveview.async;

import dev.liveview.assign.Cells;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code assignAsync}: cells that show loading at once, and what a task brought or why it failed when it ends. */
public final class AsyncAssigning {
    private static final ErrorCode WRONG_CELLS = ErrorCode.app("async.wrong-cells");
    private static final ErrorCode FOREIGN_CELL = ErrorCode.app("async.foreign-cell");

    private AsyncAssigning() {}

    /** One cell. */
    public static <T> void assign(
            TaskStarter tasks, Cells owner, AsyncAssign<T> cell, AsyncOptions options, Callable<? extends T> body) {
        CellList key = begin(owner, List.of(cell), options);
        tasks.<T>start(key, options, task -> body.call(), outcome -> {
            switch (outcome) {
                case AsyncOutcome.Ok<T>(T value) -> cell.set(AsyncResult.ok(cell.get(), value));
                case AsyncOutcome.Failed<T>(Failure failure) -> fail(key, failure);
            }
        });
    }

    /** Several cells at once. */
    public static void assign(
            TaskStarter tasks, Cells owner, List<AsyncAssign<?>> cells, AsyncOptions options, Callable<Assigns> body) {
        CellList key = begin(owner, cells, options);
        tasks.start(key, options, task -> checked(key, body.call()), outcome -> {
            switch (outcome) {
                case AsyncOutcome.Ok<Assigns>(Assigns assigns) ->
                    assigns.values().forEach(AsyncAssigning::succeed);
                case AsyncOutcome.Failed<Assigns>(Failure failure) -> fail(key, failure);
            }
        });
    }

    /** Fails all cells that the call which is loading this one loads, and ends its task. No effect if none is loading. */
    public static void cancel(TaskStarter tasks, AsyncResult<?> result, Object reason) {
        if (result.loadingState() instanceof CellList key) {
            fail(key, new Failure.Exit(Failure.Kind.CANCELLED, reason, null));
            tasks.cancel(key, reason);
        }
    }

    private static CellList begin(Cells owner, List<? extends AsyncAssign<?>> cells, AsyncOptions options) {
        CellList key = new CellList(List.copyOf(cells));
        for (AsyncAssign<?> cell : key.cells()) {
            if (!cell.belongsTo(owner)) {
                throw new LiveViewException(
                        FOREIGN_CELL,
                        owner.owner() + ": assignAsync was given cell '" + cell.name()
                                + "' of another view; a view fills its own cells only");
            }
            load(cell, key, options);
        }
        return key;
    }

    private static <T extends @Nullable Object> void load(AsyncAssign<T> cell, CellList key, AsyncOptions options) {
        boolean keep = cell.get().isOk() && !options.resets(cell);
        cell.set(keep ? AsyncResult.loading(cell.get(), key) : AsyncResult.loading((Object) key));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a cell's type may include null, and then its value may be null
    private static void succeed(AsyncAssign<?> cell, @Nullable Object value) {
        AsyncAssign<@Nullable Object> typed = (AsyncAssign<@Nullable Object>) cell;
        typed.set(AsyncResult.ok(typed.get(), value));
    }

    private static void fail(CellList key, Failure failure) {
        key.cells().forEach(cell -> failOne(cell, failure));
    }

    private static <T extends @Nullable Object> void failOne(AsyncAssign<T> cell, Failure failure) {
        cell.set(AsyncResult.failed(cell.get(), failure));
    }

    /** Runs in the task, so that a wrong answer is the task's failure, not the view's. */
    private static Assigns checked(CellList key, Assigns answer) {
        Map<AsyncAssign<?>, @Nullable Object> missing = new LinkedHashMap<>();
        key.cells().forEach(cell -> missing.put(cell, null));
        missing.keySet().removeAll(answer.values().keySet());
        boolean extra = !key.cells().containsAll(answer.values().keySet());
        if (!missing.isEmpty() || extra) {
            throw new LiveViewException(
                    WRONG_CELLS,
                    "assignAsync for cells [" + key
                            + "] expected an Assigns with a value for each of them and no other, got [" + names(answer)
                            + "]");
        }
        return answer;
    }

    private static String names(Assigns answer) {
        return answer.values().keySet().stream().map(AsyncAssign::name).collect(Collectors.joining(", "));
    }
}
