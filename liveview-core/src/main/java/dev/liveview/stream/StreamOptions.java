package dev.liveview.stream;

import org.jspecify.annotations.Nullable;

/**
 * Where and how an item is inserted into a stream. <i>Immutable.</i>
 *
 * <pre>{@code
 * songs.insert(song, o -> o.at(0).limit(50));    // on top, and no more than the first 50 stay
 * }</pre>
 */
public final class StreamOptions {
    /** At the end, without a limit. */
    static final StreamOptions DEFAULT = new StreamOptions(-1, null, false, false);

    private final int at;
    private final @Nullable Integer limit;
    private final boolean updateOnly;
    private final boolean reset;

    private StreamOptions(int at, @Nullable Integer limit, boolean updateOnly, boolean reset) {
        this.at = at;
        this.limit = limit;
        this.updateOnly = updateOnly;
        this.reset = reset;
    }

    /**
     * The position among the elements of the container: 0 is the first, −1 (the default) the end. An item that is on the page stays where it is.
     *
     * @throws IllegalArgumentException below −1
     */
    public StreamOptions at(int position) {
        if (position < -1) {
            throw new IllegalArgumentException(
                    "a stream has no position " + position + "; 0 is the first, and −1 the end");
        }
        return new StreamOptions(position, limit, updateOnly, reset);
    }

    /**
     * How many items stay in the browser: a positive number keeps the first ones, a negative one the last ones. Not applied to the first HTML.
     *
     * @throws IllegalArgumentException if it is zero
     */
    public StreamOptions limit(int items) {
        if (items == 0) {
            throw new IllegalArgumentException(
                    "a stream with limit 0 would stay empty; 10 keeps the first ten, -10 the last ten");
        }
        return new StreamOptions(at, items, updateOnly, reset);
    }

    /** An item that is not on the page is not inserted. */
    public StreamOptions updateOnly() {
        return new StreamOptions(at, limit, true, reset);
    }

    /** All other items are removed first. */
    public StreamOptions reset() {
        return new StreamOptions(at, limit, updateOnly, true);
    }

    /** The position. */
    public int at() {
        return at;
    }

    /** How many items stay; null for all. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Whether an item that is not on the page is left out. */
    public boolean isUpdateOnly() {
        return updateOnly;
    }

    /** Whether all other items are removed first. */
    public boolean isReset() {
        return reset;
    }
}
