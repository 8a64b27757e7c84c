package dev.liveview.compiler.processor;

import dev.liveview.compiler.check.JavaString;
import dev.liveview.compiler.generate.ViewMembers;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads how a method marked {@code @On} is called with the values of an event. */
final class HandlerReader {
    private static final String PARAMS = "dev.liveview.params.Params";
    private static final String FORM_DATA = "dev.liveview.form.FormData";

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
        String method = Annotations.isNullable(type) || Annotations.isNullable(parameter) ? "orNull" : "as";
        return "values$." + method + "(" + name + ", " + TypeNames.source(type) + ".class)";
    }

    private static String listed(
            VariableElement parameter, DeclaredType type, String name, @Nullable Reporter reporter) {
        TypeMirror element = type.getTypeArguments().getFirst();
        boolean isSimple = element instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty();
        if (TypeNames.isClass(type, "java.util.List") && isSimple) {
            return "values$.list(" + name + ", " + TypeNames.source(element) + ".class)";
        }
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
