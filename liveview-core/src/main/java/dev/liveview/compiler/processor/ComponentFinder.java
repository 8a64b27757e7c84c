package dev.liveview.compiler.processor;

import dev.liveview.compiler.check.Components;
import dev.liveview.compiler.check.Contract;
import dev.liveview.compiler.check.TagClass;
import dev.liveview.compiler.check.TagName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The components and nested views that the template of one class may call: nested in the class or around it, in its package, named by {@code @Uses}, and
 * the built-in ones; classes also if its file imports them. The first one of a name wins.
 */
final class ComponentFinder implements Components {
    private static final String COMPONENT = "dev.liveview.Component";
    private static final List<String> BUILT_IN = List.of("dev.liveview.component", "dev.liveview.element");

    private final ContractReader contracts;
    private final ShortNames names;
    private final Map<String, TypeElement> byTag = new LinkedHashMap<>();
    private final ClassFinder classes;

    ComponentFinder(TypeElement owner, Elements elements, ContractReader contracts, List<String> imports) {
        this.contracts = contracts;
        PackageElement ownPackage = elements.getPackageOf(owner);
        this.names = new ShortNames(ownPackage.getQualifiedName().toString(), imports);
        this.classes = new ClassFinder(elements, imports);
        for (Element around = owner; around instanceof TypeElement type; around = around.getEnclosingElement()) {
            addNested(type);
        }
        addAll(ownPackage);
        for (Element around = owner; around != null; around = around.getEnclosingElement()) {
            Annotations.uses(around).forEach(this::addUsed);
        }
        BUILT_IN.stream()
                .map(elements::getPackageElement)
                .filter(Objects::nonNull)
                .forEach(this::addAll);
    }

    private void addUsed(TypeElement type) {
        add(type);
        addNested(type);
    }

    private void addNested(TypeElement type) {
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
    }

    private void addAll(PackageElement types) {
        ElementFilter.typesIn(types.getEnclosedElements()).forEach(this::add);
    }

    private void add(TypeElement type) {
        classes.add(type);
        boolean isComponent = type.getKind() == ElementKind.RECORD
                && type.getInterfaces().stream().anyMatch(one -> TypeNames.isClass(one, COMPONENT));
        if (isComponent) {
            byTag.putIfAbsent(
                    Annotations.text(type, Annotations.TAG)
                            .orElseGet(() -> TagName.of(type.getSimpleName().toString())),
                    type);
        }
    }

    @Override
    public Optional<Contract> find(String tag) {
        return Optional.ofNullable(byTag.get(tag)).map(contracts::read).map(names::of);
    }

    @Override
    public Collection<String> tags() {
        return byTag.keySet();
    }

    @Override
    public Optional<TagClass> findClass(String name) {
        return classes.find(name).map(this::tagClass);
    }

    private TagClass tagClass(TypeElement type) {
        boolean isStateful = OwnerReader.isStateful(type);
        boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT);
        if (isAbstract && (isStateful || OwnerReader.isView(type))) {
            return new TagClass.Other(type.getSimpleName() + " is abstract; a tag stands for a class that can be made");
        }
        if (isStateful) {
            return new TagClass.Stateful(names.of(contracts.readStateful(type)));
        }
        return OwnerReader.isView(type)
                ? new TagClass.View(names.of(TypeNames.of(type)))
                : new TagClass.Other(notForATag(type));
    }

    private String notForATag(TypeElement type) {
        String name = type.getSimpleName().toString();
        for (Map.Entry<String, TypeElement> component : byTag.entrySet()) {
            if (component.getValue().equals(type)) {
                return "no element '" + name + "'; did you mean <." + component.getKey() + ">?";
            }
        }
        String what =
                switch (type.getKind()) {
                    case RECORD -> "a record";
                    case INTERFACE, ANNOTATION_TYPE -> "an interface";
                    case ENUM -> "an enum";
                    default -> "a class";
                };
        return name + " is " + what + " that extends neither LiveComponent nor LiveView; no tag can stand for it";
    }

    @Override
    public Collection<String> classNames() {
        return classes.names();
    }
}
