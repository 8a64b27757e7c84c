package dev.liveview.diff;

import java.util.List;

/**
 * An expression: a cell, something of a loop, or both.
 *
 * @param cell its number, or {@link #NONE}
 * @param loop its depth, 0 for the outermost, or {@link #NONE}
 * @param look what of the loop is read
 * @param mask the bits of both
 */
record Reading(int cell, int loop, Look look, long mask) {
    static final int NONE = -1;

    enum Look {
        ITEM,
        INDEX
    }

    String text(Scope scope) {
        String ofCell = cell == NONE ? "" : text(scope.cell(cell));
        if (loop == NONE) {
            return ofCell;
        }
        return ofCell + (look == Look.INDEX ? "#" + scope.index(loop) : Items.text(scope.item(loop)));
    }

    private static String text(Object value) {
        return value instanceof List<?> list ? "n" + list.size() : value.toString();
    }

    boolean holds(Scope scope) {
        boolean ofCell = cell != NONE && !List.of("", "a", "false", "n0").contains(text(scope.cell(cell)));
        boolean ofItem = loop != NONE && Items.flag(scope.item(loop));
        return ofCell ^ ofItem;
    }

    List<?> list(Scope scope) {
        return loop == NONE ? (List<?>) scope.cell(cell) : Items.children(scope.item(loop));
    }
}
