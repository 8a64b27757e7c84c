package dev.liveview.component;

import dev.liveview.assign.Cells;
import dev.liveview.template.Attrs;
import dev.liveview.template.Content;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What generated code calls for {@code <.async_result>}; not for people. Written by hand: the compiler has not run when this module is
 * compiled.
 */
public final class AsyncResultComponent_Template {
    /*
     * A slot that is late is hidden by an animation, because nothing else has a clock in a page without scripts. The animation belongs to the
     * wrapper, so that it begins anew whenever the wrapper begins to be late, and is important, because style sheets for users who want less
     * motion shorten all animations: this one moves nothing, and they are the last to want a flicker.
     */
    private static final Statics LATE = Statics.of(
            "AsyncResultComponent.java",
            new int[] {1},
            false,
            "<style>@keyframes lv-late{from{visibility:hidden}}</style>",
            "");

    private static final long ASSIGN = Cells.bit(0);
    private static final long INNER_BLOCK = Cells.bit(1);
    private static final long LOADING = Cells.bit(2);
    private static final long FAILED = Cells.bit(3);
    private static final long DELAY = Cells.bit(6);
    private static final long REST = Cells.bit(7);
    private static final long STATE = ASSIGN | LOADING | DELAY | REST;
    private static final long CONTENT = ASSIGN | INNER_BLOCK | LOADING | FAILED | DELAY;

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
            out.spread(self.rest(), "style");
        }
        if (out.visit(1, STATE)) {
            out.spread(byState(self));
        }
        if (out.visit(2, CONTENT)) {
            if (self.isLate()) {
                late(out, content);
            } else {
                content.writeTo(out);
            }
        }
        out.close();
    }

    private static Attrs byState(AsyncResultComponent<?> self) {
        Attrs attrs = self.assign().isLoading() ? Attrs.of("aria-busy", "true") : Attrs.EMPTY;
        Object style = self.rest().get("style");
        if (!self.isLate()) {
            return style == null ? attrs : attrs.with("style", style);
        }
        String hidden = "animation:lv-late " + self.delay() + "ms step-end!important";
        return attrs.with("style", Arrays.asList(style, hidden));
    }

    private static void late(Render out, Content content) throws Exception {
        out.open(LATE);
        if (out.visit(0, CONTENT)) {
            content.writeTo(out);
        }
        out.close();
    }
}
