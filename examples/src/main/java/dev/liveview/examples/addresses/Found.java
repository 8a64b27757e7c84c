package dev.liveview.examples.addresses;

import java.util.List;

/**
 * A page of the book.
 *
 * @param entries who is on it
 * @param total how many there are on all pages
 */
record Found(List<Entry> entries, int total) {
    static final Found NOBODY = new Found(List.of(), 0);

    private static final int PAGE_SIZE = 8;

    int pages() {
        return Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** How many entries come before a page. */
    static int before(int page) {
        return (page - 1) * PAGE_SIZE;
    }

    static int pageSize() {
        return PAGE_SIZE;
    }
}
