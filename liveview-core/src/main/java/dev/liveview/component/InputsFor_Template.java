package dev.liveview.component;

import dev.liveview.form.FormPart;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import dev.liveview.template.Templates;

/** What generated code calls for {@code <.inputs_for>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class InputsFor_Template {
    private static final String FILE = "InputsFor.java";
    private static final Statics ONE = Statics.of(FILE, new int[] {1}, false, "", "");
    private static final Statics ROWS =
            Statics.of(FILE, new int[] {1, 1, 1}, false, "<input type=\"hidden\" name=\"", "\" value=\"\">", "", "");
    private static final Statics ROW = Statics.of(
            FILE,
            new int[] {1, 1, 1, 1, 1},
            false,
            "<input type=\"hidden\" name=\"",
            "\" value=\"",
            "\"><input type=\"hidden\" name=\"",
            "\" value=\"",
            "\">",
            "");
    private static final long ALL = 0b11;

    static {
        Templates.registerComponent(InputsFor.class, InputsFor_Template::render);
    }

    private InputsFor_Template() {}

    /** Writes the content once, or for each row. */
    public static void render(Render out, long changed, InputsFor self) throws Exception {
        long outer = out.enter(changed);
        if (self.field().isMany()) {
            rows(out, self);
        } else {
            out.open(ONE);
            if (out.visit(0, ALL)) {
                self.innerBlock().render(self.field().part()).writeTo(out);
            }
            out.close();
        }
        out.leave(outer);
    }

    private static void rows(Render out, InputsFor self) throws Exception {
        out.open(ROWS);
        if (out.visit(0, ALL)) {
            out.attributePart(self.field().dropName());
        }
        if (out.visit(1, ALL)) {
            out.openList(ROW);
            for (FormPart row : self.field().rows()) {
                if (out.openEntry(row.key(), row, Render.ALWAYS, 0, Render.ALWAYS)) {
                    row(out, self, row);
                    out.closeEntry();
                }
            }
            out.closeList();
        }
        if (out.visit(2, ALL)) {
            InputComponent_Template.errors(out, self.field());
        }
        out.close();
    }

    private static void row(Render out, InputsFor self, FormPart row) throws Exception {
        if (out.visit(0, Render.ALWAYS)) {
            out.attributePart(row.inputName("_persistent_id"));
        }
        if (out.visit(1, Render.ALWAYS)) {
            out.attributePart(row.key());
        }
        if (out.visit(2, Render.ALWAYS)) {
            out.attributePart(self.field().sortName());
        }
        if (out.visit(3, Render.ALWAYS)) {
            out.attributePart(row.index());
        }
        if (out.visit(4, Render.ALWAYS)) {
            self.innerBlock().render(row).writeTo(out);
        }
    }
}
