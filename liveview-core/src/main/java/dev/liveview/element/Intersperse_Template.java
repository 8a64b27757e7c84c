package dev.liveview.element;

import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import org.jspecify.annotations.Nullable;

/** What generated code calls for {@code <.intersperse>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class Intersperse_Template {
    private static final String FILE = "Intersperse.java";
    private static final Statics LIST = Statics.of(FILE, new int[] {1}, false, "", "");
    private static final Statics ENTRY = Statics.of(FILE, new int[] {1, 1}, false, "", "", "");

    private Intersperse_Template() {}

    /** Writes the items, each but the first with the separator before it. */
    public static <T extends @Nullable Object> void render(Render out, long changed, Intersperse<T> self)
            throws Exception {
        long outer = out.enter(changed);
        out.open(LIST);
        if (out.visit(0, -1L)) {
            out.openList(ENTRY);
            boolean first = true;
            for (T item : self.items()) {
                entry(out, self, item, first);
                first = false;
            }
            out.closeList();
        }
        out.close();
        out.leave(outer);
    }

    private static <T extends @Nullable Object> void entry(Render out, Intersperse<T> self, T item, boolean first)
            throws Exception {
        out.openEntry();
        if (out.visit(0, Render.ALWAYS)) {
            out.branch(first ? 0 : 1);
            if (first) {
                out.nothing();
            } else {
                out.text(self.separator());
            }
        }
        if (out.visit(1, Render.ALWAYS)) {
            self.innerBlock().render(item).writeTo(out);
        }
        out.closeEntry();
    }
}
