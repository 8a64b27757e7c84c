package dev.liveview.compiler.processor;

import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Names of types, as source and messages write them. */
final class TypeNames {
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^)]*\\))?\\s*");
    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:\\w+\\.)+(?=[A-Z])");

    private TypeNames() {}

    /** The full name that source can use anywhere. */
    static String of(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    /** The name within its package: {@code Outer.Inner}. */
    static String inPackage(TypeElement type, Elements elements) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return packageName.isEmpty() ? of(type) : of(type).substring(packageName.length() + 1);
    }

    /** The full name of the class that is generated for a class. */
    static String generated(TypeElement type, Elements elements) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return (packageName.isEmpty() ? "" : packageName + ".") + generatedSimple(type, elements);
    }

    static String generatedSimple(TypeElement type, Elements elements) {
        return inPackage(type, elements).replace('.', '_') + "_Template";
    }

    /** A type as messages show it: by simple names, without annotations. */
    static String shown(TypeMirror type) {
        return QUALIFIER
                .matcher(ANNOTATION.matcher(type.toString()).replaceAll(""))
                .replaceAll("")
                .replace(",", ", ");
    }

    /** A type as source: without annotations. */
    static String source(TypeMirror type) {
        return ANNOTATION.matcher(type.toString()).replaceAll("");
    }

    static boolean isClass(TypeMirror type, String name) {
        return type instanceof DeclaredType declared && isNamed(declared.asElement(), name);
    }

    static boolean isNamed(Element element, String name) {
        return element instanceof TypeElement type && type.getQualifiedName().contentEquals(name);
    }
}
