package dev.liveview.stream;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be done with a stream in the browser, since the last render. <i>Only on the view's own thread.</i> */
final class Pending<T> {
    /*
     * The browser deletes first, then inserts. An item that is inserted twice is one insertion: where the first one said, with the content of the
     * last, because an item that is there is not moved (C-112). One that is deleted and inserted again is moved.
     */
    private final Map<String, Insert<T>> inserts = new LinkedHashMap<>();
    private final Set<String> deletes = new LinkedHashSet<>();
    private boolean reset;

    private record Insert<T>(String id, T item, StreamOptions options) {}

    void insert(String id, T item, StreamOptions options) {
        Insert<T> before = inserts.get(id);
        StreamOptions where =
                before == null || before.options.isUpdateOnly() && !options.isUpdateOnly() ? options : before.options;
        inserts.put(id, new Insert<>(id, item, where));
    }

    void delete(String id) {
        inserts.remove(id);
        deletes.add(id);
    }

    void reset() {
        inserts.clear();
        deletes.clear();
        reset = true;
    }

    boolean isEmpty() {
        return inserts.isEmpty() && deletes.isEmpty() && !reset;
    }

    /** How many operations there are. */
    int size() {
        return inserts.size() + deletes.size();
    }

    boolean isReset() {
        return reset;
    }

    Iterator<StreamEntry<T>> entries() {
        Iterator<Insert<T>> all = inserts.values().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public StreamEntry<T> next() {
                Insert<T> insert = all.next();
                return new StreamEntry<>(insert.id, insert.item);
            }
        };
    }

    List<StreamItems.Insertion> insertions() {
        return inserts.values().stream()
                .map(insert -> new StreamItems.Insertion(insert.id, insert.options))
                .toList();
    }

    List<String> deletions() {
        return new ArrayList<>(deletes);
    }

    Pending<T> copy() {
        Pending<T> copy = new Pending<>();
        copy.inserts.putAll(inserts);
        copy.deletes.addAll(deletes);
        copy.reset = reset;
        return copy;
    }
}
