package dev.liveview.diff;

import dev.liveview.stream.StreamItems;
import dev.liveview.template.Statics;
import org.jspecify.annotations.Nullable;

/** One level of the tree that is being rendered. Used again for the next one of its depth. */
final class Frame {
    enum Role {
        ROOT,
        COMPONENT,
        NODE,
        LIST,
        ENTRY
    }

    final @Nullable Frame parent;
    private @Nullable Frame child;

    Role role = Role.ROOT;
    Statics statics = Statics.of("", new int[0], false, "");

    /** Everything is sent: the client holds nothing here, or what belongs to something else. */
    boolean forced;

    /** Whether there is an old memory of what stands here, so that what it says of statics still holds. */
    boolean known;

    /** The dynamic that is being visited; in a list, the number of entries begun. */
    int dynamic;

    /** Where the value of that dynamic begins in the old memory. */
    int old;

    int oldObject;

    /** Where this level begins in the new memory. */
    int start;

    int startObject;

    /** Whether its opening brace is written, and a member after it. */
    boolean opened;

    boolean members;

    /** Components: the number of the component whose statics the browser takes, negative for its old ones; 0 for none. */
    int donor;

    int cid;

    /** Entries: the position in the old list, or −1 for a new one; and whether that is another position. */
    int from;

    boolean moved;

    private @Nullable OldEntries oldEntries;

    /** Lists: the keys that no hash can stand for. */
    @Nullable
    KeptKeys keptKeys;

    @Nullable
    StreamItems<?> stream;

    /** Lists: the changed bits around the entries. */
    long outside;

    boolean keyed;

    /** Lists: whether the items are kept. */
    boolean items;

    boolean anyMoved;
    boolean uniform;
    int entryWords;
    int entryObjects;

    /** Lists: whether the statics within it are in a table of its own. */
    boolean ownsTable;

    Frame(@Nullable Frame parent) {
        this.parent = parent;
    }

    Frame child() {
        if (child == null) {
            child = new Frame(this);
        }
        return child;
    }

    /** Lists: what the client holds. */
    OldEntries oldEntries() {
        if (oldEntries == null) {
            oldEntries = new OldEntries();
        }
        return oldEntries;
    }

    KeptKeys keptKeys() {
        if (keptKeys == null) {
            keptKeys = new KeptKeys(oldEntries().keptKeys());
        }
        return keptKeys;
    }

    void begin(Role newRole, Statics newStatics, MemoryBuilder memory) {
        role = newRole;
        statics = newStatics;
        start = memory.size();
        startObject = memory.objectCount();
        dynamic = -1;
        opened = false;
        members = false;
        from = -1;
        moved = false;
        donor = 0;
    }

    void beginList() {
        dynamic = 0;
        stream = null;
        keptKeys = null;
        keyed = false;
        items = false;
        anyMoved = false;
        uniform = true;
        entryWords = -1;
        entryObjects = 0;
        ownsTable = false;
        oldEntries().none();
    }
}
