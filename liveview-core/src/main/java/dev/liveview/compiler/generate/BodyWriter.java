package dev.liveview.compiler.generate;

import dev.liveview.compiler.generate.Dynamic.EntryMasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes the statements that render bodies. */
final class BodyWriter {
    /** About the bytes of a method, so that none comes near the 8,000 beyond which it is not compiled to machine code. */
    private static final int METHOD = 4_000;

    private final StaticsTable statics;
    private final IntUnaryOperator lineOf;
    private final SourceWriter out;
    private final ArgumentWriter arguments;
    private int names;
    private String render = "out";
    private Meanings meanings = Meanings.NONE;

    BodyWriter(StaticsTable statics, IntUnaryOperator lineOf, SourceWriter out) {
        this.statics = statics;
        this.lineOf = lineOf;
        this.out = out;
        this.arguments = new ArgumentWriter(this, out);
    }

    /** The variable that holds the render here. */
    String render() {
        return render;
    }

    /** A name that nothing in the generated method has yet. */
    String freshName(String word) {
        return word + "$" + ++names;
    }

    void body(Body body) {
        switch (body) {
            case Body.Nothing nothing -> out.line(render + ".nothing();");
            case Body.Single single -> value(single.dynamic());
            case Body.Fragment fragment -> fragment(fragment);
        }
    }

    /** A body in a lambda, which gets the render by a name of its own. */
    void inLambda(String name, Runnable statements) {
        String outer = render;
        render = name;
        statements.run();
        render = outer;
    }

    /** The content of a slot, in a lambda. */
    void inSlot(String name, Argument.@Nullable Variable variable, Body content) {
        Runnable statements = () -> inLambda(name, () -> body(content));
        if (variable == null) {
            statements.run();
        } else {
            knowing(variable, statements);
        }
    }

    /** Writes what has this variable in it. */
    void knowing(Argument.Variable variable, Runnable statements) {
        Meanings outer = meanings;
        meanings = outer.with(variable.bit(), variable.meaning());
        statements.run();
        meanings = outer;
    }

    private String java(long mask) {
        return Masks.java(meanings.of(mask));
    }

    private void fragment(Body.Fragment fragment) {
        out.line(render + ".open(" + statics.name(fragment) + ");");
        visits(fragment.dynamics());
        out.line(render + ".close();");
    }

    // ── dynamics ─────────────────────────────────────────────────────────

    /** All dynamics of a node; where they would make a method too long, in lambdas, which are methods of their own. */
    private void visits(List<Dynamic> dynamics) {
        if (dynamics.stream().mapToInt(Size::of).sum() <= METHOD) {
            visits(dynamics, 0);
            return;
        }
        List<Dynamic> part = new ArrayList<>();
        int first = 0;
        int size = 0;
        for (int i = 0; i < dynamics.size(); i++) {
            int next = Size.of(dynamics.get(i));
            if (!part.isEmpty() && size + next > METHOD) {
                part(part, first);
                part.clear();
                first = i;
                size = 0;
            }
            part.add(dynamics.get(i));
            size += next;
        }
        part(part, first);
    }

    private void part(List<Dynamic> dynamics, int first) {
        String part = freshName("part");
        String name = freshName("out");
        out.add("Content " + part + " = " + name + " -> {").in();
        inLambda(name, () -> visits(dynamics, first));
        out.out().line("};");
        out.line(part + ".writeTo(" + render + ");");
    }

    private void visits(List<Dynamic> dynamics, int first) {
        for (int i = 0; i < dynamics.size(); i++) {
            visit(dynamics.get(i), first + i);
        }
    }

    private void visit(Dynamic dynamic, int index) {
        String condition = "if (" + render + ".visit(" + index + ", " + java(dynamic.mask()) + "))";
        if (dynamic instanceof Dynamic.Value value) {
            out.add(condition + " " + render + ".").add(value.call()).line(";" + comment(dynamic));
            return;
        }
        out.add(condition + " {" + comment(dynamic)).in();
        value(dynamic);
        out.out().line("}");
    }

    private String comment(Dynamic dynamic) {
        return " // line " + lineOf.applyAsInt(dynamic.at());
    }

    private void value(Dynamic dynamic) {
        switch (dynamic) {
            case Dynamic.Value value -> out.add(render + ".").add(value.call()).line(";");
            case Dynamic.Choice choice -> choice(choice);
            case Dynamic.Loop loop -> loop(loop);
            case Dynamic.Call call -> call(call);
            case Dynamic.Component component -> component(component);
            case Dynamic.Nested nested -> nested(nested);
        }
    }

    private void choice(Dynamic.Choice choice) {
        boolean hasOtherwise = false;
        for (int i = 0; i < choice.branches().size(); i++) {
            Dynamic.Branch branch = choice.branches().get(i);
            Expression condition = branch.condition();
            if (condition != null) {
                out.add("if (").add(condition.java()).add(") {").in();
            } else {
                hasOtherwise = true;
                out.add("{").in();
            }
            out.line(render + ".branch(" + i + ");");
            body(branch.body());
            out.out().add("}");
            if (i + 1 < choice.branches().size()) {
                out.add(" else ");
            }
        }
        if (!hasOtherwise) {
            out.add(" else {").in().line(render + ".nothing();").out().add("}");
        }
        out.endLine();
    }

    private void loop(Dynamic.Loop loop) {
        String items = freshName("items");
        out.add("var " + items + " = Loop.over(").add(loop.list().java()).line(");");
        out.line(render + ".openList(" + statics.name(loop.entry()) + ", " + items + ");");
        String counter = header(loop, items);
        if (loop.index() != null) {
            out.line("int " + loop.index() + " = " + counter + "++;");
        }
        if (loop.filter() != null) {
            out.add("if (!(").add(loop.filter().java()).line(")) continue;");
        }
        out.add("if (!" + render + ".openEntry(");
        if (loop.key() != null) {
            out.add(loop.key().java()).add(", ");
        }
        EntryMasks masks = loop.masks();
        out.line(loop.variable() + ", " + java(masks.item()) + ", " + java(masks.index()) + ", " + java(masks.reads())
                + ")) continue;");
        visits(loop.entry().dynamics());
        out.line(render + ".closeEntry();");
        out.out().line("}");
        out.line(render + ".closeList();");
    }

    private String header(Dynamic.Loop loop, String items) {
        String counter = loop.index() == null ? "" : freshName("next");
        if (loop.index() != null) {
            out.line("int " + counter + " = 0;");
        }
        out.add("for (var " + loop.variable() + " : " + visited(loop, items) + ") {")
                .in();
        return counter;
    }

    /** Where an entry depends on its item and on cells alone, those that cannot have changed need not even be asked for their keys. */
    private String visited(Dynamic.Loop loop, String items) {
        EntryMasks masks = loop.masks();
        long reads = masks.reads() | masks.chosen();
        boolean mayPass = loop.index() == null && loop.filter() == null && ((reads | masks.item()) & Masks.ALWAYS) == 0;
        return mayPass ? render + ".entries(" + items + ", " + java(reads) + ")" : items;
    }

    private void call(Dynamic.Call call) {
        String type = call.contract().type() + (call.contract().isGeneric() ? "<>" : "");
        out.add(call.contract().template() + ".render(" + render + ", " + changed(call) + ", new " + type + "(");
        arguments.call(call.arguments());
        out.line("));");
    }

    private void component(Dynamic.Component component) {
        String raw = component.contract().isGeneric() ? "(LiveComponentTemplate) " : "";
        String template = component.contract().template();
        out.add(render + ".component(" + raw + template + ".INSTANCE, ");
        arguments.call(List.of(component.id()));
        out.add(raw.isEmpty() ? ", " : ", (ComponentProps) ");
        out.add(template + ".props(" + Masks.java(component.given()));
        arguments.further(component.arguments());
        out.line("));");
    }

    private void nested(Dynamic.Nested nested) {
        out.add(render + ".nested(new NestedView(" + nested.contract().type() + ".class, String.valueOf(");
        arguments.call(nested.arguments().subList(0, 1));
        out.add(")");
        arguments.further(nested.arguments().subList(1, nested.arguments().size()));
        out.line("));");
    }

    /** The bits of the arguments whose expressions read something that changed. */
    private String changed(Dynamic.Call call) {
        List<String> bits = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            long mask = call.arguments().get(i).mask();
            if (mask != 0) {
                bits.add(render + ".bit(" + i + ", " + java(mask) + ")");
            }
        }
        return bits.isEmpty() ? "0" : String.join(" | ", bits);
    }
}
