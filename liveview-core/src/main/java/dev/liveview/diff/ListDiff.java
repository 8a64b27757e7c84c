package dev.liveview.diff;

import dev.liveview.assign.Frozen;
import dev.liveview.json.JsonOutput;
import dev.liveview.stream.StreamItems;
import dev.liveview.template.KeyException;
import dev.liveview.template.Statics;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The lists and streams of a render: entries are compared with those of the same key, and told apart as new, moved and as they were. */
abstract class ListDiff extends NodeDiff {
    ListDiff(JsonOutput out) {
        super(out);
    }

    @Override
    public void openList(Statics entry) {
        openList(entry, (StreamItems<?>) null);
    }

    @Override
    public void openList(Statics entry, @Nullable StreamItems<?> items) {
        Frame parent = top;
        long identity = identity(entry);
        boolean known = parent.known && !parent.forced && old.isList(parent.old, identity);
        Frame list = push(Frame.Role.LIST, entry);
        list.known = known;
        list.forced = !known;
        list.beginList();
        list.stream = items;
        list.outside = changed();
        if (known) {
            list.oldEntries().read(old, parent.old, parent.oldObject);
        }
        writer.beginList(list);
        memory.add(0);
        memory.add(identity);
        memory.add(0);
    }

    @Override
    public boolean openEntry(@Nullable Object item, long itemMask, long indexMask, long reads) {
        Frame list = top;
        int position = list.dynamic;
        return entry(list, position < list.oldEntries().count() ? position : -1, item, itemMask, indexMask, reads);
    }

    @Override
    public boolean openEntry(@Nullable Object key, @Nullable Object item, long itemMask, long indexMask, long reads) {
        if (key == null) {
            throw refused(null);
        }
        int from = find(word(key));
        if (from == KeyTable.TAKEN) {
            throw refused(key);
        }
        return entry(top, from, item, itemMask, indexMask, reads);
    }

    @Override
    public boolean openEntry(long key, @Nullable Object item, long itemMask, long indexMask, long reads) {
        int from = find(Keys.hash(key));
        if (from == KeyTable.TAKEN) {
            throw refused(key);
        }
        return entry(top, from, item, itemMask, indexMask, reads);
    }

    @Override
    public <T> Iterable<T> entries(Iterable<T> items, long reads) {
        Frame list = top;
        boolean mayPass = list.known && list.oldEntries().canRun() && (list.outside & reads) == 0;
        return mayPass && items instanceof List<T> all && items instanceof RandomAccess
                ? () -> new ChangedItems<>(all, this)
                : items;
    }

    /** Copies the next entries of the list as long as their items are what they were; says how many. */
    int copyEntries(List<?> items) {
        Frame list = top;
        OldEntries before = list.oldEntries();
        int count = ListMemory.goesOn(list, before) ? before.run(items, list.dynamic) : 0;
        if (count > 0) {
            before.copyRun(memory, list.dynamic, count);
            ListMemory.ran(list, before, count);
        }
        return count;
    }

    private long word(Object key) {
        return Keys.isExact(key)
                ? Keys.hash(key)
                : top.keptKeys().word(key, top.oldEntries().keptKeys());
    }

    private int find(long word) {
        Frame list = top;
        list.keyed = true;
        memory.add(word);
        return list.oldEntries().find(word, list.dynamic);
    }

    private KeyException refused(@Nullable Object key) {
        pop();
        return KeyException.of(location(), key);
    }

    private boolean entry(Frame list, int from, @Nullable Object item, long itemMask, long indexMask, long reads) {
        boolean moved = from != list.dynamic;
        boolean same = from >= 0 && isSame(list.oldEntries().item(from), item);
        long bits = same ? list.outside & ~itemMask : list.outside | itemMask;
        long inside = (moved ? bits | indexMask : bits & ~indexMask) | ALWAYS;
        list.dynamic++;
        if (same && (inside & (reads | itemMask | indexMask)) == 0) {
            copyEntry(list, from, item, moved);
            return false;
        }
        Frame entry = push(Frame.Role.ENTRY, list.statics);
        entry.from = from;
        entry.moved = moved && from >= 0;
        entry.known = from >= 0;
        entry.forced = from < 0;
        keep(list, item, same);
        scope(inside);
        if (from >= 0) {
            entry.old = list.oldEntries().values(from);
            entry.oldObject = list.oldEntries().objects(from);
        } else {
            writer.open(entry);
            markNew(list, entry, list.dynamic - 1);
        }
        return true;
    }

    private void copyEntry(Frame list, int from, @Nullable Object item, boolean moved) {
        int start = memory.size();
        int startObject = memory.objectCount();
        keep(list, item, true);
        list.oldEntries().copyTo(memory, from);
        if (moved) {
            writer.moved(list, from);
            list.anyMoved = true;
        }
        ListMemory.measure(memory, list, start, startObject);
    }

    /** A list whose first item may change in place keeps none. */
    private void keep(Frame list, @Nullable Object item, boolean same) {
        boolean frozen = same || Frozen.is(item);
        if (list.dynamic == 1) {
            list.items = frozen && list.stream == null;
        }
        if (list.items) {
            memory.addObject(frozen ? item : null);
        }
    }

    /** What was kept is immutable; of texts, numbers and dates equal ones will do. */
    private static boolean isSame(@Nullable Object kept, @Nullable Object item) {
        return kept != null && (kept == item || Frozen.isScalar(kept) && kept.equals(item));
    }

    /** The client would take an object at an occupied position for a change of what is there (client.md, Lists). */
    private void markNew(Frame list, Frame entry, int position) {
        if (position < list.oldEntries().count()) {
            writer.member(entry, 'n').raw('1');
        }
    }

    @Override
    public void closeEntry() {
        Frame entry = top;
        pop();
        Frame list = top;
        scope(list.outside);
        writer.endEntry(entry);
        list.anyMoved |= entry.moved;
        if (list.stream == null) {
            ListMemory.measure(memory, list, entry.start, entry.startObject);
        } else {
            memory.truncate(list.keyed ? entry.start - 1 : entry.start, entry.startObject);
        }
    }

    @Override
    public void closeList() {
        Frame list = top;
        if (!list.known && list.dynamic == 0 && list.stream == null) {
            memory.truncate(list.start, list.startObject);
            writer.closeList(list);
            pop();
            nothing();
            return;
        }
        if (mustEnd(list)) {
            writer.endList(list);
        }
        writer.closeList(list);
        ListMemory.end(memory, list);
        pop();
    }

    private static boolean mustEnd(Frame list) {
        boolean changed = !list.known || list.opened;
        return list.stream == null
                ? changed || list.dynamic != list.oldEntries().count()
                : changed || list.stream.isPending();
    }
}
