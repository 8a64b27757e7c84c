package dev.liveview.compiler.processor;

import dev.liveview.compiler.generate.ViewMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what a stateful component has that a view has not: props, and a method that updates many components at once. */
final class StatefulReader {
    private static final int MOST_PROPS = 62;

    private final PropReader props;
    private final Reporter reporter;

    StatefulReader(PropReader props, Reporter reporter) {
        this.props = props;
        this.reporter = reporter;
    }

    ViewMembers.StatefulMembers read(TypeElement type) {
        List<ViewMembers.Prop> members = new ArrayList<>();
        for (PropReader.Prop prop : props.read(type)) {
            check(prop, type);
            members.add(new ViewMembers.Prop(prop.name(), TypeNames.source(prop.type()), prop.isRequired()));
        }
        if (members.size() > MOST_PROPS) {
            reporter.report(
                    type,
                    type.getSimpleName() + " has " + members.size() + " props; at most " + MOST_PROPS
                            + " are possible: give some of them together, as a record",
                    false);
        }
        return new ViewMembers.StatefulMembers(members, updateMany(type));
    }

    private void check(PropReader.Prop prop, TypeElement type) {
        boolean isOwn = type.equals(prop.field().getEnclosingElement());
        if (isOwn && prop.name().equals("id")) {
            reporter.report(
                    prop.field(),
                    "prop 'id' hides the id that every stateful component is given; leave it out: {@id} reads that one",
                    false);
        }
    }

    // ── @UpdateMany ──────────────────────────────────────────────────────

    private @Nullable String updateMany(TypeElement type) {
        for (TypeElement one : OwnerReader.lineage(type).reversed()) {
            List<ExecutableElement> marked = marked(one);
            if (!marked.isEmpty()) {
                if (one.equals(type) && !isSound(marked, type)) {
                    return null;
                }
                return TypeNames.of(one) + "." + marked.getFirst().getSimpleName();
            }
        }
        return null;
    }

    static List<ExecutableElement> marked(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method ->
                        Annotations.find(method, Annotations.UPDATE_MANY).isPresent())
                .toList();
    }

    private boolean isSound(List<ExecutableElement> marked, TypeElement type) {
        String wanted = "@UpdateMany static void " + marked.getFirst().getSimpleName() + "(List<" + type.getSimpleName()
                + "> all)";
        if (marked.size() > 1) {
            reporter.report(
                    marked.get(1),
                    "two methods marked @UpdateMany in " + type.getSimpleName() + "; one is called",
                    false);
        }
        ExecutableElement method = marked.getFirst();
        Set<Modifier> modifiers = method.getModifiers();
        boolean fits = modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.PRIVATE)
                && method.getParameters().size() == 1
                && isListOf(type, method.getParameters().getFirst().asType());
        if (!fits) {
            reporter.report(
                    method,
                    "'" + method.getSimpleName() + "' cannot be called with all components at once; write " + wanted,
                    false);
        }
        return fits;
    }

    private static boolean isListOf(TypeElement type, TypeMirror parameter) {
        return TypeNames.isClass(parameter, "java.util.List")
                && ((DeclaredType) parameter).getTypeArguments().size() == 1
                && ((DeclaredType) parameter).getTypeArguments().getFirst() instanceof DeclaredType item
                && item.asElement().equals(type);
    }
}
