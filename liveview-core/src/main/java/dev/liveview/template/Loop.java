package dev.liveview.template;

import dev.liveview.stream.StreamItems;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@code :for} may go over. Called by generated code; not for people. */
public final class Loop {
    private Loop() {}

    /** The elements of anything iterable. */
    public static <T> Iterable<T> over(Iterable<T> items) {
        return items;
    }

    /** What waits to be sent of a stream. */
    public static <T> StreamItems<T> over(StreamItems<T> items) {
        return items;
    }

    /** The elements of an array. */
    public static <T> Iterable<T> over(T[] items) {
        return Arrays.asList(items);
    }

    /** The elements of an array of numbers. */
    public static Iterable<Integer> over(int[] items) {
        return () -> Arrays.stream(items).iterator();
    }

    /** The entries of a map. */
    public static <K, V> Iterable<Map.Entry<K, V>> over(Map<K, V> map) {
        return map.entrySet();
    }

    /** The elements of a stream, which can be gone over once. */
    public static <T> Iterable<T> over(Stream<T> items) {
        return items::iterator;
    }

    /** The numbers of a stream, which can be gone over once. */
    public static Iterable<Integer> over(IntStream items) {
        return items::iterator;
    }
}
