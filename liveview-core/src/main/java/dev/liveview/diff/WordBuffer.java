package dev.liveview.diff;

import java.util.Arrays;

/** A growing array of words. <i>Only on one thread.</i> */
final class WordBuffer {
    private long[] words;
    private int size;

    /** An empty one with room for so many words. */
    WordBuffer(int capacity) {
        words = new long[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(long word) {
        room(1);
        words[size++] = word;
    }

    void addAll(long[] source, int from, int length) {
        room(length);
        System.arraycopy(source, from, words, size, length);
        size += length;
    }

    long get(int at) {
        return words[at];
    }

    void set(int at, long word) {
        words[at] = word;
    }

    /** Closes a gap: what stands from {@code from} on moves down to {@code to}. */
    void move(int from, int to, int length) {
        System.arraycopy(words, from, words, to, length);
    }

    void truncate(int newSize) {
        size = newSize;
    }

    long[] toArray() {
        return Arrays.copyOf(words, size);
    }

    private void room(int more) {
        if (words.length - size < more) {
            words = Arrays.copyOf(words, Math.max(size + more, words.length * 2));
        }
    }
}
