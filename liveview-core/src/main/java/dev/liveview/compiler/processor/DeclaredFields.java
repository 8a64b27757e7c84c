package dev.liveview.compiler.processor;

import dev.liveview.compiler.check.FormFields;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The fields of a type of which a form is made, or of a component of such a record. <i>Immutable.</i> */
record DeclaredFields(TypeMirror type) implements FormFields {
    /** Of a cell, if it is a form of a known record. */
    static Optional<FormFields> ofForm(TypeMirror cell) {
        return TypeNames.isClass(cell, FormReader.FORM)
                ? argument(cell)
                        .map(DeclaredFields::new)
                        .filter(form -> !form.names().isEmpty())
                        .map(FormFields.class::cast)
                : Optional.empty();
    }

    @Override
    public List<String> names() {
        return components(type).stream()
                .map(component -> component.getSimpleName().toString())
                .toList();
    }

    @Override
    public Optional<FormFields> inside(String part) {
        if (isList()) {
            boolean isRow = !part.isEmpty() && part.chars().allMatch(Character::isDigit);
            return isRow ? argument(type).map(DeclaredFields::new) : Optional.empty();
        }
        return components(type).stream()
                .filter(component -> component.getSimpleName().contentEquals(part))
                .map(component -> (FormFields) new DeclaredFields(unwrapped(component.asType())))
                .findFirst();
    }

    private boolean isList() {
        return TypeNames.isClass(type, "java.util.List") || TypeNames.isClass(type, "java.util.Set");
    }

    private static TypeMirror unwrapped(TypeMirror type) {
        return TypeNames.isClass(type, "java.util.Optional") ? argument(type).orElse(type) : type;
    }

    private static Optional<TypeMirror> argument(TypeMirror type) {
        return ((DeclaredType) type).getTypeArguments().stream().findFirst().map(TypeMirror.class::cast);
    }

    private static List<? extends RecordComponentElement> components(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? element.getRecordComponents()
                : List.of();
    }
}
