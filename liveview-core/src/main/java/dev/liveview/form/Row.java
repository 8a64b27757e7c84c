package dev.liveview.form;

import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Whether values that are tidy are the rows of a list; such as are empty may be. */
    static boolean areRows(Params values) {
        return values.values().keySet().stream().allMatch(name -> number(name) >= 0);
    }

    /** Rows as they were sent, put in order, without the dropped ones; each with its number. */
    static List<Params> of(@Nullable Object sent, @Nullable Object sort, @Nullable Object drop) {
        Map<String, Params> left = inOrder(sent);
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

    /** Rows as they were sent, by the places in the names of their inputs. */
    static Map<String, Params> inOrder(@Nullable Object sent) {
        Map<String, Params> rows = new LinkedHashMap<>();
        if (sent instanceof Params params) {
            params.values().keySet().stream()
                    .filter(place -> number(place) >= 0)
                    .sorted((a, b) -> Integer.compare(number(a), number(b)))
                    .forEach(place -> rows.put(place, params.nested(place)));
        }
        return rows;
    }

    private static int firstFree(Iterable<Params> rows) {
        int next = 0;
        for (Params row : rows) {
            next = Math.max(next, number(row.values().get(PERSISTENT_ID)) + 1);
        }
        return next;
    }

    /** Gives each row a number that no other has; what a browser sent is not trusted to be one. */
    static List<Params> numbered(List<Params> rows, int firstFree) {
        Set<Integer> taken = new LinkedHashSet<>();
        List<Params> numbered = new ArrayList<>();
        int next = firstFree;
        for (Params row : rows) {
            int number = number(row.values().get(PERSISTENT_ID));
            if (number < 0 || !taken.add(number)) {
                number = next++;
                taken.add(number);
            }
            numbered.add(withKey(row, Integer.toString(number)));
        }
        return numbered;
    }

    /** The number by which a page knows a row; empty if it has none. */
    static String key(Params row) {
        return Objects.toString(row.values().get(PERSISTENT_ID), "");
    }

    static List<String> keys(List<Params> rows) {
        return rows.stream().map(Row::key).toList();
    }

    static Params withKey(Params row, String key) {
        return row.with(Params.of(Map.of(PERSISTENT_ID, key)));
    }

    /** Whether it is the row that a page knows by this number. */
    static boolean isKnownBy(Params row, String key) {
        return key.equals(key(row));
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
