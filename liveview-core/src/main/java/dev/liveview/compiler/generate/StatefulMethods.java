package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.JavaString;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the generated class of a stateful component has beyond that of a view. */
final class StatefulMethods {
    private final ClassHeader header;
    private final String ownType;
    private final String type;
    private final ViewMembers.StatefulMembers component;
    private final SourceWriter out;

    /** {@code ownType} is the component's name, {@code type} the same with wildcards for its parameters. */
    StatefulMethods(
            ClassHeader header, String ownType, String type, ViewMembers.StatefulMembers component, SourceWriter out) {
        this.header = header;
        this.ownType = ownType;
        this.type = type;
        this.component = component;
        this.out = out;
    }

    /** What callers in other modules must know, and what they call. */
    void constants() {
        String required = component.props().stream()
                .filter(ViewMembers.Prop::isRequired)
                .map(ViewMembers.Prop::name)
                .collect(Collectors.joining(","));
        out.line("public static final " + header.name() + " INSTANCE = new " + header.name() + "();");
        out.line("public static final String REQUIRED = " + JavaString.quote(required) + ";")
                .line("");
    }

    void all() {
        props();
        out.line("")
                .line("@Override")
                .add("public Class<" + type + "> type() {")
                .in();
        out.line("return " + (isGeneric() ? "(Class) " : "") + ownType + ".class;")
                .out()
                .line("}")
                .line("");
        updateMany();
    }

    private boolean isGeneric() {
        return !header.typeArguments().isEmpty();
    }

    private void props() {
        String parameters = isGeneric() ? "<" + header.typeParameters() + "> " : "";
        String made = "ComponentProps<" + ownType + (isGeneric() ? "<" + header.typeArguments() + ">" : "") + ">";
        String arguments = component.props().stream()
                .map(prop -> ", " + prop.type() + " " + prop.name())
                .collect(Collectors.joining());
        out.add("public static " + parameters + made + " props(long given$" + arguments + ") {")
                .in();
        out.add("return c$ -> {").in();
        List<ViewMembers.Prop> props = component.props();
        for (int i = 0; i < props.size(); i++) {
            String name = props.get(i).name();
            out.line("if ((given$ & " + Masks.java(Masks.bit(i)) + ") != 0) Prop.give(c$." + name + ", " + name
                    + "); else Prop.absent(c$." + name + ");");
        }
        out.out().line("};").out().line("}");
    }

    private void updateMany() {
        out.line("@Override");
        out.add("public boolean updateMany(java.util.List<" + type + "> components$) throws Exception {")
                .in();
        if (component.updateMany() != null) {
            out.line(component.updateMany() + "((java.util.List) components$);");
        }
        out.line("return " + (component.updateMany() != null) + ";").out().line("}");
    }
}
