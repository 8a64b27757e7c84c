package dev.liveview.diff;

import org.jspecify.annotations.Nullable;

/**
 * What a client holds of one view or one component, as small as can be: fingerprints and hashes in one flat array, in the order of the visit, and
 * beside them the items of lists.
 *
 * <p><i>Immutable</i>, because a render that fails must leave the old one as it was.
 */
public final class Memory {
    /*
     * The array is a sequence of values; the first is the root node. A value begins with a word whose two lowest bits say what it is:
     *
     *   component   its number << 2                                                               1 word
     *   text        hash of the text, 62 bits                                                     1 word
     *   node        header, identity, then a value for each dynamic
     *   list        header and four flags, identity, number of entries, then for each entry:
     *                 hash of its key                   if KEYED
     *                 how much its values take          unless UNIFORM; then every entry takes as much as the first, found by division
     *                 a value for each dynamic
     *
     * A header says how much the value takes: words << 6, and objects << 36. Objects are the items of lists that have ITEMS, in the same order: of each
     * entry its item, then those of the lists within it. An item is kept only if it is immutable all the way down; otherwise its place is null.
     * After the entries of a list with KEPT_KEYS stand those of its keys that no hash can stand for, as one object.
     */
    static final int KIND = 3;
    static final int COMPONENT = 0;
    static final int TEXT = 1;
    static final int NODE = 2;
    static final int LIST = 3;
    static final int KEYED = 4;
    static final int UNIFORM = 8;
    static final int ITEMS = 16;
    static final int KEPT_KEYS = 32;
    static final int NODE_HEADER = 2;
    static final int LIST_HEADER = 3;

    private static final int LENGTH_SHIFT = 6;
    private static final int OBJECTS_SHIFT = 36;
    private static final long LENGTH_MASK = (1L << OBJECTS_SHIFT - LENGTH_SHIFT) - 1;

    /** Nothing was sent yet. */
    public static final Memory EMPTY = new Memory(new long[0], new Object[0]);

    private final long[] words;
    private final @Nullable Object[] objects;

    Memory(long[] words, @Nullable Object[] objects) {
        this.words = words;
        this.objects = objects;
    }

    /** How many bytes the arrays take. */
    public int bytes() {
        return words.length * Long.BYTES + objects.length * Integer.BYTES;
    }

    /** How many words there are. */
    int size() {
        return words.length;
    }

    /** How many objects there are. */
    int objectCount() {
        return objects.length;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    long word(int at) {
        return words[at];
    }

    @Nullable
    Object object(int at) {
        return objects[at];
    }

    void copyTo(MemoryBuilder target, int from, int length, int fromObject, int objectLength) {
        target.addAll(words, from, length, objects, fromObject, objectLength);
    }

    /** The number of words of the value that begins here. */
    int length(int at) {
        long header = words[at];
        return (header & KIND) <= TEXT ? 1 : (int) (header >>> LENGTH_SHIFT & LENGTH_MASK);
    }

    /** The number of objects of the value that begins here. */
    int objects(int at) {
        long header = words[at];
        return (header & KIND) <= TEXT ? 0 : (int) (header >>> OBJECTS_SHIFT);
    }

    boolean isNode(int at, long identity) {
        return (words[at] & KIND) == NODE && words[at + 1] == identity;
    }

    boolean isList(int at, long identity) {
        return (words[at] & KIND) == LIST && words[at + 1] == identity;
    }

    static long textWord(long hash) {
        return hash & ~KIND | TEXT;
    }

    static long componentWord(int cid) {
        return (long) cid << 2;
    }

    static long header(int kindAndFlags, int words, int objects) {
        return (long) objects << OBJECTS_SHIFT | (long) words << LENGTH_SHIFT | kindAndFlags;
    }
}
