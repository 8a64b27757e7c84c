package dev.liveview.component;

import dev.liveview.assign.Cells;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import dev.liveview.template.Templates;

/** What generated code calls for {@code <.link>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class Link_Template {
    private static final Statics STATICS = Statics.of("Link.java", new int[] {1, 1, 1}, true, "<a", "", ">", "</a>");
    private static final String[] TARGET = {
        "href", "data-phx-link", "data-phx-link-state", "data-method", "data-csrf", "data-to"
    };

    private static final long WHERE =
            Cells.bit(0) | Cells.bit(1) | Cells.bit(2) | Cells.bit(3) | Cells.bit(4) | Cells.bit(5);
    private static final long REST = Cells.bit(6);
    private static final long INNER_BLOCK = Cells.bit(7);

    static {
        Templates.registerComponent(Link.class, Link_Template::render);
    }

    private Link_Template() {}

    /** Writes the element. */
    public static void render(Render out, long changed, Link self) throws Exception {
        long outer = out.enter(changed);
        out.open(STATICS);
        if (out.visit(0, WHERE)) {
            out.spread(self.target(out.csrfToken()));
        }
        if (out.visit(1, REST)) {
            out.spread(self.rest(), TARGET);
        }
        if (out.visit(2, INNER_BLOCK)) {
            out.text(self.innerBlock());
        }
        out.close();
        out.leave(outer);
    }
}
