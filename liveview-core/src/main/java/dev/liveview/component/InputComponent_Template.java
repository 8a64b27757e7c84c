package dev.liveview.component;

import dev.liveview.form.FormField;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import dev.liveview.template.Templates;

/** What generated code calls for {@code <.input>}; not for people. Written by hand: the compiler has not run when this module is compiled. */
public final class InputComponent_Template {
    /** Compilers before 22 do not see in class files what may be null. */
    public static final String NULLABLE = "type,label,options,prompt,help,value";

    private static final Statics HIDDEN = statics(true, "<input", "", ">");
    private static final Statics LINE = statics(true, "<div", ">", "<input", "", ">", "</div>");
    private static final Statics TEXTAREA = statics(true, "<div", ">", "<textarea", ">\n", "</textarea>", "</div>");
    private static final Statics BOX = statics(
            true, "<div", "><input type=\"hidden\" name=\"", "\" value=\"false\"", "><input", "", ">", "", "</div>");
    private static final Statics LABEL = statics(true, "<label for=\"", "\">", "</label>");
    private static final Statics HELP = statics(true, "<p id=\"", "\" class=\"help\">", "</p>");
    private static final Statics ERRORS = statics(true, "<div id=\"", "\" class=\"errors\">", "</div>");
    private static final Statics ERROR = statics(true, "<p>", "</p>");
    private static final Statics MESSAGES = statics(false, "", "", "");

    static final String ERRORS_ID = "_errors";

    static final long ALL = (1L << 9) - 1;

    static {
        Templates.registerComponent(InputComponent.class, InputComponent_Template::render);
    }

    private InputComponent_Template() {}

    static Statics statics(boolean isRoot, String... parts) {
        int[] lines = new int[parts.length - 1];
        java.util.Arrays.fill(lines, 1);
        return Statics.of("InputComponent.java", lines, isRoot, parts);
    }

    /** Writes the control that the type asks for. */
    public static void render(Render out, long changed, InputComponent self) throws Exception {
        long outer = out.enter(changed);
        switch (self.kind()) {
            case HIDDEN -> hidden(out, self);
            case TEXTAREA -> textarea(out, self);
            case SELECT -> Choosing.select(out, self);
            case CHECKBOX, RADIO -> {
                if (self.isGroup()) {
                    Choosing.group(out, self);
                } else {
                    box(out, self);
                }
            }
            default -> line(out, self);
        }
        out.leave(outer);
    }

    private static void hidden(Render out, InputComponent self) {
        out.open(HIDDEN);
        if (out.visit(0, ALL)) {
            out.spread(self.control(), "value");
        }
        if (out.visit(1, ALL)) {
            value(out, self);
        }
        out.close();
    }

    private static void line(Render out, InputComponent self) throws Exception {
        out.open(LINE);
        around(out, self, 0);
        label(out, self, 1);
        if (out.visit(2, ALL)) {
            out.spread(self.control(), "value");
        }
        if (out.visit(3, ALL)) {
            value(out, self);
        }
        messages(out, self, 4);
        out.close();
    }

    /** What the user may have changed since is only sent again if the application has set it. */
    private static void value(Render out, InputComponent self) {
        if (self.field().isFilled()) {
            out.echo("value", self.shown());
        } else {
            out.attribute("value", self.shown());
        }
    }

    private static void textarea(Render out, InputComponent self) throws Exception {
        out.open(TEXTAREA);
        around(out, self, 0);
        label(out, self, 1);
        if (out.visit(2, ALL)) {
            out.spread(self.control());
        }
        if (out.visit(3, ALL)) {
            if (self.field().isFilled()) {
                out.echoText(self.shown());
            } else {
                out.text(self.shown());
            }
        }
        messages(out, self, 4);
        out.close();
    }

    private static void box(Render out, InputComponent self) throws Exception {
        out.open(BOX);
        around(out, self, 0);
        if (out.visit(1, ALL)) {
            out.attributePart(self.field().name());
        }
        if (out.visit(2, ALL)) {
            out.attribute("disabled", self.rest().get("disabled"));
        }
        if (out.visit(3, ALL)) {
            out.spread(self.control(), "checked");
        }
        if (out.visit(4, ALL)) {
            checked(out, self, "checked", self.isTicked());
        }
        label(out, self, 5);
        messages(out, self, 6);
        out.close();
    }

    static void checked(Render out, InputComponent self, String attribute, boolean isChosen) {
        if (self.field().isFilled()) {
            out.echo(attribute, isChosen);
        } else {
            out.attribute(attribute, isChosen);
        }
    }

    // ── around the control ───────────────────────────────────────────────

    static void around(Render out, InputComponent self, int dynamic) {
        if (out.visit(dynamic, ALL)) {
            out.spread(self.around());
        }
    }

    static void label(Render out, InputComponent self, int dynamic) {
        if (!out.visit(dynamic, ALL)) {
            return;
        }
        if (self.label() == null) {
            out.nothing();
            return;
        }
        out.open(LABEL);
        if (out.visit(0, ALL)) {
            out.attributePart(self.field().id());
        }
        if (out.visit(1, ALL)) {
            out.text(self.label());
        }
        out.close();
    }

    static void messages(Render out, InputComponent self, int dynamic) {
        if (!out.visit(dynamic, ALL)) {
            return;
        }
        out.open(MESSAGES);
        if (out.visit(0, ALL)) {
            help(out, self);
        }
        if (out.visit(1, ALL)) {
            errors(out, self.field());
        }
        out.close();
    }

    private static void help(Render out, InputComponent self) {
        if (self.help() == null) {
            out.nothing();
            return;
        }
        out.open(HELP);
        if (out.visit(0, ALL)) {
            out.attributePart(self.helpId());
        }
        if (out.visit(1, ALL)) {
            out.text(self.help());
        }
        out.close();
    }

    static void errors(Render out, FormField field) {
        if (field.errors().isEmpty()) {
            out.nothing();
            return;
        }
        out.open(ERRORS);
        if (out.visit(0, Render.ALWAYS)) {
            out.attributePart(field.id() + ERRORS_ID);
        }
        if (out.visit(1, Render.ALWAYS)) {
            out.openList(ERROR);
            for (String error : field.errors()) {
                if (out.openEntry(error, Render.ALWAYS, 0, Render.ALWAYS)) {
                    if (out.visit(0, Render.ALWAYS)) {
                        out.text(error);
                    }
                    out.closeEntry();
                }
            }
            out.closeList();
        }
        out.close();
    }
}
