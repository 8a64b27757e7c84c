package dev.liveview.component;

import dev.liveview.assign.Cells;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;

/** What generated code calls for {@code <.form>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class FormComponent_Template {
    /** Compilers before 22 do not see in class files what may be null. */
    public static final String NULLABLE = "form,action,unsaved";

    private static final Statics STATICS =
            Statics.of("FormComponent.java", new int[] {1, 1, 1, 1}, true, "<form", "", ">", "", "</form>");

    private static final long FORM = Cells.bit(0);
    private static final long INNER_BLOCK = Cells.bit(1);
    private static final long REST = Cells.bit(7);
    private static final long ALL = (1L << 8) - 1;

    private FormComponent_Template() {}

    /** Writes the element and what stands in it. */
    @SuppressWarnings("NullAway") // a form without a record hands null to its slot, as the slot's type says
    public static <T extends Record> void render(Render out, long changed, FormComponent<T> self) throws Exception {
        long outer = out.enter(changed);
        out.open(STATICS);
        if (out.visit(0, ALL & ~INNER_BLOCK)) {
            out.spread(self.attributes(), self.rest().values().keySet().toArray(String[]::new));
        }
        if (out.visit(1, REST)) {
            out.spread(self.rest());
        }
        if (out.visit(2, ALL & ~INNER_BLOCK & ~FORM & ~REST)) {
            out.text(self.hidden(out.csrfToken()));
        }
        if (out.visit(3, FORM | INNER_BLOCK)) {
            self.innerBlock().render(self.form()).writeTo(out);
        }
        out.close();
        out.leave(outer);
    }
}
