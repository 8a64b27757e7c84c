package dev.liveview.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of a list's rows, by their numbers: which ones came, went and moved. It can be made to rows that have changed otherwise meanwhile, and keeps
 * what was done to them. <i>Immutable.</i>
 */
record RowOrder(List<String> before, List<String> after) {
    RowOrder {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The rows after this change; {@code before} gives {@code after}. */
    List<String> applyTo(List<String> rows) {
        Set<String> old = new HashSet<>(before);
        Set<String> left = new HashSet<>(after);
        List<String> changed = new ArrayList<>(rows);
        changed.removeIf(row -> old.contains(row) && !left.contains(row));
        order(changed, old);
        return withNew(changed, old);
    }

    /** Puts the rows that have moved in order; the others stay at their places. */
    private void order(List<String> rows, Set<String> old) {
        Set<String> known = new HashSet<>(rows);
        known.retainAll(old);
        List<String> ordered = after.stream().filter(known::contains).toList();
        if (!ordered.equals(before.stream().filter(known::contains).toList())) {
            Iterator<String> next = ordered.iterator();
            rows.replaceAll(row -> known.contains(row) ? next.next() : row);
        }
    }

    /** With the rows that have come, each before the one that follows it; the last ones at the end. */
    private List<String> withNew(List<String> rows, Set<String> old) {
        Set<String> known = new HashSet<>(rows);
        Map<String, List<String>> places = new HashMap<>();
        List<String> waiting = new ArrayList<>();
        for (String row : after) {
            if (known.contains(row)) {
                places.put(row, waiting);
                waiting = new ArrayList<>();
            } else if (!old.contains(row)) {
                waiting.add(row);
            }
        }
        List<String> all = new ArrayList<>();
        for (String row : rows) {
            all.addAll(places.getOrDefault(row, List.of()));
            all.add(row);
        }
        all.addAll(waiting);
        return all;
    }
}
