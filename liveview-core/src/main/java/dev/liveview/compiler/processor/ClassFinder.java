package dev.liveview.compiler.processor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the class that a tag with a capital letter names: one that is near, or one that the file imports. */
final class ClassFinder {
    private final Elements elements;
    private final List<String> imports;
    private final Map<String, TypeElement> near = new LinkedHashMap<>();

    /** {@code imports} are import declarations, each as it is written. */
    ClassFinder(Elements elements, List<String> imports) {
        this.elements = elements;
        this.imports = imports;
    }

    /** A class that is near. The first one of a name wins. */
    void add(TypeElement type) {
        near.putIfAbsent(type.getSimpleName().toString(), type);
    }

    Optional<TypeElement> find(String name) {
        Optional<TypeElement> found = Optional.ofNullable(near.get(name));
        return found.filter(ClassFinder::isForATag)
                .or(() -> imported("." + name + ";"))
                .or(() -> onDemand(name))
                .or(() -> found);
    }

    private static boolean isForATag(TypeElement type) {
        return OwnerReader.isStateful(type) || OwnerReader.isView(type);
    }

    private Optional<TypeElement> imported(String end) {
        return imports.stream()
                .filter(one -> one.endsWith(end) && !one.startsWith("import static "))
                .map(one -> elements.getTypeElement(one.substring("import ".length(), one.length() - 1)))
                .filter(one -> one != null)
                .findFirst();
    }

    private Optional<TypeElement> onDemand(String name) {
        return imports.stream()
                .filter(one -> one.endsWith(".*;") && !one.startsWith("import static "))
                .map(one -> elements.getTypeElement(one.substring("import ".length(), one.length() - 2) + name))
                .filter(one -> one != null)
                .findFirst();
    }

    /** The names of the near classes that a tag can stand for. */
    Collection<String> names() {
        return near.entrySet().stream()
                .filter(one -> isForATag(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
