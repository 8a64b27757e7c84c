package dev.liveview.compiler.processor;

import dev.liveview.compiler.generate.ClassHeader;
import dev.liveview.compiler.generate.RunTimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what the generated class is called and what it must import so that expressions mean the same as in the class itself. */
final class HeaderReader {
    private final Elements elements;

    HeaderReader(Elements elements) {
        this.elements = elements;
    }

    ClassHeader read(TypeElement type, @Nullable SourceFile file, TemplateText text, String variable) {
        TemplateFile templateFile = text.file();
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        List<String> imports = imports(type, packageName, file);
        return new ClassHeader(
                packageName,
                TypeNames.generatedSimple(type, elements),
                TypeNames.inPackage(type, elements),
                type.getTypeParameters().stream().map(HeaderReader::withBounds).collect(Collectors.joining(", ")),
                type.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", ")),
                templateFile == null ? topmost(type).getSimpleName() + ".java" : templateFile.path(),
                templateFile == null ? null : text.text().hashCode(),
                imports,
                taken(imports, packageName),
                variable);
    }

    /** The names of types that the file imports, or its package has, and that are also names of types that generated code calls. */
    private Set<String> taken(List<String> imports, String packageName) {
        Set<String> taken = new HashSet<>();
        RunTimeNames.bySimpleName().forEach((simple, full) -> {
            boolean isImported = imports.stream()
                    .anyMatch(one -> one.endsWith("." + simple + ";") && !one.equals("import " + full + ";"));
            boolean isNear = !packageName.isEmpty() && elements.getTypeElement(packageName + "." + simple) != null;
            if (isImported || isNear) {
                taken.add(simple);
            }
        });
        return taken;
    }

    private static String withBounds(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream()
                .filter(bound -> !TypeNames.isClass(bound, "java.lang.Object"))
                .map(TypeNames::source)
                .collect(Collectors.joining(" & "));
        return parameter.getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private static TypeElement topmost(TypeElement type) {
        TypeElement top = type;
        for (Element around = type; around instanceof TypeElement one; around = around.getEnclosingElement()) {
            top = one;
        }
        return top;
    }

    // ── imports ──────────────────────────────────────────────────────────

    private List<String> imports(TypeElement type, String packageName, @Nullable SourceFile file) {
        Set<String> taken = new HashSet<>();
        List<String> imports = new ArrayList<>();
        if (!packageName.isEmpty()) {
            around(type).forEach(one -> nested(one, taken, imports));
        }
        for (String written : file == null ? List.<String>of() : file.imports()) {
            boolean isOfOneType = !written.contains("*")
                    && !written.startsWith("import static ")
                    && !written.startsWith("import module ");
            if (!isOfOneType || taken.add(simpleName(written))) {
                imports.add(written);
            }
        }
        used(type, taken, imports);
        imports.add("import static dev.liveview.html.Html.*;");
        imports.add("import static dev.liveview.command.Commands.*;");
        if (!packageName.isEmpty()) {
            around(type).forEach(one -> imports.add("import static " + TypeNames.of(one) + ".*;"));
        }
        return imports.stream().distinct().toList();
    }

    private static List<TypeElement> around(TypeElement type) {
        List<TypeElement> types = new ArrayList<>();
        for (Element around = type; around instanceof TypeElement one; around = around.getEnclosingElement()) {
            types.add(one);
        }
        return types;
    }

    private static void nested(TypeElement type, Set<String> taken, List<String> imports) {
        for (TypeElement one : OwnerReader.lineage(type).reversed()) {
            for (TypeElement inner : ElementFilter.typesIn(one.getEnclosedElements())) {
                boolean isPrivate = inner.getModifiers().contains(Modifier.PRIVATE);
                if (!isPrivate && taken.add(inner.getSimpleName().toString())) {
                    imports.add("import " + TypeNames.of(inner) + ";");
                }
            }
        }
    }

    /** Classes that {@code @Uses} names, from the inside out. */
    private void used(TypeElement type, Set<String> taken, List<String> imports) {
        for (Element around = type; around != null; around = around.getEnclosingElement()) {
            for (TypeElement used : Annotations.uses(around)) {
                boolean isInPackage = !elements.getPackageOf(used).isUnnamed();
                if (isInPackage && taken.add(used.getSimpleName().toString())) {
                    imports.add("import " + TypeNames.of(used) + ";");
                }
            }
        }
    }

    private static String simpleName(String declaration) {
        return declaration
                .substring(declaration.lastIndexOf('.') + 1)
                .replace(";", "")
                .strip();
    }
}
