package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Rows that have come, gone or moved, as long as the browser may not have seen it: what the user types meanwhile is sent with the old rows, and the change
 * would be lost. It does not matter whether the view made the change, or the browser by what it sent of the rows' order. <i>Immutable.</i>
 *
 * @param all the changes, the oldest first
 */
record RowChanges(List<Change> all) {
    static final RowChanges NONE = new RowChanges(List.of());

    /** A browser that is further behind than this has its way. */
    private static final int MOST = 50;

    /** A change of the rows of a list, whose path has the numbers of rows, which they keep, where other paths have their places. */
    record Change(FieldPath list, RowOrder order) {}

    /** The values of a form, and the changes of their rows that a page may not have seen. */
    record Merged(Params values, RowChanges changes) {}

    RowChanges {
        all = List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** The values with other rows in a list. */
    Merged change(Params values, FieldPath list, UnaryOperator<List<Params>> change) {
        FieldPath known = known(values, list);
        List<Params> rows = Row.of(FormData.find(values, list), null, null);
        List<Params> changed = Row.numbered(change.apply(rows), firstFree(known, Row.keys(rows)));
        RowOrder order = new RowOrder(Row.keys(rows), Row.keys(changed));
        Stream<Change> made =
                order.before().equals(order.after()) ? Stream.empty() : Stream.of(new Change(known, order));
        return new Merged(
                FormData.put(values, list, Row.byPosition(changed)),
                new RowChanges(Stream.concat(all.stream(), made).toList()));
    }

    private static FieldPath known(Params values, FieldPath places) {
        FieldPath known = FieldPath.ROOT;
        FieldPath place = FieldPath.ROOT;
        for (String part : places.parts()) {
            place = place.child(part);
            boolean isRow = Row.number(part) >= 0;
            known = known.child(isRow && FormData.find(values, place) instanceof Params row ? Row.key(row) : part);
        }
        return known;
    }

    /** The changes of a list since it had these rows for the first time; none if it is not known to have had them. */
    List<Change> since(FieldPath list, List<String> seen) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).list.equals(list) && all.get(i).order.before().equals(seen)) {
                return all.stream()
                        .skip(i)
                        .filter(change -> change.list.equals(list))
                        .toList();
            }
        }
        return List.of();
    }

    /** A number that no row of a list has or had, as far as a page may remember. */
    int firstFree(FieldPath list, Collection<String> keys) {
        Stream<String> old = all.stream()
                .filter(change -> change.list.equals(list))
                .flatMap(change -> Stream.concat(change.order.before().stream(), change.order.after().stream()));
        return 1 + Stream.concat(keys.stream(), old).mapToInt(Row::number).max().orElse(-1);
    }
}
