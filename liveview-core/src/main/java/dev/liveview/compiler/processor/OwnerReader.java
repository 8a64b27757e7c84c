package dev.liveview.compiler.processor;

import dev.liveview.compiler.check.FormFields;
import dev.liveview.compiler.check.Owner;
import dev.liveview.compiler.check.Owner.Readable;
import dev.liveview.compiler.generate.ViewMembers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what a template may ask of its class. */
final class OwnerReader {
    private static final String CELL = "dev.liveview.assign.Cell";
    private static final String VIEW = "dev.liveview.LiveView";
    private static final String STATEFUL = "dev.liveview.LiveComponent";
    private static final String FRAMEWORK = "dev.liveview";

    private static final int NEVER_CHANGES = -1;

    private final Elements elements;
    private final HandlerReader handlers = new HandlerReader();

    OwnerReader(Elements elements) {
        this.elements = elements;
    }

    // ── components ───────────────────────────────────────────────────────

    Owner component(TypeElement record) {
        List<Readable> readables = new ArrayList<>();
        int bit = 0;
        for (RecordComponentElement component : record.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            readables.add(new Readable(name, name + "()", bit, true));
            String other = ContractReader.nameOf(component);
            if (!other.equals(name)) {
                readables.add(new Readable(other, name + "()", bit, false));
            }
            bit++;
        }
        return new Owner(
                record.getSimpleName().toString(),
                Owner.Kind.FUNCTION_COMPONENT,
                readables,
                methods(record),
                Set.of(),
                Map.of(),
                null);
    }

    // ── views ────────────────────────────────────────────────────────────

    /** The class and those that it extends, the topmost first, {@code Object} apart. */
    static List<TypeElement> lineage(TypeElement type) {
        List<TypeElement> lineage = new ArrayList<>();
        for (TypeElement one = type;
                one != null && !TypeNames.isNamed(one, "java.lang.Object");
                one = superclass(one)) {
            lineage.addFirst(one);
        }
        return lineage;
    }

    private static @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED
                ? (TypeElement) declared.asElement()
                : null;
    }

    /** Whether the class is one that users extend, and no template's own. */
    static boolean isBase(TypeElement type) {
        return TypeNames.isNamed(type, VIEW) || TypeNames.isNamed(type, STATEFUL);
    }

    static boolean isStateful(TypeElement type) {
        return lineage(type).stream().anyMatch(one -> TypeNames.isNamed(one, STATEFUL));
    }

    static boolean isView(TypeElement type) {
        return lineage(type).stream().anyMatch(one -> TypeNames.isNamed(one, VIEW));
    }

    /** The fields that hold cells, inherited ones first. */
    static List<VariableElement> cells(TypeElement type) {
        List<VariableElement> cells = new ArrayList<>();
        for (TypeElement one : lineage(type)) {
            ElementFilter.fieldsIn(one.getEnclosedElements()).stream()
                    .filter(OwnerReader::isCell)
                    .forEach(cells::add);
        }
        return cells;
    }

    static boolean isCell(VariableElement field) {
        return !field.getModifiers().contains(Modifier.STATIC) && isCellType(field.asType());
    }

    private static boolean isCellType(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getKind() == TypeKind.DECLARED
                && isCellClass((TypeElement) declared.asElement());
    }

    /** Whether the class is a kind of cell itself. */
    static boolean isCellClass(TypeElement type) {
        return lineage(type).stream().anyMatch(one -> TypeNames.isNamed(one, CELL));
    }

    Owner view(TypeElement type, List<ViewMembers.Handler> handled) {
        List<Readable> readables = new ArrayList<>();
        Map<String, FormFields> forms = new HashMap<>();
        for (VariableElement cell : cells(type)) {
            String name = cell.getSimpleName().toString();
            DeclaredFields.ofForm(cell.asType()).ifPresent(fields -> forms.put(name, fields));
            boolean isListed = !elements.getPackageOf(cell).getQualifiedName().contentEquals(FRAMEWORK);
            readables.add(new Readable(name, name + ".get()", readables.size(), isListed));
        }
        boolean isStateful = isStateful(type);
        if (isStateful) {
            readables.add(new Readable("myself", "myself()", NEVER_CHANGES, false));
        }
        boolean isChecked = (isView(type) || isStateful) && !overridesHandleEvent(type);
        List<String> events =
                isChecked ? handled.stream().map(ViewMembers.Handler::event).toList() : null;
        Owner.Kind kind = isStateful ? Owner.Kind.STATEFUL_COMPONENT : Owner.Kind.VIEW;
        return new Owner(
                type.getSimpleName().toString(), kind, readables, methods(type), plainFields(type), forms, events);
    }

    private boolean overridesHandleEvent(TypeElement type) {
        return lineage(type).stream()
                .filter(one -> !isBase(one))
                .flatMap(one -> ElementFilter.methodsIn(one.getEnclosedElements()).stream())
                .anyMatch(method -> method.getSimpleName().contentEquals("handleEvent"));
    }

    private static Set<String> plainFields(TypeElement type) {
        Set<String> names = new HashSet<>();
        for (TypeElement one : lineage(type)) {
            for (VariableElement field : ElementFilter.fieldsIn(one.getEnclosedElements())) {
                if (!isCell(field)) {
                    names.add(field.getSimpleName().toString());
                }
            }
        }
        return names;
    }

    private Map<String, Boolean> methods(TypeElement type) {
        Map<String, Boolean> methods = new HashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            boolean isPrivate = method.getModifiers().contains(Modifier.PRIVATE);
            methods.merge(method.getSimpleName().toString(), isPrivate, (a, b) -> a && b);
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            methods.putIfAbsent(
                    method.getSimpleName().toString(), method.getModifiers().contains(Modifier.PRIVATE));
        }
        return methods;
    }

    // ── handlers ─────────────────────────────────────────────────────────

    /** The methods that handle events, by event; a subclass's method takes the place of the one it overrides. */
    List<ViewMembers.Handler> handlers(TypeElement type, Reporter reporter) {
        Map<String, ViewMembers.Handler> byEvent = new LinkedHashMap<>();
        Map<String, TypeElement> declaredBy = new HashMap<>();
        for (TypeElement one : lineage(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(one.getEnclosedElements())) {
                Annotations.text(method, Annotations.ON).ifPresent(event -> {
                    if (one.equals(declaredBy.put(event, one))) {
                        reporter.report(
                                method, "two handlers for event '" + event + "' in " + one.getSimpleName(), false);
                    }
                    byEvent.put(event, handlers.read(method, event, one.equals(type) ? reporter : null));
                    if (!isReachable(method, type)) {
                        reporter.report(
                                type,
                                "handler '" + method.getSimpleName() + "' of " + one.getSimpleName()
                                        + " is in another package; make it public so that it can be called",
                                false);
                    }
                });
            }
        }
        return List.copyOf(byEvent.values());
    }

    private boolean isReachable(ExecutableElement method, TypeElement from) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                || elements.getPackageOf(method).equals(elements.getPackageOf(from));
    }
}
