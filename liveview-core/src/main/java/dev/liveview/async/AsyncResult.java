package dev.liveview.async;

import dev.liveview.assign.FrozenParts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value that arrives later: whether it was ever there, whether it is on its way, whether the last attempt failed.
 *
 * <p>A result that was once ok stays visible while it loads again and after a failure; only a fresh {@link #loading()} or a reset forgets it.
 *
 * <pre>{@code
 * report.set(AsyncResult.loading(report.get()));
 * report.set(AsyncResult.ok(report.get(), value));
 * }</pre>
 *
 * <i>Immutable.</i>
 *
 * @param <T> the value
 */
public final class AsyncResult<T extends @Nullable Object> implements FrozenParts {
    private final boolean ok;
    private final @Nullable Object loadingState;
    private final @Nullable Failure failure;
    private final @Nullable T result;

    private AsyncResult(boolean ok, @Nullable Object loadingState, @Nullable Failure failure, @Nullable T result) {
        this.ok = ok;
        this.loadingState = loadingState;
        this.failure = failure;
        this.result = result;
    }

    /** Nothing was ever started. */
    public static <T extends @Nullable Object> AsyncResult<T> untouched() {
        return new AsyncResult<>(false, null, null, null);
    }

    /** On its way for the first time, or as if it were. */
    public static <T extends @Nullable Object> AsyncResult<T> loading() {
        return loadingState(true);
    }

    /** On its way for the first time, with a state that the page can show, such as a page number. */
    public static <T extends @Nullable Object> AsyncResult<T> loading(Object state) {
        return loadingState(state);
    }

    /** On its way again: what was ok stays, what failed is forgotten. */
    public static <T extends @Nullable Object> AsyncResult<T> loading(AsyncResult<T> result) {
        return loading(result, true);
    }

    /** On its way again, with a state that the page can show. */
    public static <T extends @Nullable Object> AsyncResult<T> loading(AsyncResult<T> result, Object state) {
        return new AsyncResult<>(result.ok, state, null, result.result);
    }

    /** Arrived. */
    public static <T extends @Nullable Object> AsyncResult<T> ok(T value) {
        return new AsyncResult<>(true, null, null, value);
    }

    /** Arrived, after what was known before. */
    public static <T extends @Nullable Object> AsyncResult<T> ok(AsyncResult<T> result, T value) {
        return ok(value);
    }

    /** The last attempt failed; what was ok stays. */
    public static <T extends @Nullable Object> AsyncResult<T> failed(AsyncResult<T> result, Failure failure) {
        return new AsyncResult<>(result.ok, null, failure, result.result);
    }

    private static <T extends @Nullable Object> AsyncResult<T> loadingState(Object state) {
        return new AsyncResult<>(false, state, null, null);
    }

    /** Whether a value has arrived at least once since the last reset. */
    public boolean isOk() {
        return ok;
    }

    /** Whether a value is on its way. */
    public boolean isLoading() {
        return loadingState != null;
    }

    /** Whether the last attempt failed. */
    public boolean isFailed() {
        return failure != null;
    }

    /**
     * The value that arrived last.
     *
     * @throws IllegalStateException if none has: ask {@link #isOk()} first
     */
    @SuppressWarnings("NullAway") // T may be a type that includes null
    public T result() {
        if (!ok) {
            throw new IllegalStateException("no result has arrived yet; ask isOk() first, or use <.async_result>");
        }
        return result;
    }

    /** What is known of the way: {@code true}, the cells of the call, or a state of the user's own; null when nothing is on its way. */
    public @Nullable Object loadingState() {
        return loadingState;
    }

    /** Why the last attempt failed; null if it did not. */
    public @Nullable Failure failure() {
        return failure;
    }

    @Override
    public List<@Nullable Object> frozenParts() {
        boolean plainState =
                loadingState == null || loadingState instanceof Boolean || loadingState instanceof CellList;
        return Arrays.asList(plainState ? null : loadingState, result);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AsyncResult<?> that
                && ok == that.ok
                && Objects.equals(loadingState, that.loadingState)
                && Objects.equals(failure, that.failure)
                && Objects.equals(result, that.result);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ok, loadingState, failure, result);
    }

    @Override
    public String toString() {
        return "AsyncResult[" + (ok ? "ok" : "not ok") + (isLoading() ? ", loading" : "")
                + (isFailed() ? ", failed" : "") + "]";
    }
}
