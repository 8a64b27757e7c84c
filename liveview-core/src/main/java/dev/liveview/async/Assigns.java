package dev.liveview.async;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task brings for several cells at once.
 *
 * <pre>{@code
 * assignAsync(List.of(profile, rank), () -> Assigns.of(profile, fetchProfile(slug)).and(rank, fetchRank(slug)));
 * }</pre>
 *
 * <i>Immutable.</i>
 */
public final class Assigns {
    private final Map<AsyncAssign<?>, @Nullable Object> values;

    private Assigns(Map<AsyncAssign<?>, @Nullable Object> values) {
        this.values = values;
    }

    /** A value for one cell. */
    public static <T extends @Nullable Object> Assigns of(AsyncAssign<T> cell, T value) {
        return new Assigns(Map.of()).and(cell, value);
    }

    /** These, and a value for one more cell. */
    public <T extends @Nullable Object> Assigns and(AsyncAssign<T> cell, T value) {
        Map<AsyncAssign<?>, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.put(cell, value);
        return new Assigns(copy);
    }

    Map<AsyncAssign<?>, @Nullable Object> values() {
        return values;
    }
}
