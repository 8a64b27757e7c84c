package dev.liveview.compiler.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads annotations by name, so that no class of the user need be loaded. */
final class Annotations {
    static final String TEMPLATE = "dev.liveview.Template";
    static final String ON = "dev.liveview.On";
    static final String DEFAULT = "dev.liveview.Default";
    static final String ATTR = "dev.liveview.Attr";
    static final String TAG = "dev.liveview.Tag";
    static final String REQUIRED = "dev.liveview.Required";
    static final String USES = "dev.liveview.Uses";
    static final String UPDATE_MANY = "dev.liveview.UpdateMany";

    private Annotations() {}

    static Optional<AnnotationMirror> find(AnnotatedConstruct element, String name) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (((TypeElement) annotation.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(name)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    static Optional<AnnotationValue> value(AnnotationMirror annotation) {
        return value(annotation, "value");
    }

    /** What is written for a member; nothing if it has its default. */
    static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    static Optional<String> text(AnnotatedConstruct element, String name) {
        return find(element, name)
                .flatMap(Annotations::value)
                .map(value -> value.getValue().toString());
    }

    /** The classes that {@code @Uses} names. */
    static List<TypeElement> uses(AnnotatedConstruct element) {
        List<TypeElement> classes = new ArrayList<>();
        Object values = find(element, USES)
                .flatMap(Annotations::value)
                .<Object>map(AnnotationValue::getValue)
                .orElse(List.of());
        if (values instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof AnnotationValue value
                        && value.getValue() instanceof TypeMirror type
                        && type instanceof DeclaredType declared) {
                    classes.add((TypeElement) declared.asElement());
                }
            }
        }
        return classes;
    }

    /** Whether the type is marked as one that may be null, by whatever annotation of that name. */
    static boolean isNullable(AnnotatedConstruct construct) {
        return construct.getAnnotationMirrors().stream()
                .anyMatch(one ->
                        one.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }
}
