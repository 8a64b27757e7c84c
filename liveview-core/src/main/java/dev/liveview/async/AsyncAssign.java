package dev.liveview.async;

import dev.liveview.assign.Assign;
import dev.liveview.assign.Cells;
import org.jspecify.annotations.Nullable;

/**
 * A cell whose value arrives later: it holds an {@link AsyncResult}.
 *
 * <pre>{@code
 * final AsyncAssign<Org> org = async();
 * ...
 * assignAsync(org, () -> organizations.bySlug(slug));
 * }</pre>
 *
 * <i>Only on the view's own thread.</i>
 *
 * @param <T> the value that arrives
 */
public final class AsyncAssign<T extends @Nullable Object> extends Assign<AsyncResult<T>> {
    private AsyncAssign(Cells cells) {
        super(cells, AsyncResult.untouched());
    }

    /** A cell among these. Users call {@code async()} of their view instead. */
    public static <T extends @Nullable Object> AsyncAssign<T> of(Cells cells) {
        return new AsyncAssign<>(cells);
    }
}
