package dev.liveview.component;

import dev.liveview.template.Render;
import org.jspecify.annotations.Nullable;

/** What generated code calls for {@code <.async_result>}; not for people. The slot's content stands there without anything around it. */
public final class AsyncResultComponent_Template {
    private AsyncResultComponent_Template() {}

    /** Writes the slot that the state asks for. */
    public static <T extends @Nullable Object> void render(Render out, long changed, AsyncResultComponent<T> self)
            throws Exception {
        long outer = out.enter(changed);
        self.content().writeTo(out);
        out.leave(outer);
    }
}
