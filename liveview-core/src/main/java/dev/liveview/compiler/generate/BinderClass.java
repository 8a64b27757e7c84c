package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.JavaString;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class that makes a record of what a form sent, and writes it back. <i>Immutable.</i>
 *
 * @param packageName where it is generated; empty for the unnamed package
 * @param name its simple name
 * @param record the full name of the record
 * @param fields the record's components, in order
 */
public record BinderClass(String packageName, String name, String record, List<Field> fields) {
    /**
     * A component.
     *
     * @param name its name
     * @param type its type where a type is meant, boxed
     * @param fieldType the Java for the {@code FieldType} that converts it
     */
    public record Field(String name, String type, String fieldType) {}

    private static final String FORM = "dev.liveview.form.";

    /** The Java source. */
    public String source() {
        SourceWriter out = new SourceWriter(0);
        if (!packageName.isEmpty()) {
            out.line("package " + packageName + ";").line("");
        }
        out.line("/** Generated from " + record + "; not for people. */");
        out.line("@SuppressWarnings({\"unchecked\", \"rawtypes\", \"deprecation\", \"removal\", \"cast\"})");
        out.add("public final class " + name + " implements " + FORM + "FormBinder<" + record + "> {")
                .in();
        constants(out);
        method(out, "Class<" + record + "> type()", "return " + record + ".class;");
        method(out, "java.util.Map<String, " + FORM + "FieldType<?>> fields()", "return FIELDS;");
        make(out);
        write(out);
        out.out().line("}");
        return out.java().text();
    }

    private void constants(SourceWriter out) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            out.line("private static final " + FORM + "FieldType<" + field.type + "> F" + i + " = " + field.fieldType
                    + ";");
        }
        out.line("private static final java.util.Map<String, " + FORM + "FieldType<?>> FIELDS;");
        out.line("public static final " + name + " INSTANCE = new " + name + "();")
                .line("");
        out.add("static {").in();
        out.line("java.util.Map<String, " + FORM + "FieldType<?>> fields = new java.util.LinkedHashMap<>();");
        for (int i = 0; i < fields.size(); i++) {
            out.line("fields.put(" + JavaString.quote(fields.get(i).name) + ", F" + i + ");");
        }
        out.line("FIELDS = java.util.Collections.unmodifiableMap(fields);");
        out.line(FORM + "Binders.register(INSTANCE);").out().line("}").line("");
        out.line("private " + name + "() {}").line("");
    }

    private static void method(SourceWriter out, String signature, String body) {
        out.line("@Override").add("public " + signature + " {").in();
        out.line(body).out().line("}").line("");
    }

    private void make(SourceWriter out) {
        out.line("@Override")
                .add("public " + record + " make(" + FORM + "RecordInput input) {")
                .in();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            out.line(field.type + " v" + i + " = input.read(" + JavaString.quote(field.name) + ", F" + i + ");");
        }
        String arguments = fields.stream().map(one -> "v" + fields.indexOf(one)).collect(Collectors.joining(", "));
        out.line("return input.isSound() ? new " + record + "(" + arguments + ") : null;");
        out.out().line("}").line("");
    }

    private void write(SourceWriter out) {
        out.line("@Override")
                .add("public void write(" + record + " value, " + FORM + "RecordOutput output) {")
                .in();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).name;
            out.line("output.write(" + JavaString.quote(name) + ", F" + i + ", value." + name + "());");
        }
        out.out().line("}");
    }
}
