package dev.liveview.compiler.processor;

import dev.liveview.compiler.generate.BinderClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Says how the components of a record are converted. */
final class FieldTypes {
    private static final String FIELD_TYPE = "dev.liveview.form.FieldType.";

    private static final Set<String> SINGLE = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Character",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZonedDateTime",
            "java.util.Locale",
            "java.util.UUID");

    private final Elements elements;
    private final Types types;

    FieldTypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The class that converts a record. What is nested in it and what is wrong with it is added to the lists. */
    BinderClass binder(TypeElement record, List<TypeElement> nested, List<String> problems) {
        unreachable(record).ifPresent(problems::add);
        List<BinderClass.Field> fields = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            TypeMirror type = boxed(component.asType());
            Optional<String> converter = of(type, nested).map(java -> nullable(component, java));
            if (converter.isEmpty()) {
                problems.add("component '" + name + "' of " + record.getSimpleName() + " is of type "
                        + TypeNames.shown(component.asType())
                        + ", which nothing that a form sends can become; there are: String, boolean, numbers, enums, dates and times of"
                        + " java.time, UUID, URI, records, and List, Set or Optional of these");
            }
            fields.add(new BinderClass.Field(name, TypeNames.source(type), converter.orElse("")));
        }
        String full = FormReader.binderName(record, elements);
        return new BinderClass(
                elements.getPackageOf(record).getQualifiedName().toString(),
                full.substring(full.lastIndexOf('.') + 1),
                TypeNames.of(record),
                List.copyOf(fields));
    }

    private static Optional<String> unreachable(TypeElement record) {
        for (Element one = record; one instanceof TypeElement type; one = type.getEnclosingElement()) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(type.getSimpleName() + " is private; leave out 'private' so that a form can make a "
                        + record.getSimpleName());
            }
        }
        return record.getTypeParameters().isEmpty()
                ? Optional.empty()
                : Optional.of("record " + record.getSimpleName()
                        + " has type parameters; a form must know the types of all its fields");
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    private static String nullable(RecordComponentElement component, String java) {
        boolean isMany = java.startsWith(FIELD_TYPE + "list(") || java.startsWith(FIELD_TYPE + "set(");
        boolean mayBeNull = ContractReader.isNullable(component)
                && !component.asType().getKind().isPrimitive();
        return mayBeNull && !isMany ? FIELD_TYPE + "nullable(" + java + ")" : java;
    }

    /** The Java that converts a type, if there is one. */
    private Optional<String> of(TypeMirror type, List<TypeElement> nested) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) type;
        TypeElement element = (TypeElement) declared.asElement();
        String name = TypeNames.of(element);
        if (SINGLE.contains(name)) {
            return Optional.of(FIELD_TYPE + "of(" + name + ".class)");
        }
        if (element.getKind() == ElementKind.ENUM) {
            return Optional.of(FIELD_TYPE + "choice(" + name + ".values()" + label(element, name) + ")");
        }
        if (element.getKind() == ElementKind.RECORD) {
            nested.add(element);
            return Optional.of(FIELD_TYPE + "record(" + name + ".class, () -> "
                    + FormReader.binderName(element, elements) + ".INSTANCE)");
        }
        return container(name)
                .filter(ignored -> declared.getTypeArguments().size() == 1)
                .flatMap(method ->
                        inContainer(method, declared.getTypeArguments().getFirst(), nested));
    }

    /** An enum that says how its constants are called is asked. */
    private static String label(TypeElement type, String name) {
        boolean hasLabel = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals("label")
                        && method.getParameters().isEmpty()
                        && !method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && TypeNames.isClass(method.getReturnType(), "java.lang.String"));
        return hasLabel ? ", " + name + "::label" : "";
    }

    private static Optional<String> container(String name) {
        return switch (name) {
            case "java.util.List" -> Optional.of("list");
            case "java.util.Set" -> Optional.of("set");
            case "java.util.Optional" -> Optional.of("optional");
            default -> Optional.empty();
        };
    }

    /** Lists in lists have no inputs in HTML. */
    private Optional<String> inContainer(String method, TypeMirror element, List<TypeElement> nested) {
        boolean isContainer = element instanceof DeclaredType declared
                && container(TypeNames.of((TypeElement) declared.asElement())).isPresent();
        return isContainer ? Optional.empty() : of(element, nested).map(java -> FIELD_TYPE + method + "(" + java + ")");
    }
}
