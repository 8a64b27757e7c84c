package dev.liveview.element;

import dev.liveview.assign.Cells;
import dev.liveview.template.Render;
import dev.liveview.template.Templates;

/** What generated code calls for {@code <.portal>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class Portal_Template {
    private static final long ID = Cells.bit(0);
    private static final long TARGET = Cells.bit(1);
    private static final long CLASS = Cells.bit(3);
    private static final long INNER_BLOCK = Cells.bit(4);

    static {
        Templates.registerComponent(Portal.class, Portal_Template::render);
    }

    private Portal_Template() {}

    /** Writes the element that browsers do not show, and in it the one that is shown at the target. */
    public static void render(Render out, long changed, Portal self) throws Exception {
        long outer = out.enter(changed);
        out.open(self.statics());
        if (out.visit(0, ID)) {
            out.attributePart(self.id());
        }
        if (out.visit(1, TARGET)) {
            out.attributePart(self.target());
        }
        if (out.visit(2, ID)) {
            out.attributePart(self.id());
        }
        if (out.visit(3, CLASS)) {
            out.attribute("class", self.cssClass());
        }
        if (out.visit(4, INNER_BLOCK)) {
            out.text(self.innerBlock());
        }
        out.close();
        out.leave(outer);
    }
}
