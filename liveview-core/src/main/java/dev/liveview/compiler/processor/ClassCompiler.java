package dev.liveview.compiler.processor;

import com.sun.source.util.Trees;
import dev.liveview.compiler.Problems;
import dev.liveview.compiler.check.Components;
import dev.liveview.compiler.check.Owner;
import dev.liveview.compiler.check.TemplateCheck;
import dev.liveview.compiler.generate.ClassHeader;
import dev.liveview.compiler.generate.Generated;
import dev.liveview.compiler.generate.GeneratedClass;
import dev.liveview.compiler.generate.ViewMembers;
import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.parser.Parser;
import dev.liveview.compiler.tokenizer.Code;
import dev.liveview.compiler.tokenizer.Tokenizer;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Filer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Compiles one class: reads it, runs the stages, tells what is wrong, and yields the source of its generated class. */
final class ClassCompiler {
    private final Elements elements;
    private final Reporter reporter;
    private final @Nullable Trees trees;
    private final OwnerReader owners;
    private final ContractReader contracts;
    private final StatefulReader stateful;
    private final TemplateReader templates;
    private final ProcessorOptions options;

    ClassCompiler(
            Elements elements,
            Types types,
            Filer filer,
            Reporter reporter,
            @Nullable Trees trees,
            ProcessorOptions options) {
        this.elements = elements;
        this.reporter = reporter;
        this.trees = trees;
        this.owners = new OwnerReader(elements);
        PropReader props = new PropReader(elements, types, trees);
        this.contracts = new ContractReader(elements, props);
        this.stateful = new StatefulReader(props, reporter);
        this.options = options;
        this.templates = new TemplateReader(elements, filer, reporter);
    }

    /** A generated class, and what is needed to tell of problems that javac finds in it. */
    record Compiled(
            String name,
            Generated generated,
            Owner owner,
            @Nullable SourceFile file,
            TemplateText text,
            Elements elements) {}

    /** Whether something must be generated for a class. */
    static boolean isWanted(TypeElement type) {
        if (type.getKind() == ElementKind.RECORD) {
            return Annotations.find(type, Annotations.TEMPLATE).isPresent();
        }
        boolean isClass = type.getKind() == ElementKind.CLASS && !OwnerReader.isBase(type);
        return isClass && (Annotations.find(type, Annotations.TEMPLATE).isPresent() || hasMembers(type));
    }

    private static boolean hasMembers(TypeElement type) {
        boolean hasCells = !OwnerReader.cells(type).isEmpty();
        boolean isFramework = OwnerReader.isCellClass(type);
        return !isFramework && (hasCells || hasHandlers(type));
    }

    private static boolean hasHandlers(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> Annotations.find(method, Annotations.ON).isPresent());
    }

    /** The generated class; null if there are errors, which have been told. */
    @Nullable
    Compiled compile(TypeElement type) {
        if (isPrivate(type)) {
            reporter.report(
                    type,
                    type.getSimpleName() + " is private; leave out 'private' so that its generated class can reach it",
                    false);
            return null;
        }
        AnnotationMirror annotation =
                Annotations.find(type, Annotations.TEMPLATE).orElse(null);
        SourceFile file = SourceFile.of(type, trees);
        TemplateText text = annotation == null ? TemplateText.at(0, "") : templates.read(type, annotation, file);
        if (text == null) {
            return null;
        }
        return type.getKind() == ElementKind.RECORD
                ? component(type, annotation, file, text)
                : view(type, annotation, file, text);
    }

    private static boolean isPrivate(TypeElement type) {
        boolean isInPrivate = type.getEnclosingElement() instanceof TypeElement outer && isPrivate(outer);
        return isInPrivate || type.getModifiers().contains(Modifier.PRIVATE);
    }

    private static IntUnaryOperator lines(@Nullable SourceFile file, TemplateText text) {
        if (text.file() != null) {
            return text::line;
        }
        return at -> file == null ? 0 : file.line(text.offset(at));
    }

    /** The tree of the template; null if there are errors, which have been told. */
    private @Nullable List<Node> tree(
            TypeElement type,
            AnnotationMirror annotation,
            @Nullable SourceFile file,
            TemplateText text,
            Owner owner,
            Components components) {
        Problems problems = new Problems();
        List<Node> tree = Parser.parse(Tokenizer.tokenize(text.text(), problems), problems);
        List<Code> codes = TemplateCheck.check(tree, owner, components, problems);
        ExpressionSyntax.check(codes, problems);
        reporter.report(problems.all(), text, file, type, annotation);
        if (problems.hasErrors()) {
            return null;
        }
        return options.marks(fileName(type, file, text)).on(tree, lines(file, text));
    }

    private String fileName(TypeElement type, @Nullable SourceFile file, TemplateText text) {
        return header(type, file, text, "self").file();
    }

    // ── components ───────────────────────────────────────────────────────

    private @Nullable Compiled component(
            TypeElement type, @Nullable AnnotationMirror annotation, @Nullable SourceFile file, TemplateText text) {
        if (annotation == null) {
            return null;
        }
        boolean isComponent =
                type.getInterfaces().stream().anyMatch(one -> TypeNames.isClass(one, "dev.liveview.Component"));
        if (!isComponent) {
            reporter.report(
                    type, "record " + type.getSimpleName() + " has a template but does not implement Component", false);
            return null;
        }
        Owner owner = owners.component(type);
        ClassHeader header = header(type, file, text, "self");
        Components components = new ComponentFinder(type, elements, contracts, header.imports());
        List<Node> tree = tree(type, annotation, file, text, owner, components);
        if (tree == null) {
            return null;
        }
        List<String> nullable = type.getRecordComponents().stream()
                .filter(ContractReader::isNullable)
                .map(one -> one.getSimpleName().toString())
                .toList();
        Generated generated = GeneratedClass.component(header, owner, tree, components, nullable, lines(file, text));
        return new Compiled(TypeNames.generated(type, elements), generated, owner, file, text, elements);
    }

    private ClassHeader header(TypeElement type, @Nullable SourceFile file, TemplateText text, String variable) {
        return new HeaderReader(elements).read(type, file, text, variable);
    }

    // ── views ────────────────────────────────────────────────────────────

    private @Nullable Compiled view(
            TypeElement type, @Nullable AnnotationMirror annotation, @Nullable SourceFile file, TemplateText text) {
        List<ViewMembers.Handler> handlers = owners.handlers(type, reporter);
        boolean sound = FieldCheck.check(type, elements, reporter);
        Owner owner = owners.view(type, handlers);
        boolean isStateful = OwnerReader.isStateful(type);
        ClassHeader header = header(type, file, text, isStateful ? "self" : "view");
        ViewMembers.StatefulMembers component = isStateful ? stateful.read(type) : noUpdateMany(type);
        Components components = new ComponentFinder(type, elements, contracts, header.imports());
        List<Node> tree = annotation == null ? null : tree(type, annotation, file, text, owner, components);
        if (!sound || annotation != null && tree == null) {
            return null;
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT) && annotation == null) {
            return null;
        }
        List<String> cells = OwnerReader.cells(type).stream()
                .map(VariableElement::getSimpleName)
                .map(Object::toString)
                .toList();
        String inherited = annotation == null ? inheritedTemplate(type) : null;
        if (annotation == null && inherited == null && (isStateful || OwnerReader.isView(type))) {
            reporter.report(
                    type, type.getSimpleName() + " has no template; write @Template(\"\"\"…\"\"\") on it", false);
            return null;
        }
        ViewMembers members = new ViewMembers(cells, handlers, Constructors.canBeCalled(type), component, inherited);
        Generated generated = GeneratedClass.view(header, owner, tree, components, members, lines(file, text));
        return new Compiled(TypeNames.generated(type, elements), generated, owner, file, text, elements);
    }

    private ViewMembers.@Nullable StatefulMembers noUpdateMany(TypeElement type) {
        for (ExecutableElement method : StatefulReader.marked(type)) {
            reporter.report(
                    method,
                    "@UpdateMany on a method of " + type.getSimpleName() + ", which does not extend LiveComponent",
                    false);
        }
        return null;
    }

    private @Nullable String inheritedTemplate(TypeElement type) {
        return OwnerReader.lineage(type).reversed().stream()
                .filter(one -> Annotations.find(one, Annotations.TEMPLATE).isPresent())
                .findFirst()
                .map(one -> TypeNames.generated(one, elements))
                .orElse(null);
    }
}
