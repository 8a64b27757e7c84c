package dev.liveview.diff;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Goes over the items of a list whose entries must be visited. Those before each of them have been copied by then. <i>Only on one thread.</i> */
final class ChangedItems<T> implements Iterator<T> {
    private final List<T> items;
    private final ListDiff render;
    private int next;

    ChangedItems(List<T> items, ListDiff render) {
        this.items = items;
        this.render = render;
    }

    @Override
    public boolean hasNext() {
        next += render.copyEntries(items);
        return next < items.size();
    }

    @Override
    public T next() {
        if (next >= items.size()) {
            throw new NoSuchElementException("all " + items.size() + " items have been visited");
        }
        return items.get(next++);
    }
}
