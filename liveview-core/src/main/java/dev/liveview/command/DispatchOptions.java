package dev.liveview.command;

import org.jspecify.annotations.Nullable;

/** Options of {@code dispatch}. <i>Immutable</i>; each method gives a copy. */
public final class DispatchOptions extends Scoped<DispatchOptions> {
    static final DispatchOptions NONE = new DispatchOptions(Arguments.NONE);

    private DispatchOptions(Arguments arguments) {
        super(arguments);
    }

    @Override
    DispatchOptions copy(Arguments changed) {
        return new DispatchOptions(changed);
    }

    /** Puts a member into the {@code detail} of the event; the value is anything that Jackson can write. */
    public DispatchOptions detail(String name, @Nullable Object value) {
        return copy(arguments.withMember("detail", name, value));
    }

    /** Whether ancestors of the element hear the event; they do if it is not said. */
    public DispatchOptions bubbles(boolean bubbles) {
        return with("bubbles", bubbles);
    }

    /** What the server sends waits until a listener calls {@code event.detail.done()}. */
    public DispatchOptions blocking() {
        return with("blocking", true);
    }
}
