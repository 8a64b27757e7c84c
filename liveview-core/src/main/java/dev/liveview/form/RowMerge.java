package dev.liveview.form;

import dev.liveview.form.RowChanges.Change;
import dev.liveview.form.RowChanges.Merged;
import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rows that a page has sent together with changes of rows that it had not seen. Used once. */
final class RowMerge {
    private final RowChanges old;
    private final boolean isWhole;
    private final List<Change> changes;

    private RowMerge(RowChanges old, boolean isWhole) {
        this.old = old;
        this.isWhole = isWhole;
        this.changes = new ArrayList<>(old.all());
    }

    /**
     * What a page has sent, with what it had not seen.
     *
     * @param tidied what was sent, with its rows in the order that was sent beside them
     * @param current the form so far
     */
    static Merged whole(RowChanges old, Params sent, Params tidied, Params current) {
        return new RowMerge(old, true).merged(sent, tidied, current);
    }

    /** What a control that sends nothing else has made of the form: nobody knows which rows its page has seen. */
    static Merged alone(RowChanges old, Params tidied, Params current) {
        return new RowMerge(old, false).merged(current, tidied, current);
    }

    private Merged merged(Params sent, Params tidied, Params current) {
        Params values = fields(FieldPath.ROOT, sent, tidied, current);
        return new Merged(values, new RowChanges(changes));
    }

    private Params fields(FieldPath path, Params sent, Params tidied, Params current) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(tidied.values());
        for (String name : names(path, tidied)) {
            FieldPath inner = path.child(name);
            Params tidiedInner = tidied.nested(name);
            Params merged = Row.areRows(tidiedInner)
                    ? rows(inner, sent.nested(name), tidiedInner, current.nested(name))
                    : fields(inner, sent.nested(name), tidiedInner, current.nested(name));
            if (tidied.has(name) || !merged.values().isEmpty()) {
                values.put(name, merged);
            }
        }
        return Params.of(values);
    }

    /** The fields that have something nested in them, and the lists of which nothing was sent because the page has not seen their rows. */
    private Set<String> names(FieldPath path, Params tidied) {
        Set<String> names = new LinkedHashSet<>();
        tidied.values().forEach((name, value) -> {
            if (value instanceof Params) {
                names.add(name);
            }
        });
        old.all().stream()
                .map(Change::list)
                .filter(list -> list.parent().equals(path))
                .forEach(list -> names.add(list.last()));
        return names;
    }

    private Params rows(FieldPath list, Params sent, Params tidied, Params current) {
        Collection<Params> pageRows = Row.inOrder(sent).values();
        Map<String, Params> seen = byKey(pageRows);
        boolean isEachKnown = seen.keySet().stream().allMatch(key -> Row.number(key) >= 0);
        if (!isEachKnown || seen.size() < pageRows.size()) {
            return tidied;
        }
        Map<String, Params> known = byKey(Row.inOrder(current).values());
        Map<String, Params> arrived =
                byKey(withFreeKeys(list, seen, Row.inOrder(tidied).values(), known));
        List<String> page = List.copyOf(seen.keySet());
        List<String> before = isWhole ? withMissed(list, page) : page;
        RowOrder own = new RowOrder(page, List.copyOf(arrived.keySet()));
        List<String> after = own.applyTo(before);
        if (!after.equals(before)) {
            changes.add(new Change(list, new RowOrder(before, after)));
        }
        List<Params> rows = new ArrayList<>();
        for (String key : after) {
            Params was = known.getOrDefault(key, Row.withKey(Params.EMPTY, key));
            Params row = arrived.get(key);
            rows.add(row == null ? was : fields(list.child(key), seen.getOrDefault(key, Params.EMPTY), row, was));
        }
        return Row.byPosition(rows);
    }

    /** The rows, of which those that have just come have numbers that no other one has. */
    private List<Params> withFreeKeys(
            FieldPath list, Map<String, Params> seen, Collection<Params> rows, Map<String, Params> known) {
        if (rows.stream().allMatch(row -> seen.containsKey(Row.key(row)))) {
            return List.copyOf(rows);
        }
        List<Params> fresh = rows.stream()
                .map(row -> seen.containsKey(Row.key(row)) ? row : Row.withKey(row, ""))
                .toList();
        Set<String> taken = new LinkedHashSet<>(seen.keySet());
        taken.addAll(known.keySet());
        return Row.numbered(fresh, old.firstFree(list, taken));
    }

    /** The rows that a page would have if it had seen everything. */
    private List<String> withMissed(FieldPath list, List<String> page) {
        List<Change> missed = old.since(list, page);
        changes.removeIf(change -> change.list().equals(list));
        changes.addAll(missed);
        List<String> rows = page;
        for (Change change : missed) {
            rows = change.order().applyTo(rows);
        }
        return rows;
    }

    private static Map<String, Params> byKey(Collection<Params> rows) {
        Map<String, Params> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(Row.key(row), row));
        return byKey;
    }
}
