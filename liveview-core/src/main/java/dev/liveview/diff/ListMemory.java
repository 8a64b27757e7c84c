package dev.liveview.diff;

/** Writes how much the entries of a list take. <i>Only on one thread.</i> */
final class ListMemory {
    /*
     * Entries that all take equally much need not say how much; the first that differs makes all say it.
     */
    private ListMemory() {}

    /** An entry has been written, the last one so far; it begins here. */
    static void measure(MemoryBuilder memory, Frame list, int start, int startObject) {
        int words = memory.size() - start;
        int objects = memory.objectCount() - startObject;
        if (list.dynamic == 1) {
            list.entryWords = words;
            list.entryObjects = objects;
        } else if (list.uniform && (words != list.entryWords || objects != list.entryObjects)) {
            list.uniform = false;
            spread(memory, list);
        }
        if (!list.uniform) {
            memory.insert(memory.size() - words, OldEntries.sizes(words, objects));
        }
    }

    /** Whether old entries can be copied to the end of a list as they are, several at once. */
    static boolean goesOn(Frame list, OldEntries before) {
        return list.dynamic == 0
                || list.uniform
                        && list.items
                        && list.entryWords == before.entryWords()
                        && list.entryObjects == before.entryObjects();
    }

    /** Old entries have been copied, so many. */
    static void ran(Frame list, OldEntries before, int count) {
        list.keyed = before.isKeyed();
        list.items = true;
        list.entryWords = before.entryWords();
        list.entryObjects = before.entryObjects();
        list.dynamic += count;
    }

    private static void spread(MemoryBuilder memory, Frame list) {
        int lead = list.keyed ? 1 : 0;
        int at = list.start + Memory.LIST_HEADER + lead;
        for (int i = 1; i < list.dynamic; i++) {
            memory.insert(at, OldEntries.sizes(list.entryWords, list.entryObjects));
            at += 1 + list.entryWords + lead;
        }
    }

    /** All entries have been written. Of a stream nothing is kept but that it is there. */
    static void end(MemoryBuilder memory, Frame list) {
        int flags = Memory.LIST
                | (list.keyed ? Memory.KEYED : 0)
                | (list.uniform ? Memory.UNIFORM : 0)
                | (list.items ? Memory.ITEMS : 0);
        if (list.keptKeys != null && list.stream == null) {
            flags |= Memory.KEPT_KEYS;
            memory.addObject(list.keptKeys);
        }
        memory.set(
                list.start, Memory.header(flags, memory.size() - list.start, memory.objectCount() - list.startObject));
        memory.set(list.start + 2, list.stream == null ? list.dynamic : 0);
    }
}
