package dev.liveview.compiler.processor;

import dev.liveview.compiler.check.Contract;
import dev.liveview.compiler.check.Contract.Input;
import dev.liveview.compiler.check.LiteralType;
import dev.liveview.compiler.check.TagClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what a component takes from the record that it is. */
final class ContractReader {
    private static final String SLOT = "dev.liveview.template.Slot";
    private static final String SLOT_ENTRY = "dev.liveview.template.SlotEntry";
    private static final String ATTRS = "dev.liveview.template.Attrs";

    private final Elements elements;
    private final PropReader props;
    private final LiteralTypes literals;

    ContractReader(Elements elements, PropReader props) {
        this.elements = elements;
        this.props = props;
        this.literals = new LiteralTypes();
    }

    /** What a stateful component takes: its {@code id}, and one input for each prop. */
    Contract readStateful(TypeElement component) {
        List<Input> inputs = new ArrayList<>(List.of(TagClass.ID));
        for (PropReader.Prop prop : props.read(component)) {
            inputs.add(input(prop.name(), prop.type(), prop.isRequired()));
        }
        String template = TypeNames.generated(component, elements);
        return new Contract(TypeNames.of(component), template, isGeneric(component), List.copyOf(inputs));
    }

    private Input input(String name, TypeMirror type, boolean isRequired) {
        return special(name, type, isRequired)
                .orElseGet(() -> new Contract.Attribute(
                        name, TypeNames.shown(type), literals.of(type), isRequired ? null : "null"));
    }

    Contract read(TypeElement component) {
        String template = TypeNames.generated(component, elements);
        return new Contract(
                TypeNames.of(component), template, isGeneric(component), inputs(component, nullableOf(template)));
    }

    private static boolean isGeneric(TypeElement type) {
        return !type.getTypeParameters().isEmpty();
    }

    /** What the generated class says may be null: compilers before 22 do not see it in class files. */
    private Set<String> nullableOf(String template) {
        TypeElement generated = elements.getTypeElement(template);
        if (generated != null) {
            for (VariableElement field : ElementFilter.fieldsIn(generated.getEnclosedElements())) {
                if (field.getSimpleName().contentEquals("NULLABLE")
                        && field.getConstantValue() instanceof String names) {
                    return Set.of(names.split(","));
                }
            }
        }
        return Set.of();
    }

    private List<Input> inputs(TypeElement record, Set<String> nullable) {
        List<Input> inputs = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            inputs.add(input(component, nullable));
        }
        return List.copyOf(inputs);
    }

    private Input input(RecordComponentElement component, Set<String> nullable) {
        String name = nameOf(component);
        boolean isRequired = Annotations.find(component, Annotations.REQUIRED).isPresent();
        boolean mayBeNull = isNullable(component)
                || nullable.contains(component.getSimpleName().toString());
        return special(name, component.asType(), isRequired).orElseGet(() -> attribute(component, name, mayBeNull));
    }

    /** An input that is no attribute, by its type. */
    private Optional<Input> special(String name, TypeMirror type, boolean isRequired) {
        if (TypeNames.isClass(type, ATTRS)) {
            return Optional.of(new Contract.Rest(name, isRequired));
        }
        if (TypeNames.isClass(type, SLOT)) {
            return Optional.of(new Contract.Slot(name, isRequired, handsOver(type)));
        }
        TypeElement entry = entryOf(type);
        return entry == null
                ? Optional.empty()
                : Optional.of(slots(name, isRequired, entry, (DeclaredType)
                        ((DeclaredType) type).getTypeArguments().getFirst()));
    }

    static String nameOf(RecordComponentElement component) {
        return Annotations.text(component, Annotations.ATTR)
                .orElse(component.getSimpleName().toString());
    }

    static boolean isNullable(RecordComponentElement component) {
        return Annotations.isNullable(component.asType())
                || Annotations.isNullable(component)
                || Annotations.isNullable(component.getAccessor().getReturnType());
    }

    private static boolean handsOver(TypeMirror slot) {
        List<? extends TypeMirror> arguments = ((DeclaredType) slot).getTypeArguments();
        return !arguments.isEmpty() && !TypeNames.isClass(arguments.getFirst(), "java.lang.Void");
    }

    /** The class of a list's entries, if they are entries of a slot. */
    private static @Nullable TypeElement entryOf(TypeMirror type) {
        boolean isList = TypeNames.isClass(type, "java.util.List")
                && ((DeclaredType) type).getTypeArguments().size() == 1;
        if (isList && ((DeclaredType) type).getTypeArguments().getFirst() instanceof DeclaredType entry) {
            TypeElement element = (TypeElement) entry.asElement();
            boolean isEntry = TypeNames.isClass(entry, SLOT)
                    || element.getKind() == ElementKind.RECORD
                            && element.getInterfaces().stream().anyMatch(one -> TypeNames.isClass(one, SLOT_ENTRY));
            return isEntry ? element : null;
        }
        return null;
    }

    private Input slots(String name, boolean isRequired, TypeElement entry, DeclaredType entryType) {
        if (TypeNames.isClass(entryType, SLOT)) {
            return new Contract.Slots(name, isRequired, handsOver(entryType), null);
        }
        List<Input> inputs = inputs(entry, Set.of());
        boolean handsOver = inputs.stream().anyMatch(input -> input instanceof Contract.Slot slot && slot.handsOver());
        return new Contract.Slots(
                name, isRequired, handsOver, new Contract(TypeNames.of(entry), "", isGeneric(entry), inputs));
    }

    private Input attribute(RecordComponentElement component, String name, boolean mayBeNull) {
        TypeMirror type = component.asType();
        LiteralType literal = literals.of(type);
        String otherwise = Annotations.text(component, Annotations.DEFAULT)
                .map(text -> literal.toJava(text).orElse("\"" + text + "\""))
                .orElse(mayBeNull && type.getKind() != TypeKind.ERROR ? "null" : null);
        return new Contract.Attribute(name, TypeNames.shown(type), literal, otherwise);
    }
}
