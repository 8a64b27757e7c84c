package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Rows that a view has added, removed or moved, as long as the browser may not have seen it: what the user types meanwhile is sent with the old rows, and the
 * change would be lost. <i>Immutable.</i>
 */
final class RowChanges {
    static final RowChanges NONE = new RowChanges(List.of());

    /** A browser that is further behind than this has its way. */
    private static final int MOST = 50;

    private final List<Change> changes;

    /** A change, and the rows of a page that has not seen it, by their numbers. */
    private record Change(FieldPath list, List<String> before, UnaryOperator<List<Params>> change) {}

    private RowChanges(List<Change> changes) {
        this.changes = changes;
    }

    /** The values with other rows in a list, each with its number. */
    static Params apply(Params values, FieldPath list, UnaryOperator<List<Params>> change) {
        List<Params> rows = change.apply(Row.of(FormData.find(values, list), null, null));
        return FormData.put(values, list, Row.byPosition(Row.of(Row.byPosition(rows), null, null)));
    }

    /** These and one more, which is about to happen to the values. */
    RowChanges with(Params values, FieldPath list, UnaryOperator<List<Params>> change) {
        Stream<Change> latest = changes.stream().skip(Math.max(0, changes.size() + 1 - MOST));
        Change newest = new Change(list, numbers(values, list), change);
        return new RowChanges(Stream.concat(latest, Stream.of(newest)).toList());
    }

    /** Those of them that a page had not seen when it sent this; it sees these values when it has seen all. */
    RowChanges notSeenIn(Params sent, Params current) {
        List<Change> unseen = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            FieldPath list = changes.get(i).list;
            List<String> seen = numbers(sent, list);
            if (!seen.equals(numbers(current, list)) && i >= firstUnseen(list, seen)) {
                unseen.add(changes.get(i));
            }
        }
        return new RowChanges(unseen);
    }

    /** The last change that was made to these rows; past all of them if none was. */
    private int firstUnseen(FieldPath list, List<String> seen) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).list.equals(list) && changes.get(i).before.equals(seen)) {
                return i;
            }
        }
        return changes.size();
    }

    /** What a page sent, with what it had not seen. */
    Params applyTo(Params values) {
        Params changed = values;
        for (Change one : changes) {
            if (FormData.find(changed, one.list.parent()) instanceof Params) {
                changed = apply(changed, one.list, one.change);
            }
        }
        return changed;
    }

    private static List<String> numbers(Params values, FieldPath list) {
        if (!(FormData.find(values, list) instanceof Params rows)) {
            return List.of();
        }
        return rows.values().keySet().stream()
                .filter(position -> Row.number(position) >= 0)
                .sorted((a, b) -> Integer.compare(Row.number(a), Row.number(b)))
                .map(position -> Objects.toString(rows.nested(position).values().get(Row.PERSISTENT_ID), ""))
                .toList();
    }
}
