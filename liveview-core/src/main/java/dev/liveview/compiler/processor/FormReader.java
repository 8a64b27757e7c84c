package dev.liveview.compiler.processor;

import dev.liveview.compiler.generate.BinderClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the records of which forms are made: those that fields of the type {@code Form} name, marked ones, and what is nested in them. */
final class FormReader {
    static final String FORM = "dev.liveview.form.Form";
    private static final String MODEL = "dev.liveview.form.FormModel";

    private final Elements elements;
    private final Reporter reporter;
    private final FieldTypes fieldTypes;
    private final Set<String> done = new HashSet<>();

    FormReader(Elements elements, Types types, Reporter reporter) {
        this.elements = elements;
        this.reporter = reporter;
        this.fieldTypes = new FieldTypes(elements, types);
    }

    /** A class to be generated, for a record. */
    record Wanted(BinderClass binder, TypeElement type) {}

    /** The binders that the classes of a round need and that were not made before. */
    List<Wanted> read(RoundEnvironment round) {
        List<Wanted> wanted = new ArrayList<>();
        Set<TypeElement> sources = new HashSet<>();
        ElementFilter.typesIn(round.getRootElements()).forEach(type -> addAll(type, sources));
        for (TypeElement type : sources) {
            if (Annotations.find(type, MODEL).isPresent()) {
                add(type, type, sources, wanted);
            }
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                if (TypeNames.isClass(field.asType(), FORM)) {
                    form(field, sources, wanted);
                }
            }
        }
        return wanted;
    }

    private static void addAll(TypeElement type, Set<TypeElement> all) {
        all.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(inner -> addAll(inner, all));
    }

    /** A form of a type parameter is one of the classes that say what it is. */
    private void form(VariableElement field, Set<TypeElement> sources, List<Wanted> wanted) {
        List<? extends TypeMirror> arguments = ((DeclaredType) field.asType()).getTypeArguments();
        if (!arguments.isEmpty() && arguments.getFirst() instanceof DeclaredType record) {
            add((TypeElement) record.asElement(), field, sources, wanted);
        }
    }

    /** {@code sources} are being compiled, so what was generated for them before may be out of date. */
    private void add(TypeElement type, Element asked, Set<TypeElement> sources, List<Wanted> wanted) {
        String name = binderName(type, elements);
        boolean isMade = !sources.contains(type) && elements.getTypeElement(name) != null;
        if (type.getKind() != ElementKind.RECORD || isMade || !done.add(name)) {
            if (Annotations.find(type, MODEL).isPresent() && type.getKind() != ElementKind.RECORD) {
                reporter.report(type, type.getSimpleName() + " is no record; forms are made of records", false);
            }
            return;
        }
        Element at = sources.contains(type) ? type : asked;
        List<TypeElement> nested = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        BinderClass binder = fieldTypes.binder(type, nested, problems);
        problems.forEach(problem -> reporter.report(at, problem, false));
        if (problems.isEmpty()) {
            wanted.add(new Wanted(binder, type));
        }
        nested.forEach(inner -> add(inner, at, sources, wanted));
    }

    /** The full name of the class that is generated for a record. */
    static String binderName(TypeElement type, Elements elements) {
        return TypeNames.generated(type, elements).replaceFirst("_Template$", "_Form");
    }
}
