package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a repeated part of a form: their order, those that were added and removed, and the number by which a page knows each one. */
final class Row {
    /** The hidden input that carries the number that a row keeps however rows are moved. */
    static final String PERSISTENT_ID = "_persistent_id";

    /** What follows a list's name in the name of the inputs that say the order of its rows. */
    static final String SORT = "_sort";

    /** What follows a list's name in the name of the inputs that say which rows go. */
    static final String DROP = "_drop";

    private static final int LONGEST_NUMBER = 9;

    private Row() {}

    static @Nullable Object at(List<?> list, String index) {
        int number = number(index);
        return number >= 0 && number < list.size() ? list.get(number) : null;
    }

    /** The number that a text is, −1 if it is none. */
    static int number(@Nullable Object text) {
        return text instanceof String digits
                        && !digits.isEmpty()
                        && digits.length() <= LONGEST_NUMBER
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(digits)
                : -1;
    }

    /** Rows as they were sent, put in order, without the dropped ones; each with its number. */
    static List<Params> of(@Nullable Object sent, @Nullable Object sort, @Nullable Object drop) {
        Map<String, Params> left = new LinkedHashMap<>();
        if (sent instanceof Params params) {
            params.values().keySet().stream()
                    .filter(key -> number(key) >= 0)
                    .sorted((a, b) -> Integer.compare(number(a), number(b)))
                    .forEach(key -> left.put(key, params.nested(key)));
        }
        int next = firstFree(left.values());
        Set<String> dropped = Set.copyOf(FormData.texts(drop));
        left.keySet().removeAll(dropped);
        List<Params> rows = new ArrayList<>();
        for (String key : new LinkedHashSet<>(FormData.texts(sort))) {
            Params row = left.remove(key);
            if (row != null || !key.isEmpty() && !dropped.contains(key)) {
                rows.add(row == null ? Params.EMPTY : row);
            }
        }
        rows.addAll(left.values());
        return numbered(rows, next);
    }

    private static int firstFree(Iterable<Params> rows) {
        int next = 0;
        for (Params row : rows) {
            next = Math.max(next, number(row.values().get(PERSISTENT_ID)) + 1);
        }
        return next;
    }

    /** Gives each row a number that no other has; what a browser sent is not trusted to be one. */
    private static List<Params> numbered(List<Params> rows, int firstFree) {
        Set<Integer> taken = new LinkedHashSet<>();
        List<Params> numbered = new ArrayList<>();
        int next = firstFree;
        for (Params row : rows) {
            int number = number(row.values().get(PERSISTENT_ID));
            if (number < 0 || !taken.add(number)) {
                number = next++;
                taken.add(number);
            }
            numbered.add(row.with(Params.of(Map.of(PERSISTENT_ID, Integer.toString(number)))));
        }
        return numbered;
    }

    /** Whether it is the row that a page knows by this number. */
    static boolean isKnownBy(Params row, String key) {
        return key.equals(row.values().get(PERSISTENT_ID));
    }

    /** The rows, with one of them some places further down, or up if negative. */
    static List<Params> moved(List<Params> rows, String key, int places) {
        List<Params> others = new ArrayList<>(rows);
        for (Params row : rows) {
            if (isKnownBy(row, key)) {
                long place = (long) others.indexOf(row) + places;
                others.remove(row);
                others.add(Math.clamp(place, 0, others.size()), row);
            }
        }
        return others;
    }

    /** Rows by their position, which is the number in their inputs' names. */
    static Params byPosition(List<Params> rows) {
        Map<String, Object> byPosition = new LinkedHashMap<>();
        for (Params row : rows) {
            byPosition.put(Integer.toString(byPosition.size()), row);
        }
        return Params.of(byPosition);
    }
}
