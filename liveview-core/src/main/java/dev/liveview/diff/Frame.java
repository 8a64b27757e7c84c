package dev.liveview.diff;

import dev.liveview.template.Statics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One level of the tree that is being rendered: a node, a list, or an entry of a list. Used again for the next one of its depth. */
final class Frame {
    enum Role {
        ROOT,
        NODE,
        LIST,
        ENTRY
    }

    Role role = Role.ROOT;
    int level;
    Statics statics = Statics.of("", new int[0], false, "");

    /** Everything is sent: the client holds nothing here, or something else. */
    boolean forced;

    /** The dynamic that is being visited; in a list, the number of entries begun. */
    int dynamic;

    /** Where the value of that dynamic begins in the old memory. */
    int old;

    /** Where this level begins in the new memory. */
    int start;

    /** Whether its opening brace is written, and a member after it. */
    boolean opened;

    boolean members;

    /** Entries: the position in the old list, or −1 for a new one; and whether that is another position. */
    int from;

    boolean moved;

    /** Lists: how many entries the client holds, and where they begin in the old memory. */
    int oldCount;

    int[] oldOffsets = new int[0];
    boolean keyed;
    boolean anyMoved;
    boolean oldKeyed;
    boolean oldUniform;
    boolean uniform;
    int entryWords;
    private @Nullable Map<Long, Integer> oldPositions;
    private @Nullable Set<Long> seen;

    void begin(Role newRole, Statics newStatics, boolean isForced, int newStart) {
        role = newRole;
        statics = newStatics;
        forced = isForced;
        start = newStart;
        dynamic = -1;
        opened = false;
        members = false;
        from = -1;
        moved = false;
    }

    void beginList() {
        dynamic = 0;
        oldCount = 0;
        oldKeyed = false;
        oldUniform = false;
        keyed = false;
        anyMoved = false;
        uniform = true;
        entryWords = -1;
        oldPositions = null;
        seen = null;
    }

    void readOldEntries(Memory memory, int at) {
        long header = memory.word(at);
        oldKeyed = (header & Memory.KEYED) != 0;
        oldUniform = (header & Memory.UNIFORM) != 0;
        oldCount = (int) memory.word(at + 2);
        int words = memory.length(at) - Memory.LIST_HEADER;
        if (oldOffsets.length < oldCount) {
            oldOffsets = new int[oldCount];
        }
        int offset = at + Memory.LIST_HEADER;
        for (int i = 0; i < oldCount; i++) {
            oldOffsets[i] = offset;
            int length =
                    oldUniform ? words / oldCount : (oldKeyed ? 2 : 1) + (int) memory.word(offset + (oldKeyed ? 1 : 0));
            offset += length;
        }
    }

    /** How many words stand before the values of an old entry: its key, and how many values there are. */
    int oldLead() {
        return (oldKeyed ? 1 : 0) + (oldUniform ? 0 : 1);
    }

    /** The position of a key in the old list, or −1; quick when it is where it was. A list that had no keys has nothing to find. */
    int oldPosition(Memory memory, long key, int position) {
        if (!oldKeyed) {
            return -1;
        }
        if (position < oldCount && memory.word(oldOffsets[position]) == key && seen == null) {
            return position;
        }
        if (oldPositions == null) {
            oldPositions = new HashMap<>();
            for (int i = 0; i < oldCount; i++) {
                oldPositions.put(memory.word(oldOffsets[i]), i);
            }
        }
        return oldPositions.getOrDefault(key, -1);
    }

    /**
     * Whether the key is new in this list. As long as every entry stands where it stood, keys cannot repeat: they did not in the old list.
     *
     * @param inOldOrder whether this entry stands where it stood
     */
    boolean isFirst(Memory memory, long key, int position, boolean inOldOrder) {
        if (seen == null) {
            if (inOldOrder) {
                return true;
            }
            seen = new HashSet<>();
            for (int i = 0; i < position; i++) {
                seen.add(memory.word(oldOffsets[i]));
            }
        }
        return seen.add(key);
    }
}
