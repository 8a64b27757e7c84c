package dev.liveview.compiler.processor;

import dev.liveview.compiler.check.JavaString;
import dev.liveview.compiler.generate.ViewMembers;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads how a method marked {@code @On} is called with the values of an event. */
final class HandlerReader {
    private static final String PARAMS = "dev.liveview.params.Params";
    private static final String FORM_DATA = "dev.liveview.form.FormData";

    /** What {@code Params.as} makes of a value, beside primitives and enums. */
    private static final Set<String> CONVERTIBLE = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Object",
            "java.lang.Short",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.util.UUID");

    /** Reads a method; a reporter is given if it is of the class that is compiled, so that each mistake is told once. */
    ViewMembers.Handler read(ExecutableElement method, String event, @Nullable Reporter reporter) {
        if (reporter != null && method.getModifiers().contains(Modifier.PRIVATE)) {
            reporter.report(
                    method,
                    "handler '" + method.getSimpleName() + "' is private; leave out 'private' so that it can be called",
                    false);
        }
        List<String> arguments = method.getParameters().stream()
                .map(one -> argument(one, reporter))
                .toList();
        return new ViewMembers.Handler(event, method.getSimpleName().toString(), arguments);
    }

    private static String argument(VariableElement parameter, @Nullable Reporter reporter) {
        TypeMirror type = parameter.asType();
        if (TypeNames.isClass(type, PARAMS)) {
            return "values$";
        }
        if (TypeNames.isClass(type, FORM_DATA)) {
            return FORM_DATA + ".of(values$)";
        }
        String name =
                "values$.nameFor(" + JavaString.quote(parameter.getSimpleName().toString()) + ")";
        if (type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()) {
            return listed(parameter, declared, name, reporter);
        }
        if (!isConvertible(type)) {
            return refused(parameter, type, reporter);
        }
        String method = Annotations.isNullable(type) || Annotations.isNullable(parameter) ? "orNull" : "as";
        return "values$." + method + "(" + name + ", " + TypeNames.source(type) + ".class)";
    }

    private static String listed(
            VariableElement parameter, DeclaredType type, String name, @Nullable Reporter reporter) {
        TypeMirror element = type.getTypeArguments().getFirst();
        if (TypeNames.isClass(type, "java.util.List") && isConvertible(element)) {
            return "values$.list(" + name + ", " + TypeNames.source(element) + ".class)";
        }
        return refused(parameter, type, reporter);
    }

    private static boolean isConvertible(TypeMirror type) {
        return type.getKind().isPrimitive()
                // javac says that there is no such type
                || type.getKind() == TypeKind.ERROR
                || type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && (element.getKind() == ElementKind.ENUM
                                || CONVERTIBLE.contains(
                                        element.getQualifiedName().toString()));
    }

    private static String refused(VariableElement parameter, TypeMirror type, @Nullable Reporter reporter) {
        if (reporter != null) {
            reporter.report(
                    parameter,
                    "parameter '" + parameter.getSimpleName() + "' is of type " + TypeNames.shown(type)
                            + ", which no value of an event can become; take Params",
                    false);
        }
        return "null";
    }
}
