package dev.liveview.template;

import java.util.ArrayList;
import java.util.List;

/** Makes the lists of slot entries that components take. Called by generated code; not for people. */
public final class SlotEntries {
    private SlotEntries() {}

    /** Makes something of an element and its index. */
    @FunctionalInterface
    public interface Maker<T, E> {
        /** What is made. */
        E make(T item, int index) throws Exception;
    }

    /** An entry for each element. */
    public static <T, E> List<E> each(Iterable<T> items, Maker<? super T, ? extends E> entry) throws Exception {
        return each(items, (item, index) -> true, entry);
    }

    /** An entry for each element that the filter lets through. The index counts all elements. */
    public static <T, E> List<E> each(
            Iterable<T> items, Maker<? super T, Boolean> filter, Maker<? super T, ? extends E> entry) throws Exception {
        List<E> entries = new ArrayList<>();
        int index = 0;
        for (T item : items) {
            if (filter.make(item, index)) {
                entries.add(entry.make(item, index));
            }
            index++;
        }
        return List.copyOf(entries);
    }

    /** The entries of all lists, in order. */
    @SafeVarargs
    public static <E> List<E> join(List<? extends E>... lists) {
        List<E> all = new ArrayList<>();
        for (List<? extends E> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
