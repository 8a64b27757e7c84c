package dev.liveview.async;

import dev.liveview.assign.Cells;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways to use {@code assignAsync} wrongly, found at the call, or in the task where its answer is wrong. Nothing has changed when one throws. */
final class AsyncMisuse {
    private static final ErrorCode NULL_ARGUMENT = ErrorCode.app("async.null-argument");
    private static final ErrorCode CELL_LIST = ErrorCode.app("async.cell-list");
    private static final ErrorCode FOREIGN_CELL = ErrorCode.app("async.foreign-cell");
    private static final ErrorCode RESET_CELL = ErrorCode.app("async.reset-cell");
    private static final ErrorCode WRONG_CELLS = ErrorCode.app("async.wrong-cells");

    private AsyncMisuse() {}

    static void requireTask(Cells owner, @Nullable Object task) {
        if (task == null) {
            throw new LiveViewException(
                    NULL_ARGUMENT,
                    owner.owner() + ": assignAsync was given null instead of a task; pass the code to run");
        }
    }

    /** The list for a call with one cell. */
    static CellList single(Cells owner, @Nullable AsyncAssign<?> cell) {
        if (cell == null) {
            throw nullCell(owner);
        }
        return new CellList(List.of(cell));
    }

    /** The list for a call with several cells: none of them null or twice, and at least one. */
    static CellList several(Cells owner, @Nullable List<? extends @Nullable AsyncAssign<?>> cells) {
        if (cells == null) {
            throw nullCell(owner);
        }
        if (cells.isEmpty()) {
            throw new LiveViewException(
                    CELL_LIST,
                    owner.owner()
                            + ": assignAsync was given an empty list of cells; name at least one, or use startAsync");
        }
        List<AsyncAssign<?>> all = new ArrayList<>();
        Set<AsyncAssign<?>> seen = new HashSet<>();
        for (AsyncAssign<?> cell : cells) {
            if (cell == null) {
                throw nullCell(owner);
            }
            if (!seen.add(cell)) {
                throw new LiveViewException(
                        CELL_LIST,
                        owner.owner() + ": assignAsync was given cell '" + cell.name()
                                + "' twice; name each cell once");
            }
            all.add(cell);
        }
        return new CellList(all);
    }

    private static LiveViewException nullCell(Cells owner) {
        return new LiveViewException(
                NULL_ARGUMENT,
                owner.owner()
                        + ": assignAsync was given null instead of a cell; declare it as a field: AsyncAssign<...> name = async()");
    }

    /** All cells are the owner's, and those to reset are among them. */
    static void checkCells(Cells owner, CellList key, AsyncOptions options) {
        for (AsyncAssign<?> cell : key.cells()) {
            if (!cell.belongsTo(owner)) {
                throw new LiveViewException(
                        FOREIGN_CELL,
                        owner.owner() + ": assignAsync was given cell '" + cell.name()
                                + "' of another view; a view fills its own cells only");
            }
        }
        List<AsyncAssign<?>> strangers = without(options.resetCells(), key.cells());
        if (!strangers.isEmpty()) {
            throw new LiveViewException(
                    RESET_CELL,
                    owner.owner() + ": assignAsync for [" + key + "] was told to reset [" + names(strangers)
                            + "], which it does not load; name only cells of the call, or reset the other by set(AsyncResult.loading())");
        }
    }

    /** Runs in the task, so that a wrong answer is the task's failure, not the view's. */
    static Assigns checkAnswer(String owner, CellList key, @Nullable Assigns answer) {
        String call = owner + ": the task of assignAsync for [" + key + "] ";
        String cure = "; return an Assigns with a value for each of [" + key + "], and for no other";
        if (answer == null) {
            throw new LiveViewException(WRONG_CELLS, call + "brought null" + cure);
        }
        List<AsyncAssign<?>> missing = without(key.cells(), answer.values().keySet());
        if (!missing.isEmpty()) {
            throw new LiveViewException(WRONG_CELLS, call + "brought no value for [" + names(missing) + "]" + cure);
        }
        List<AsyncAssign<?>> extra = without(answer.values().keySet(), key.cells());
        if (!extra.isEmpty()) {
            throw new LiveViewException(
                    WRONG_CELLS, call + "brought a value for [" + names(extra) + "], which it does not load" + cure);
        }
        return answer;
    }

    private static List<AsyncAssign<?>> without(Collection<AsyncAssign<?>> cells, Collection<AsyncAssign<?>> others) {
        List<AsyncAssign<?>> left = new ArrayList<>(cells);
        left.removeAll(others);
        return left;
    }

    private static String names(List<AsyncAssign<?>> cells) {
        return cells.stream().map(AsyncAssign::name).collect(Collectors.joining(", "));
    }
}
