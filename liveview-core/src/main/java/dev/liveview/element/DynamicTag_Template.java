package dev.liveview.element;

import dev.liveview.template.Render;
import dev.liveview.template.Templates;

/** What generated code calls for {@code <.dynamic_tag>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class DynamicTag_Template {
    static {
        Templates.registerComponent(DynamicTag.class, DynamicTag_Template::render);
    }

    private DynamicTag_Template() {}

    /** Writes the element. */
    public static void render(Render out, long changed, DynamicTag self) throws Exception {
        long outer = out.enter(changed);
        out.open(self.statics());
        if (out.visit(0, -1L)) {
            out.spread(self.rest());
        }
        if (!self.isVoid() && out.visit(1, -1L)) {
            out.text(self.innerBlock());
        }
        out.close();
        out.leave(outer);
    }
}
