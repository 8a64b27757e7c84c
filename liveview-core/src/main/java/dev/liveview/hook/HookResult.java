package dev.liveview.hook;

import org.jspecify.annotations.Nullable;

/** What becomes of a callback after a hook before it. <i>Immutable.</i> */
public final class HookResult {
    private static final HookResult GO_ON = new HookResult(false, null);
    private static final HookResult HALT = new HookResult(true, null);

    private final boolean halt;
    private final @Nullable Object reply;

    private HookResult(boolean halt, @Nullable Object reply) {
        this.halt = halt;
        this.reply = reply;
    }

    /** The next hook runs, and after the last one the callback. */
    public static HookResult goOn() {
        return GO_ON;
    }

    /** Neither the hooks that follow run, nor the callback. Before {@code mount} the hook must have redirected. */
    public static HookResult halt() {
        return HALT;
    }

    /** The same, and the event is answered with this, which must be a map or a record. Only for events. */
    public static HookResult halt(Object reply) {
        return new HookResult(true, reply);
    }

    /** Whether the callback does not run. */
    public boolean isHalt() {
        return halt;
    }

    /** What the event is answered; null for nothing. */
    public @Nullable Object reply() {
        return reply;
    }
}
