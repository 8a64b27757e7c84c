package dev.liveview.component;

import static dev.liveview.component.InputComponent_Template.ALL;

import dev.liveview.form.Choice;
import dev.liveview.template.Attrs;
import dev.liveview.template.Render;
import dev.liveview.template.Statics;
import java.util.ArrayList;
import java.util.List;

/** Writes the controls with which something is chosen: a select, radio buttons, several boxes. */
final class Choosing {
    private static final Statics SELECT =
            InputComponent_Template.statics(true, "<div", ">", "", "<select", ">", "", "</select>", "</div>");
    private static final Statics GROUP =
            InputComponent_Template.statics(true, "<fieldset", ">", "", "", "", "</fieldset>");
    private static final Statics LEGEND = InputComponent_Template.statics(true, "<legend>", "</legend>");
    private static final Statics EMPTY =
            InputComponent_Template.statics(true, "<input type=\"hidden\" name=\"", "\" value=\"\">");

    // No roots: the official client passes over a root that is as before, and the attribute selected that it has
    // written there itself stays.
    private static final Statics PROMPT = InputComponent_Template.statics(false, "<option value=\"\">", "</option>");
    private static final Statics OPTION = InputComponent_Template.statics(false, "<option", "", ">", "</option>");
    private static final Statics HEADED =
            InputComponent_Template.statics(false, "<optgroup label=\"", "\">", "</optgroup>");
    private static final Statics CHOICE = InputComponent_Template.statics(true, "<label><input", "", "> ", "</label>");

    private Choosing() {}

    static void select(Render out, InputComponent self) throws Exception {
        out.open(SELECT);
        InputComponent_Template.around(out, self, 0);
        InputComponent_Template.label(out, self, 1);
        empty(out, self, 2);
        if (out.visit(3, ALL)) {
            out.spread(self.control());
        }
        if (out.visit(4, ALL)) {
            prompt(out, self);
        }
        if (out.visit(5, ALL)) {
            options(out, self);
        }
        InputComponent_Template.messages(out, self, 6);
        out.close();
    }

    static void group(Render out, InputComponent self) throws Exception {
        out.open(GROUP);
        InputComponent_Template.around(out, self, 0);
        if (out.visit(1, ALL)) {
            legend(out, self);
        }
        empty(out, self, 2);
        if (out.visit(3, ALL)) {
            boxes(out, self);
        }
        InputComponent_Template.messages(out, self, 4);
        out.close();
    }

    /** Something must be sent when nothing is chosen, or a list would seem not to be part of the form. */
    private static void empty(Render out, InputComponent self, int dynamic) {
        if (!out.visit(dynamic, ALL)) {
            return;
        }
        if (!self.field().isMany()) {
            out.nothing();
            return;
        }
        out.open(EMPTY);
        if (out.visit(0, ALL)) {
            out.attributePart(self.field().name());
        }
        out.close();
    }

    private static void legend(Render out, InputComponent self) {
        if (self.label() == null) {
            out.nothing();
            return;
        }
        out.open(LEGEND);
        if (out.visit(0, ALL)) {
            out.text(self.label());
        }
        out.close();
    }

    private static void prompt(Render out, InputComponent self) {
        if (self.prompt() == null) {
            out.nothing();
            return;
        }
        out.open(PROMPT);
        if (out.visit(0, ALL)) {
            out.text(self.prompt());
        }
        out.close();
    }

    // ── options ──────────────────────────────────────────────────────────

    private static void options(Render out, InputComponent self) {
        List<Choice> choices = self.choices();
        if (choices.stream().allMatch(choice -> choice.group().isEmpty())) {
            out.branch(0);
            options(out, self, choices);
            return;
        }
        out.branch(1);
        out.openList(HEADED);
        for (List<Choice> headed : byHeading(choices)) {
            if (out.openEntry(headed, Render.ALWAYS, 0, Render.ALWAYS)) {
                if (out.visit(0, Render.ALWAYS)) {
                    out.attributePart(headed.getFirst().group());
                }
                if (out.visit(1, Render.ALWAYS)) {
                    options(out, self, headed);
                }
                out.closeEntry();
            }
        }
        out.closeList();
    }

    private static List<List<Choice>> byHeading(List<Choice> choices) {
        List<List<Choice>> byHeading = new ArrayList<>();
        String heading = null;
        for (Choice choice : choices) {
            if (!choice.group().equals(heading)) {
                heading = choice.group();
                byHeading.add(new ArrayList<>());
            }
            byHeading.getLast().add(choice);
        }
        return byHeading;
    }

    private static void options(Render out, InputComponent self, List<Choice> choices) {
        out.openList(OPTION);
        for (Choice choice : choices) {
            if (out.openEntry(choice, Render.ALWAYS, 0, Render.ALWAYS)) {
                if (out.visit(0, Render.ALWAYS)) {
                    out.spread(Attrs.of("value", choice.value()).with("disabled", choice.isDisabled()));
                }
                if (out.visit(1, Render.ALWAYS)) {
                    InputComponent_Template.checked(out, self, "selected", self.isChosen(choice));
                }
                if (out.visit(2, Render.ALWAYS)) {
                    out.text(choice.label());
                }
                out.closeEntry();
            }
        }
        out.closeList();
    }

    private static void boxes(Render out, InputComponent self) {
        out.openList(CHOICE);
        int index = 0;
        for (Choice choice : self.choices()) {
            if (out.openEntry(choice, Render.ALWAYS, 0, Render.ALWAYS)) {
                if (out.visit(0, Render.ALWAYS)) {
                    out.spread(self.control(choice, index), "checked");
                }
                if (out.visit(1, Render.ALWAYS)) {
                    InputComponent_Template.checked(out, self, "checked", self.isChosen(choice));
                }
                if (out.visit(2, Render.ALWAYS)) {
                    out.text(choice.label());
                }
                out.closeEntry();
            }
            index++;
        }
        out.closeList();
    }
}
