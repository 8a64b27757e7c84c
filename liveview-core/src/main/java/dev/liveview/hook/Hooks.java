package dev.liveview.hook;

import dev.liveview.async.AsyncOutcome;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.params.Params;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The hooks of one view or component, in the order in which they were attached. <i>Immutable.</i> */
public final class Hooks {
    /** No hooks. */
    public static final Hooks NONE = new Hooks(List.of());

    private static final ErrorCode DUPLICATE = ErrorCode.app("hook.duplicate");

    private final List<Entry> entries;

    private record Entry(String name, HookStage<?> stage, Hook hook) {
        boolean is(String otherName, HookStage<?> otherStage) {
            return name.equals(otherName) && stage == otherStage;
        }
    }

    private Hooks(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * These and one more.
     *
     * @throws LiveViewException if there is one of the same name at the same stage
     */
    public <H extends Hook> Hooks with(String name, HookStage<H> stage, H hook) {
        if (entries.stream().anyMatch(entry -> entry.is(name, stage))) {
            throw new LiveViewException(
                    DUPLICATE,
                    "there is a hook '" + name + "' at " + stage
                            + " already; give each one a name of its own, or detach the" + " other first");
        }
        List<Entry> copy = new ArrayList<>(entries);
        copy.add(new Entry(name, stage, hook));
        return new Hooks(List.copyOf(copy));
    }

    /** These without one. */
    public Hooks without(String name, HookStage<?> stage) {
        return new Hooks(
                entries.stream().filter(entry -> !entry.is(name, stage)).toList());
    }

    /** Whether there is none at a stage. */
    public boolean isEmpty(HookStage<?> stage) {
        return entries.isEmpty() || entries.stream().noneMatch(entry -> entry.stage == stage);
    }

    /** What they say to an event. */
    public HookResult event(HookedView view, String event, Params values) throws Exception {
        return ask(HookStage.HANDLE_EVENT, hook -> hook.handle(view, event, values));
    }

    /** What they say to an address. */
    public HookResult params(HookedView view, Params params, URI uri) throws Exception {
        return ask(HookStage.HANDLE_PARAMS, hook -> hook.handle(view, params, uri));
    }

    /** What they say to a message. */
    public HookResult info(HookedView view, Object message) throws Exception {
        return ask(HookStage.HANDLE_INFO, hook -> hook.handle(view, message));
    }

    /** What they say to the outcome of a task. */
    public HookResult async(HookedView view, Object key, AsyncOutcome<?> outcome) throws Exception {
        return ask(HookStage.HANDLE_ASYNC, hook -> hook.handle(view, key, outcome));
    }

    /** Tells them that what changed has been sent. */
    public void rendered(HookedView view) throws Exception {
        ask(HookStage.AFTER_RENDER, hook -> {
            hook.rendered(view);
            return HookResult.goOn();
        });
    }

    private interface Question<H> {
        HookResult to(H hook) throws Exception;
    }

    private <H extends Hook> HookResult ask(HookStage<H> stage, Question<H> question) throws Exception {
        for (Entry entry : entries) {
            if (entry.stage == stage) {
                HookResult result = question.to(stage.type().cast(entry.hook));
                if (result.isHalt()) {
                    return result;
                }
            }
        }
        return HookResult.goOn();
    }
}
