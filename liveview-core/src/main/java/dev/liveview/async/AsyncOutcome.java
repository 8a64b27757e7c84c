package dev.liveview.async;

import org.jspecify.annotations.Nullable;

/**
 * What a task ended with.
 *
 * <pre>{@code
 * switch (outcome) {
 *     case Ok(Report report) -> this.report.set(AsyncResult.ok(report));
 *     case Failed(var failure) -> this.report.set(AsyncResult.failed(this.report.get(), failure));
 * }
 * }</pre>
 *
 * <i>Immutable.</i>
 *
 * @param <T> what the task brings
 */
public sealed interface AsyncOutcome<T extends @Nullable Object> {
    /**
     * It brought a value.
     *
     * @param value the value
     */
    record Ok<T extends @Nullable Object>(T value) implements AsyncOutcome<T> {}

    /**
     * It did not.
     *
     * @param failure why
     */
    record Failed<T extends @Nullable Object>(Failure failure) implements AsyncOutcome<T> {}
}
