package dev.liveview.diff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A memory that is being written. <i>Only on one thread.</i> */
final class MemoryBuilder {
    private static final Object[] NONE = new Object[0];
    private static final int SPARE = 16;

    private long[] words;
    private @Nullable Object[] objects;
    private int size;
    private int objectCount;

    /** An empty one with room for so much. */
    MemoryBuilder(int words, int objects) {
        this.words = new long[words];
        this.objects = objects == 0 ? NONE : new Object[objects];
    }

    int size() {
        return size;
    }

    int objectCount() {
        return objectCount;
    }

    void add(long word) {
        room(1);
        words[size++] = word;
    }

    void addObject(@Nullable Object object) {
        objectRoom(1);
        objects[objectCount++] = object;
    }

    void addAll(
            long[] source, int from, int length, @Nullable Object[] objectSource, int fromObject, int objectLength) {
        room(length);
        System.arraycopy(source, from, words, size, length);
        size += length;
        if (objectLength > 0) {
            objectRoom(objectLength);
            System.arraycopy(objectSource, fromObject, objects, objectCount, objectLength);
            objectCount += objectLength;
        }
    }

    void set(int at, long word) {
        words[at] = word;
    }

    /** Makes room for one word, and writes it there. */
    void insert(int at, long word) {
        room(1);
        System.arraycopy(words, at, words, at + 1, size - at);
        words[at] = word;
        size++;
    }

    /** Forgets what was written after these. */
    void truncate(int newSize, int newObjectCount) {
        size = newSize;
        Arrays.fill(objects, newObjectCount, objectCount, null);
        objectCount = newObjectCount;
    }

    Memory toMemory() {
        return new Memory(
                words.length == size ? words : Arrays.copyOf(words, size),
                objects.length == objectCount ? objects : Arrays.copyOf(objects, objectCount));
    }

    private void room(int more) {
        if (words.length - size < more) {
            words = Arrays.copyOf(words, grown(size + more, words.length));
        }
    }

    private void objectRoom(int more) {
        if (objects.length - objectCount < more) {
            objects = Arrays.copyOf(objects, grown(objectCount + more, objects.length));
        }
    }

    private static int grown(int needed, int length) {
        return Math.max(needed + SPARE, length + length / 2);
    }
}
