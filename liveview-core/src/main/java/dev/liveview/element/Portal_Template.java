package dev.liveview.element;

import dev.liveview.template.Render;
import dev.liveview.template.Templates;

/** What generated code calls for {@code <.portal>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class Portal_Template {
    static {
        Templates.registerComponent(Portal.class, Portal_Template::render);
    }

    private Portal_Template() {}

    /** Writes the element that browsers do not show, and in it the one that is shown at the target. */
    public static void render(Render out, long changed, Portal self) throws Exception {
        long outer = out.enter(changed);
        out.open(self.statics());
        if (out.visit(0, -1L)) {
            out.attributePart(self.id());
        }
        if (out.visit(1, -1L)) {
            out.attributePart(self.target());
        }
        if (out.visit(2, -1L)) {
            out.attributePart(self.id());
        }
        if (out.visit(3, -1L)) {
            out.attribute("class", self.cssClass());
        }
        if (out.visit(4, -1L)) {
            out.text(self.innerBlock());
        }
        out.close();
        out.leave(outer);
    }
}
