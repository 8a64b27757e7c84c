package dev.liveview.component;

import dev.liveview.template.Attrs;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import dev.liveview.template.Templates;

/** What generated code calls for {@code <.focus_wrap>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class FocusWrap_Template {
    private static final Statics STATICS = Statics.of(
            "FocusWrap.java",
            new int[] {1, 1, 1, 1},
            true,
            "<div",
            "><div",
            " tabindex=\"0\" aria-hidden=\"true\"></div>",
            "<div",
            " tabindex=\"0\" aria-hidden=\"true\"></div></div>");

    static {
        Templates.registerComponent(FocusWrap.class, FocusWrap_Template::render);
    }

    private FocusWrap_Template() {}

    /** Writes the element, with an element before and after its content that hands the focus on to the other end. */
    @SuppressWarnings("NullAway") // the slot hands nothing to its caller
    public static void render(Render out, long changed, FocusWrap self) throws Exception {
        long outer = out.enter(changed);
        out.open(STATICS);
        if (out.visit(0, -1L)) {
            out.spread(self.rest().with("id", self.id()).with("phx-hook", "Phoenix.FocusWrap"));
        }
        if (out.visit(1, -1L)) {
            out.spread(Attrs.of("id", self.id() + "-start"));
        }
        if (out.visit(2, -1L)) {
            self.innerBlock().render(null).writeTo(out);
        }
        if (out.visit(3, -1L)) {
            out.spread(Attrs.of("id", self.id() + "-end"));
        }
        out.close();
        out.leave(outer);
    }
}
