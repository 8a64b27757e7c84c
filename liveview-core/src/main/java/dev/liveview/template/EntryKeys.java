package dev.liveview.template;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of one list's entries so far. <i>Only on one thread.</i> */
final class EntryKeys {
    private static final int USUAL_COUNT = 32;

    private long[] ascending = new long[0];
    private int count;
    private @Nullable Set<Object> others;

    /** Adds a key; false if it was there already. */
    boolean add(Object key) {
        if (others == null) {
            others = new HashSet<>();
            for (int i = 0; i < count; i++) {
                others.add(ascending[i]);
            }
        }
        return others.add(key);
    }

    /** The same, for a number. Most lists are in the order of their ids: then a number that is greater than the last is a new one. */
    boolean add(long key) {
        if (others != null || count > 0 && key <= ascending[count - 1]) {
            return add((Object) key);
        }
        if (count == ascending.length) {
            ascending = Arrays.copyOf(ascending, Math.max(USUAL_COUNT, count * 2));
        }
        ascending[count++] = key;
        return true;
    }
}
