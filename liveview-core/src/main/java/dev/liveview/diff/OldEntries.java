package dev.liveview.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a list as the client holds them: how many, and where in the old memory. Used again for the next list. <i>Only on one thread.</i> */
final class OldEntries {
    private static final int OBJECTS_SHIFT = 32;

    private Memory memory = Memory.EMPTY;
    private int count;
    private boolean keyed;
    private boolean uniform;
    private boolean items;
    private @Nullable KeptKeys keptKeys;
    private int first;
    private int firstObject;
    private int words;
    private int objects;
    private int[] starts = new int[0];
    private int[] objectStarts = starts;
    private @Nullable KeyTable table;
    private long appended;

    /** There is no old list. */
    void none() {
        count = 0;
        keyed = false;
        items = false;
        keptKeys = null;
        table = null;
    }

    /** Reads the list that begins here. */
    void read(Memory old, int at, int atObject) {
        memory = old;
        long header = old.word(at);
        keyed = (header & Memory.KEYED) != 0;
        uniform = (header & Memory.UNIFORM) != 0;
        items = (header & Memory.ITEMS) != 0;
        count = (int) old.word(at + 2);
        table = null;
        first = at + Memory.LIST_HEADER;
        firstObject = atObject;
        int ownObjects = old.objects(at);
        keptKeys = null;
        if ((header & Memory.KEPT_KEYS) != 0) {
            keptKeys = (KeptKeys) old.object(atObject + --ownObjects);
        }
        if (uniform && count > 0) {
            words = (old.length(at) - Memory.LIST_HEADER) / count;
            objects = ownObjects / count;
        } else {
            readStarts();
        }
    }

    private void readStarts() {
        if (starts.length < count) {
            starts = new int[count];
            objectStarts = new int[count];
        }
        int start = first;
        int object = firstObject;
        for (int i = 0; i < count; i++) {
            starts[i] = start;
            objectStarts[i] = object;
            long sizes = memory.word(start + lead() - 1);
            start += lead() + (int) sizes;
            object += (int) (sizes >>> OBJECTS_SHIFT);
        }
    }

    /** How much the values of an entry take, as one word. */
    static long sizes(int words, int objects) {
        return (long) objects << OBJECTS_SHIFT | words;
    }

    int count() {
        return count;
    }

    /** How many words stand before the values of an entry. */
    private int lead() {
        return (keyed ? 1 : 0) + (uniform ? 0 : 1);
    }

    private int start(int position) {
        return uniform ? first + position * words : starts[position];
    }

    /** Where the values of an entry begin. */
    int values(int position) {
        return start(position) + lead();
    }

    /** How many words its values take. */
    private int length(int position) {
        return uniform ? words - lead() : (int) memory.word(start(position) + lead() - 1);
    }

    /** What its loop variable was, if that is immutable; otherwise null. */
    @Nullable
    Object item(int position) {
        return items ? memory.object(objectStart(position)) : null;
    }

    /** Where the objects of the lists within it begin. */
    int objects(int position) {
        return objectStart(position) + (items ? 1 : 0);
    }

    private int objectStart(int position) {
        return uniform ? firstObject + position * objects : objectStarts[position];
    }

    private int objectLength(int position) {
        return uniform ? objects : (int) (memory.word(start(position) + lead() - 1) >>> OBJECTS_SHIFT);
    }

    /** Those of the keys that no hash can stand for. */
    @Nullable
    KeptKeys keptKeys() {
        return keptKeys;
    }

    boolean isKeyed() {
        return keyed;
    }

    /** Whether its entries lie in one piece each, all alike, with their items and all that is known of their keys. */
    boolean canRun() {
        return count > 0 && uniform && items && keptKeys == null;
    }

    /** The words of the values of each entry, where all are alike. */
    int entryWords() {
        return words - lead();
    }

    /** The objects of each entry, where all are alike. */
    int entryObjects() {
        return objects;
    }

    /** How many entries from this position on have the items that stand at the same positions of a list. Takes their keys. */
    int run(List<?> now, int from) {
        int end = Math.min(count, now.size());
        int position = from;
        while (position < end && isAt(position, now.get(position)) && isFree(position)) {
            position++;
        }
        return position - from;
    }

    private boolean isAt(int position, @Nullable Object item) {
        return item != null && memory.object(objectStart(position)) == item;
    }

    private boolean isFree(int position) {
        return table == null || table.take(memory.word(start(position))) == position;
    }

    /** Copies entries as they are, with their keys and items. */
    void copyRun(MemoryBuilder target, int from, int number) {
        memory.copyTo(target, start(from), number * words, objectStart(from), number * objects);
    }

    /** Copies the values of an entry, and its objects after the item. */
    void copyTo(MemoryBuilder target, int position) {
        memory.copyTo(
                target, values(position), length(position), objectStart(position) + 1, objectLength(position) - 1);
    }

    /**
     * The old position of a key, {@link KeyTable#NEW} or {@link KeyTable#TAKEN}. As long as every entry stands where it stood, nothing is searched: keys
     * did not repeat in the old list.
     */
    int find(long key, int position) {
        if (table == null) {
            if (keyed && position < count && memory.word(start(position)) == key) {
                return position;
            }
            if (keyed && position == count) {
                appended = key;
                return holds(key) ? KeyTable.TAKEN : KeyTable.NEW;
            }
            table = table(Math.min(position, count));
            if (position > count) {
                table.take(appended);
            }
        }
        return table.take(key);
    }

    /** One more entry than before is common: for one key, looking at all is cheaper than a table. */
    private boolean holds(long key) {
        for (int i = 0; i < count; i++) {
            if (memory.word(start(i)) == key) {
                return true;
            }
        }
        return false;
    }

    private KeyTable table(int used) {
        KeyTable made = new KeyTable(Math.max(count, used));
        if (keyed) {
            for (int i = 0; i < count; i++) {
                made.put(memory.word(start(i)), i);
            }
            for (int i = 0; i < used; i++) {
                made.take(memory.word(start(i)));
            }
        }
        return made;
    }
}
