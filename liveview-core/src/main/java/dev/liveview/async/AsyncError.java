package dev.liveview.async;

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

    /** A failure with a reason; its text is what {@link Failure#message()} gives. */
    public AsyncError(Object reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What is wrong. */
    public Object reason() {
        return reason;
    }
}
