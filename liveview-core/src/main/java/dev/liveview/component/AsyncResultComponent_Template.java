package dev.liveview.component;

import dev.liveview.assign.Cells;
import dev.liveview.template.Attrs;
import dev.liveview.template.Content;
import dev.liveview.template.Render;
import org.jspecify.annotations.Nullable;

/**
 * What generated code calls for {@code <.async_result>}; not for people. Written by hand: the compiler has not run when this module is
 * compiled.
 */
public final class AsyncResultComponent_Template {
    private static final long ASSIGN = Cells.bit(0);
    private static final long INNER_BLOCK = Cells.bit(1);
    private static final long LOADING = Cells.bit(2);
    private static final long FAILED = Cells.bit(3);
    private static final long DELAY = Cells.bit(6);
    private static final long REST = Cells.bit(7);
    private static final long STATE = ASSIGN | LOADING | DELAY;
    private static final long CONTENT = ASSIGN | INNER_BLOCK | LOADING | FAILED;

    private AsyncResultComponent_Template() {}

    /** Writes the slot that the state asks for, in its wrapper. */
    public static <T extends @Nullable Object> void render(Render out, long changed, AsyncResultComponent<T> self)
            throws Exception {
        long outer = out.enter(changed);
        Content content = self.content();
        if (self.as().equals(Wrapper.NONE)) {
            content.writeTo(out);
        } else {
            wrapped(out, self, content);
        }
        out.leave(outer);
    }

    private static void wrapped(Render out, AsyncResultComponent<?> self, Content content) throws Exception {
        out.open(Wrapper.statics(self.as(), self.live()));
        if (out.visit(0, REST)) {
            out.spread(self.rest());
        }
        if (out.visit(1, STATE)) {
            out.spread(byState(self));
        }
        if (out.visit(2, CONTENT)) {
            content.writeTo(out);
        }
        out.close();
    }

    private static Attrs byState(AsyncResultComponent<?> self) {
        Attrs attrs = self.assign().isLoading() ? Attrs.of("aria-busy", "true") : Attrs.EMPTY;
        return self.isLate() ? attrs.with(Lateness.ATTRIBUTE, Lateness.of(self.delay())) : attrs;
    }
}
