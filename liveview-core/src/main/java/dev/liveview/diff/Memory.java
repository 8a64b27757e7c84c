package dev.liveview.diff;

/**
 * What a client holds of one view, as small as can be: fingerprints and hashes in one flat array, in the order of the visit.
 *
 * <p><i>Immutable</i>, because a render that fails must leave the old one as it was.
 */
public final class Memory {
    /*
     * The array is a sequence of values; the first is the root node. A value begins with a word whose two lowest bits say what it is:
     *
     *   text   hash of the text, 62 bits                                                          1 word
     *   node   words of the value << 4, identity, then a value for each dynamic
     *   list   words of the value << 4 and two flags, identity, number of entries, then for each entry:
     *            hash of its key       if KEYED
     *            words of its values   unless UNIFORM; then every entry takes as many as the first, found by division
     *            a value for each dynamic
     */
    static final int KIND = 3;
    static final int TEXT = 1;
    static final int NODE = 2;
    static final int LIST = 3;
    static final int KEYED = 4;
    static final int UNIFORM = 8;
    static final int LENGTH_SHIFT = 4;
    static final int NODE_HEADER = 2;
    static final int LIST_HEADER = 3;

    /** Nothing was sent yet. */
    public static final Memory EMPTY = new Memory(new long[0]);

    private final long[] words;

    Memory(long[] words) {
        this.words = words;
    }

    /** How many bytes the array takes. */
    public int bytes() {
        return words.length * Long.BYTES;
    }

    /** How many words there are. */
    int size() {
        return words.length;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    long word(int at) {
        return words[at];
    }

    void copyTo(WordBuffer target, int from, int length) {
        target.addAll(words, from, length);
    }

    /** The number of words of the value that begins here. */
    int length(int at) {
        long header = words[at];
        return (header & KIND) == TEXT ? 1 : (int) (header >>> LENGTH_SHIFT);
    }

    boolean isNode(int at, long fingerprint) {
        return (words[at] & KIND) == NODE && words[at + 1] == fingerprint;
    }

    boolean isList(int at, long fingerprint) {
        return (words[at] & KIND) == LIST && words[at + 1] == fingerprint;
    }

    static long textWord(long hash) {
        return hash & ~KIND | TEXT;
    }
}
