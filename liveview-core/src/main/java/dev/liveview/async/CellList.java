package dev.liveview.async;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The cells of one {@code assignAsync} call: the key of its task, and the loading state of its cells.
 *
 * @param cells the cells, in the order given
 */
record CellList(List<AsyncAssign<?>> cells) {
    CellList {
        cells = List.copyOf(cells);
    }

    @Override
    public String toString() {
        return cells.stream().map(AsyncAssign::name).collect(Collectors.joining(", "));
    }
}
