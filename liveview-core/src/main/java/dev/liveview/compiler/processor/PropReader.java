package dev.liveview.compiler.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads which fields of a stateful component its parent gives values to. */
final class PropReader {
    private static final String PROP = "dev.liveview.assign.Prop";

    private final Elements elements;
    private final Types types;
    private final @Nullable Trees trees;

    PropReader(Elements elements, Types types, @Nullable Trees trees) {
        this.elements = elements;
        this.types = types;
        this.trees = trees;
    }

    /** A field that the parent gives a value to, and what it holds. */
    record Prop(VariableElement field, TypeMirror type, boolean isRequired) {
        String name() {
            return field.getSimpleName().toString();
        }
    }

    /** Whether the field is one. */
    static boolean isProp(VariableElement field) {
        return TypeNames.isClass(field.asType(), PROP);
    }

    /** The props of a component, inherited ones first; not those that every component has. */
    List<Prop> read(TypeElement component) {
        return fields(component).stream()
                .map(field -> new Prop(field, held(component, field), isRequired(component, field)))
                .toList();
    }

    /** The fields of a component that are props. */
    static List<VariableElement> fields(TypeElement component) {
        return OwnerReader.cells(component).stream()
                .filter(cell -> isProp(cell)
                        && cell.getEnclosingElement() instanceof TypeElement owner
                        && !OwnerReader.isBase(owner))
                .toList();
    }

    private TypeMirror held(TypeElement component, VariableElement field) {
        TypeMirror type = types.asMemberOf((DeclaredType) component.asType(), field);
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        TypeMirror held = arguments.isEmpty() ? object() : arguments.getFirst();
        if (held instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? object() : wildcard.getExtendsBound();
        }
        return held;
    }

    private TypeMirror object() {
        return java.util.Objects.requireNonNull(elements.getTypeElement("java.lang.Object"))
                .asType();
    }

    /** {@code prop()} declares a required one; a class that comes without source says it in its generated class. */
    private boolean isRequired(TypeElement component, VariableElement field) {
        TreePath path = trees == null ? null : trees.getPath(field);
        if (path != null && path.getLeaf() instanceof VariableTree variable) {
            return isCallWithoutArguments(variable.getInitializer());
        }
        String name = field.getSimpleName().toString();
        return requiredOf(component).contains(name)
                || field.getEnclosingElement() instanceof TypeElement owner
                        && requiredOf(owner).contains(name);
    }

    private static boolean isCallWithoutArguments(@Nullable ExpressionTree initializer) {
        return initializer instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()
                && call.getMethodSelect().toString().matches("(?:.*[.])?prop");
    }

    private Set<String> requiredOf(TypeElement owner) {
        TypeElement generated = elements.getTypeElement(TypeNames.generated(owner, elements));
        if (generated != null) {
            for (VariableElement field : ElementFilter.fieldsIn(generated.getEnclosedElements())) {
                if (field.getSimpleName().contentEquals("REQUIRED")
                        && field.getConstantValue() instanceof String names) {
                    return Set.of(names.split(","));
                }
            }
        }
        return Set.of();
    }
}
