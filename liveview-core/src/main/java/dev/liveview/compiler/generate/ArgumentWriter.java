package dev.liveview.compiler.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the arguments with which a component's record is constructed. */
final class ArgumentWriter {
    private final BodyWriter bodies;
    private final SourceWriter out;

    ArgumentWriter(BodyWriter bodies, SourceWriter out) {
        this.bodies = bodies;
        this.out = out;
    }

    /** The arguments of a call: each on a line of its own where there are slots among them. */
    void call(List<Argument> arguments) {
        boolean isShort = arguments.stream().allMatch(Argument.Plain.class::isInstance);
        if (isShort) {
            all(arguments);
            return;
        }
        out.in();
        for (int i = 0; i < arguments.size(); i++) {
            one(arguments.get(i));
            if (i < arguments.size() - 1) {
                out.add(",").endLine();
            }
        }
        out.out();
    }

    /** The arguments of a call that has one already. */
    void further(List<Argument> arguments) {
        if (!arguments.isEmpty()) {
            boolean isShort = arguments.stream().allMatch(Argument.Plain.class::isInstance);
            out.add(isShort ? ", " : ",");
            call(arguments);
        }
    }

    private void all(List<Argument> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            out.add(i == 0 ? "" : ", ");
            one(arguments.get(i));
        }
    }

    private void one(Argument argument) {
        switch (argument) {
            case Argument.Plain plain -> out.add(plain.java());
            case Argument.Content content -> content(content);
            case Argument.Entry entry -> {
                out.add("new " + entry.contract().type() + (entry.contract().isGeneric() ? "<>(" : "("));
                all(entry.arguments());
                out.add(")");
            }
            case Argument.Either either -> either(either);
            case Argument.Each each -> each(each);
            case Argument.Entries entries -> entries(entries.entries());
        }
    }

    private void content(Argument.Content content) {
        if (content.body() instanceof Body.Nothing) {
            out.add("Slot.none()");
            return;
        }
        String render = bodies.freshName("out");
        Argument.Variable variable = content.variable();
        String name = variable == null ? bodies.freshName(RunTimeNames.NONE) : variable.name();
        out.add(bodies.render() + ".slot((" + render + ", " + name + ") -> {").in();
        bodies.inSlot(render, variable, content.body());
        out.out().add("})");
    }

    private void either(Argument.Either either) {
        for (Argument.Case one : either.cases()) {
            out.add("(").add(one.condition().java()).add(") ? ");
            one(one.argument());
            out.add(" : ");
        }
        one(either.otherwise());
    }

    private void each(Argument.Each each) {
        String index = each.index() == null ? bodies.freshName("index") : each.index();
        String variables = "(" + each.variable().name() + ", " + index + ") -> ";
        out.add("SlotEntries.each(Loop.over(").add(each.list().java()).add("), ");
        filter(each.filter(), variables);
        out.add(variables);
        bodies.knowing(each.variable(), () -> one(each.entry()));
        out.add(")");
    }

    private void filter(@Nullable Expression filter, String variables) {
        if (filter != null) {
            out.add(variables).add(filter.java()).add(", ");
        }
    }

    /** A list of entries; where some of them are lists themselves, all are joined. */
    private void entries(List<Argument> entries) {
        boolean isFlat = entries.stream().noneMatch(ArgumentWriter::isList);
        out.add(isFlat ? "java.util.List.of(" : "SlotEntries.join(");
        if (!entries.isEmpty()) {
            out.in();
        }
        for (int i = 0; i < entries.size(); i++) {
            boolean isWrapped = !isFlat && !isList(entries.get(i));
            out.add(isWrapped ? "java.util.List.of(" : "");
            one(entries.get(i));
            out.add(isWrapped ? ")" : "");
            if (i < entries.size() - 1) {
                out.add(",").endLine();
            }
        }
        if (!entries.isEmpty()) {
            out.out();
        }
        out.add(")");
    }

    private static boolean isList(Argument entry) {
        return entry instanceof Argument.Either || entry instanceof Argument.Each;
    }
}
