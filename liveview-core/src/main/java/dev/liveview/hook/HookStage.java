package dev.liveview.hook;

/**
 * Where a hook is attached.
 *
 * <pre>{@code
 * attachHook("audit", HookStage.HANDLE_EVENT, (view, event, values) -> {
 *     log.info("{}", event);
 *     return HookResult.goOn();
 * });
 * }</pre>
 *
 * <i>Immutable.</i>
 *
 * @param <H> the kind of hook
 */
public final class HookStage<H extends Hook> {
    /** Before the handler of an event. */
    public static final HookStage<Hook.OfEvent> HANDLE_EVENT =
            new HookStage<>("HANDLE_EVENT", Hook.OfEvent.class, true);

    /** Before {@code handleParams}; only in views that a route leads to. */
    public static final HookStage<Hook.OfParams> HANDLE_PARAMS =
            new HookStage<>("HANDLE_PARAMS", Hook.OfParams.class, false);

    /** Before {@code handleInfo}; only in views. */
    public static final HookStage<Hook.OfInfo> HANDLE_INFO = new HookStage<>("HANDLE_INFO", Hook.OfInfo.class, false);

    /** Before what handles the outcome of a {@code startAsync}. */
    public static final HookStage<Hook.OfAsync> HANDLE_ASYNC =
            new HookStage<>("HANDLE_ASYNC", Hook.OfAsync.class, true);

    /** After the browser has been sent what changed. */
    public static final HookStage<Hook.OfRender> AFTER_RENDER =
            new HookStage<>("AFTER_RENDER", Hook.OfRender.class, true);

    private final String name;
    private final Class<H> type;
    private final boolean inComponents;

    private HookStage(String name, Class<H> type, boolean inComponents) {
        this.name = name;
        this.type = type;
        this.inComponents = inComponents;
    }

    /** The kind of hook. */
    Class<H> type() {
        return type;
    }

    /** Whether stateful components have the stage too. */
    public boolean isInComponents() {
        return inComponents;
    }

    @Override
    public String toString() {
        return name;
    }
}
