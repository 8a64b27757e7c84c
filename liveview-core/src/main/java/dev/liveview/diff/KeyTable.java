package dev.liveview.diff;

/**
 * The keys of an old list and their positions, and which of them the new list has used. Open addressing with linear probing. <i>Only on one thread.</i>
 */
final class KeyTable {
    /** The key is not in the old list. */
    static final int NEW = -1;

    /** The new list has this key already. */
    static final int TAKEN = -2;

    private static final int SMALLEST = 16;

    private long[] keys;
    private int[] states;
    private int size;

    /** A table with room for so many keys; it grows. */
    KeyTable(int expected) {
        int capacity = Math.max(SMALLEST, Integer.highestOneBit(expected * 2) * 2);
        keys = new long[capacity];
        states = new int[capacity];
    }

    /** A key of the old list. */
    void put(long key, int position) {
        int slot = slot(key);
        if (states[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        states[slot] = position + 1;
    }

    /** Uses a key: its old position, {@link #NEW}, or {@link #TAKEN}. */
    int take(long key) {
        int slot = slot(key);
        int state = states[slot];
        if (state == TAKEN) {
            return TAKEN;
        }
        if (state == 0) {
            keys[slot] = key;
            size++;
        }
        states[slot] = TAKEN;
        if (size * 2 > keys.length) {
            grow();
        }
        return state - 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask; // keys are hashes: well mixed
        while (states[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldStates = states;
        keys = new long[oldKeys.length * 2];
        states = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldStates[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                states[slot] = oldStates[i];
            }
        }
    }
}
