package dev.liveview.compiler.processor;

import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Looks at the fields of a view: cells must be reachable and final; other fields are not restored when a callback throws. */
final class FieldCheck {
    private static final String PLAIN_FIELD = "plain-field";

    private FieldCheck() {}

    /** Whether the generated class can reach all cells. */
    static boolean check(TypeElement type, Elements elements, Reporter reporter) {
        boolean sound = true;
        for (VariableElement cell : OwnerReader.cells(type)) {
            sound &= cell(cell, type, elements, reporter);
        }
        if (OwnerReader.isView(type) || OwnerReader.isStateful(type)) {
            ElementFilter.fieldsIn(type.getEnclosedElements()).forEach(field -> plain(field, reporter));
        }
        return sound;
    }

    private static boolean cell(VariableElement cell, TypeElement type, Elements elements, Reporter reporter) {
        String name = (PropReader.isProp(cell) ? "prop" : "assign") + " '" + cell.getSimpleName() + "'";
        boolean isOwn = type.equals(cell.getEnclosingElement());
        Set<Modifier> modifiers = cell.getModifiers();
        boolean isNear = elements.getPackageOf(cell).equals(elements.getPackageOf(type));
        boolean isPrivate = modifiers.contains(Modifier.PRIVATE);
        if (isOwn && isPrivate) {
            reporter.report(cell, name + " is private; leave out 'private' so that its template can read it", false);
            return false;
        }
        if (isPrivate || !isNear && !modifiers.contains(Modifier.PUBLIC)) {
            String owner = Objects.requireNonNull(cell.getEnclosingElement())
                    .getSimpleName()
                    .toString();
            String remedy = isNear ? "is private; leave out 'private'" : "is in another package; make it public";
            reporter.report(type, name + " of " + owner + " " + remedy + " so that templates can read it", false);
            return false;
        }
        if (isOwn && !modifiers.contains(Modifier.FINAL)) {
            reporter.report(cell, name + " is not final; a cell is set, not replaced", false);
        }
        return true;
    }

    private static void plain(VariableElement field, Reporter reporter) {
        Set<Modifier> modifiers = field.getModifiers();
        boolean isFixed =
                modifiers.contains(Modifier.FINAL) || modifiers.contains(Modifier.STATIC) || OwnerReader.isCell(field);
        if (!isFixed && !isSuppressed(field)) {
            String name = field.getSimpleName().toString();
            reporter.report(
                    field,
                    "field '" + name
                            + "' is not final: what a failed callback wrote to it stays; make it a cell (final Assign<"
                            + boxed(field.asType()) + "> " + name
                            + " = assign(...)), or final, or say @SuppressWarnings(\"" + PLAIN_FIELD
                            + "\")",
                    true);
        }
    }

    private static String boxed(TypeMirror type) {
        String name = TypeNames.shown(type);
        return switch (type.getKind()) {
            case INT -> "Integer";
            case CHAR -> "Character";
            case BOOLEAN, BYTE, SHORT, LONG, FLOAT, DOUBLE -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
            default -> name;
        };
    }

    private static boolean isSuppressed(VariableElement field) {
        for (Element element = field; element != null; element = element.getEnclosingElement()) {
            SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && Set.of(suppressed.value()).contains(PLAIN_FIELD)) {
                return true;
            }
        }
        return false;
    }
}
