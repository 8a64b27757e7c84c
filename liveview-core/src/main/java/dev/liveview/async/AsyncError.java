package dev.liveview.async;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown in a task to say that it failed in a way its author expects, with a reason that the page may show.
 *
 * <pre>{@code
 * assignAsync(org, () -> organizations.find(slug).orElseThrow(() -> new AsyncError("no organisation '" + slug + "'")));
 * }</pre>
 */
public final class AsyncError extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Object reason;

    /**
     * A failure with a reason; its text is what {@link Failure#message()} gives.
     *
     * @throws LiveViewException if the reason is null
     */
    public AsyncError(Object reason) {
        super(required(reason).toString());
        this.reason = reason;
    }

    private static Object required(@Nullable Object reason) {
        if (reason == null) {
            throw new LiveViewException(
                    ErrorCode.app("async.null-argument"),
                    "new AsyncError(...) was given null instead of a reason; give what the page may show: a text, or a value with a toString()");
        }
        return reason;
    }

    /** What is wrong. */
    public Object reason() {
        return reason;
    }
}
