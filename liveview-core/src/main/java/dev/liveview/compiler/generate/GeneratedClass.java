package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.Components;
import dev.liveview.compiler.check.JavaString;
import dev.liveview.compiler.check.Owner;
import dev.liveview.compiler.parser.Node;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the class that belongs to a view or a component. */
public final class GeneratedClass {
    private final ClassHeader header;
    private final Owner owner;
    private final IntUnaryOperator lineOf;
    private final StaticsTable statics;
    private final SourceWriter members = new SourceWriter(1);

    private GeneratedClass(ClassHeader header, Owner owner, IntUnaryOperator lineOf) {
        this.header = header;
        this.owner = owner;
        this.lineOf = lineOf;
        this.statics = new StaticsTable(header.file(), lineOf);
    }

    /**
     * The class of a function component.
     *
     * @param nullable the names of its attributes that may be null, for compilers that cannot see that in class files
     * @param lineOf the line in the file of a place in the template
     */
    public static Generated component(
            ClassHeader header,
            Owner owner,
            List<Node> template,
            Components components,
            List<String> nullable,
            IntUnaryOperator lineOf) {
        GeneratedClass generated = new GeneratedClass(header, owner, lineOf);
        generated.componentMembers(template, components, nullable);
        return generated.finish("public final class " + header.name());
    }

    /** The class of a view or a stateful component; {@code template} is null if it has none of its own. */
    public static Generated view(
            ClassHeader header,
            Owner owner,
            @Nullable List<Node> template,
            Components components,
            ViewMembers view,
            IntUnaryOperator lineOf) {
        GeneratedClass generated = new GeneratedClass(header, owner, lineOf);
        generated.viewMembers(template, components, view);
        String contract = view.component() == null ? "ViewTemplate" : "LiveComponentTemplate";
        return generated.finish(
                "public final class " + header.name() + " implements " + contract + "<" + generated.type() + ">");
    }

    /** The owner's type where a type is meant: wildcards for its parameters in a view, the parameters themselves in a component. */
    private String type() {
        if (header.typeArguments().isEmpty()) {
            return ownType();
        }
        return ownType() + "<" + (owner.kind() == Owner.Kind.FUNCTION_COMPONENT ? header.typeArguments() : wildcards())
                + ">";
    }

    /** The owner's name, in full where generated code means something else by it. */
    private String ownType() {
        return RunTimeNames.bySimpleName().containsKey(header.type())
                ? header.packageName() + "." + header.type()
                : header.type();
    }

    private String wildcards() {
        return Arrays.stream(header.typeArguments().split(",")).map(one -> "?").collect(Collectors.joining(", "));
    }

    private Generated finish(String declaration) {
        SourceWriter body = new SourceWriter(0);
        body.line("/** Generated from " + header.file() + "; not for people. */");
        body.line(
                "@SuppressWarnings({\"unchecked\", \"rawtypes\", \"deprecation\", \"removal\", \"cast\", \"static\"})");
        body.add(declaration + " {").in();
        statics.write(body);
        body.java().add("\n").add(members.java()).add("}\n");
        SourceWriter out = new SourceWriter(0);
        if (!header.packageName().isEmpty()) {
            out.line("package " + header.packageName() + ";").line("");
        }
        Stream.concat(RunTimeNames.imports(body.java().text(), header.taken()).stream(), header.imports().stream())
                .distinct()
                .forEach(out::line);
        JavaText java = out.endLine().java().add(RunTimeNames.qualified(body.java(), header.taken()));
        return new Generated(java.text(), java.marks());
    }

    private void render(List<Node> template, Components components, boolean mayBeBare) {
        Composer composer = new Composer(owner, new ExpressionWriter(owner, header.variable()), components);
        Body.Fragment fragment = composer.template(template);
        new BodyWriter(statics, lineOf, members).body(mayBeBare ? fragment.simplified() : fragment);
    }

    // ── components ───────────────────────────────────────────────────────

    private void componentMembers(List<Node> template, Components components, List<String> nullable) {
        if (!nullable.isEmpty()) {
            members.line("public static final String NULLABLE = " + JavaString.quote(String.join(",", nullable)) + ";")
                    .line("");
        }
        members.add("static {").in();
        members.line(registration());
        file();
        members.out().line("}").line("");
        members.line("private " + header.name() + "() {}").line("");
        String parameters = header.typeParameters().isEmpty() ? "" : "<" + header.typeParameters() + "> ";
        String arguments = "(Render out, long changed, " + type() + " " + header.variable() + ")";
        members.add("public static " + parameters + "void render" + arguments + " throws Exception {")
                .in();
        members.line("long outer$ = out.enter(changed);");
        render(template, components, true);
        members.line("out.leave(outer$);");
        members.out().line("}");
    }

    private void file() {
        if (header.fileHash() != null) {
            members.line("TemplateFiles.register(" + ownType() + ".class, " + JavaString.quote(header.file()) + ", "
                    + header.fileHash() + ");");
        }
    }

    private String registration() {
        if (header.typeArguments().isEmpty()) {
            return "Templates.registerComponent(" + ownType() + ".class, " + header.name() + "::render);";
        }
        return "Templates.<" + ownType() + "<" + wildcards() + ">>registerComponent((Class) " + ownType()
                + ".class, (out, changed, self) -> render(out, changed, self));";
    }

    // ── views ────────────────────────────────────────────────────────────

    private void viewMembers(@Nullable List<Node> template, Components components, ViewMembers view) {
        StatefulMethods stateful = view.component() == null
                ? null
                : new StatefulMethods(header, ownType(), type(), view.component(), members);
        if (stateful != null) {
            stateful.constants();
        }
        String cast = header.typeArguments().isEmpty() ? "" : "(ViewTemplate) ";
        String instance = stateful == null ? "new " + header.name() + "()" : "INSTANCE";
        members.add("static {").in();
        members.line("Templates.register(" + ownType() + ".class, " + cast + instance + ");");
        file();
        members.out().line("}").line("");
        create(view.hasConstructor());
        bind(view);
        renderMethod(template, components, view);
        handle(view);
        events(view);
        if (stateful != null) {
            members.line("");
            stateful.all();
        }
    }

    private void create(boolean isPossible) {
        if (isPossible) {
            method(type() + " create()");
            String diamond = header.typeArguments().isEmpty() ? "" : "<>";
            members.line("return new " + ownType() + diamond + "();")
                    .out()
                    .line("}")
                    .line("");
        }
    }

    private void method(String signature) {
        members.line("@Override").add("public " + signature + " {").in();
    }

    private void bind(ViewMembers view) {
        method("void bind(" + type() + " " + header.variable() + ", Cells cells$)");
        view.cells()
                .forEach(cell -> members.line(
                        "cells$.bind(" + JavaString.quote(cell) + ", " + header.variable() + "." + cell + ");"));
        members.out().line("}").line("");
    }

    private void renderMethod(@Nullable List<Node> template, Components components, ViewMembers view) {
        method("void render(" + type() + " " + header.variable() + ", Render out) throws Exception");
        if (template != null && !header.typeArguments().isEmpty()) {
            typed(template, components);
        } else if (template != null) {
            render(template, components, false);
        } else if (view.inheritedTemplate() != null) {
            members.line("new " + view.inheritedTemplate() + "().render(" + header.variable() + ", out);");
        } else {
            members.line("throw new IllegalStateException(\"" + ownType() + " has no @Template\");");
        }
        members.out().line("}").line("");
    }

    /** The template of a class with type parameters: what one cell holds may be given to another, so their types must be known by name. */
    private void typed(List<Node> template, Components components) {
        members.line("typed$(" + header.variable() + ", out);").out().line("}").line("");
        members.add("private static <" + header.typeParameters() + "> void typed$(" + ownType() + "<"
                        + header.typeArguments() + "> " + header.variable() + ", Render out) throws Exception {")
                .in();
        render(template, components, false);
    }

    private void handle(ViewMembers view) {
        method("boolean handle(" + type() + " " + header.variable()
                + ", String event$, Params values$) throws Exception");
        members.add("switch (event$) {").in();
        for (ViewMembers.Handler handler : view.handlers()) {
            members.add("case " + JavaString.quote(handler.event()) + " -> {").in();
            members.line(
                    header.variable() + "." + handler.method() + "(" + String.join(", ", handler.arguments()) + ");");
            members.line("return true;").out().line("}");
        }
        members.add("default -> {").in().line("return false;").out().line("}");
        members.out().line("}").out().line("}").line("");
    }

    private void events(ViewMembers view) {
        String names = view.handlers().stream()
                .map(handler -> JavaString.quote(handler.event()))
                .collect(Collectors.joining(", "));
        method("java.util.List<String> events()");
        members.line("return java.util.List.of(" + names + ");");
        members.out().line("}");
    }
}
