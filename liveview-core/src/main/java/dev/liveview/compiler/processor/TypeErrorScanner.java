package dev.liveview.compiler.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.liveview.compiler.Nearest;
import dev.liveview.compiler.Problems;
import dev.liveview.compiler.check.TagName;
import dev.liveview.compiler.generate.Mark;
import dev.liveview.compiler.generate.RunTimeNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Searches a generated class, whose types javac has worked out, for what does not fit. */
final class TypeErrorScanner extends TreePathScanner<Void, Void> {
    private static final Set<TypeKind> UNKNOWN =
            Set.of(TypeKind.ERROR, TypeKind.PACKAGE, TypeKind.NONE, TypeKind.OTHER);

    private static final String NESTED_VIEW = "dev.liveview.template.NestedView";

    private final Trees trees;
    private final Types types;
    private final ClassCompiler.Compiled compiled;
    private final Problems problems;

    TypeErrorScanner(Trees trees, Types types, ClassCompiler.Compiled compiled, Problems problems) {
        this.trees = trees;
        this.types = types;
        this.compiled = compiled;
        this.problems = problems;
    }

    // ── names ────────────────────────────────────────────────────────────

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        int at = place(start(tree));
        if (at >= 0 && isUnknown(getCurrentPath())) {
            problems.error(at, unknownName(tree));
        }
        return super.visitIdentifier(tree, nothing);
    }

    private String unknownName(IdentifierTree tree) {
        String name = tree.getName().toString();
        boolean isCalled = callOfThis() != null;
        String what = isCalled
                ? "cannot call '" + name + "' with these arguments, or there is none"
                : "cannot find '" + name + "'";
        if (isCalled && compiled.owner().methods().containsKey(name)) {
            return "cannot find '" + name + "'; the method is called by @" + name + "(...)";
        }
        if (compiled.owner().readable(name).isPresent()) {
            return what + "; did you mean @" + name + "?";
        }
        String unnamed = isCalled ? null : unnamedArgument();
        return unnamed == null
                ? what
                : what + "; if it shall be the " + unnamed + " that is handed to this content, say :let={" + name
                        + "} where the content begins";
    }

    /** The type of what a component hands to the content in which the tree stands, if that has no name. */
    private @Nullable String unnamedArgument() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof LambdaExpressionTree lambda
                    && lambda.getParameters().size() == 2
                    && lambda.getParameters().getLast().getName().toString().startsWith(RunTimeNames.NONE + "$")) {
                TypeMirror type = trees.getTypeMirror(
                        new TreePath(path, lambda.getParameters().getLast()));
                return type instanceof DeclaredType && !TypeNames.isClass(type, "java.lang.Void")
                        ? TypeNames.shown(type)
                        : null;
            }
        }
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        int at = place(end(tree) - tree.getIdentifier().length());
        TypeMirror owner = typeOf(tree.getExpression());
        if (at >= 0 && owner != null && isUnknown(getCurrentPath()) && isKnown(owner) && !hasUnknownArgument()) {
            problems.error(at, unknownMember(tree.getIdentifier().toString(), owner));
        }
        return super.visitMemberSelect(tree, nothing);
    }

    /** An argument that is wrong itself says nothing about the method. */
    private boolean hasUnknownArgument() {
        MethodInvocationTree call = callOfThis();
        return call != null && call.getArguments().stream().anyMatch(argument -> !isKnown(typeOf(argument)));
    }

    /** The call whose method is the tree that is being visited. */
    private @Nullable MethodInvocationTree callOfThis() {
        Tree leaf = getCurrentPath().getLeaf();
        return getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect() == leaf
                ? call
                : null;
    }

    private String unknownMember(String name, TypeMirror owner) {
        String shown = TypeNames.shown(owner);
        MethodInvocationTree call = callOfThis();
        boolean isCalled = call != null;
        List<String> names = memberNames(owner, isCalled);
        if (call != null && names.contains(name)) {
            return "method '" + name + "' of " + shown + " does not take (" + argumentTypes(call.getArguments()) + ")";
        }
        String meant = Nearest.of(name, names)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
        return "no " + (isCalled ? "method" : "field") + " '" + name + "' in " + shown + meant;
    }

    private List<String> memberNames(TypeMirror owner, boolean methods) {
        if (!(owner instanceof DeclaredType declared)) {
            return List.of();
        }
        return compiled.elements().getAllMembers((TypeElement) declared.asElement()).stream()
                .filter(member -> methods
                        ? member.getKind() == ElementKind.METHOD
                        : member.getKind().isField())
                .map(member -> member.getSimpleName().toString())
                .distinct()
                .toList();
    }

    private String argumentTypes(List<? extends ExpressionTree> arguments) {
        return arguments.stream()
                .map(argument -> Optional.ofNullable(typeOf(argument))
                        .map(TypeNames::shown)
                        .orElse("?"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        int at = place(start(tree));
        TypeMirror owner = typeOf(tree.getQualifierExpression());
        String name = tree.getName().toString();
        if (at >= 0
                && owner != null
                && isKnown(owner)
                && !name.equals("<init>")
                && !memberNames(owner, true).contains(name)) {
            String meant = Nearest.of(name, memberNames(owner, true))
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("");
            problems.error(at, "no method '" + name + "' in " + TypeNames.shown(owner) + meant);
        }
        return super.visitMemberReference(tree, nothing);
    }

    // ── values ───────────────────────────────────────────────────────────

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        int before = problems.all().size();
        scan(tree.getCondition(), nothing);
        ExpressionTree condition = withoutParentheses(tree.getCondition());
        TypeMirror type = original(typeOf(condition));
        if (problems.all().size() == before && type != null && isKnown(type) && !isTruth(type)) {
            wrong(condition, ":if wants boolean, not " + TypeNames.shown(type));
        }
        scan(tree.getThenStatement(), nothing);
        return scan(tree.getElseStatement(), nothing);
    }

    /** A type that did not fit its place is an error to javac; this is what it was. */
    private @Nullable TypeMirror original(@Nullable TypeMirror type) {
        return type instanceof ErrorType error ? trees.getOriginalType(error) : type;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        for (ExpressionTree argument : tree.getArguments()) {
            TypeMirror type = original(typeOf(argument));
            if (type != null && type.getKind() == TypeKind.VOID) {
                wrong(argument, "the method gives no value (void)");
            }
        }
        TypeElement component = isGenerated(tree) ? stateful(tree) : null;
        if (component != null) {
            return props(tree, component);
        }
        boolean isLoop = tree.getMethodSelect().toString().endsWith("Loop.over") && place(start(tree)) < 0;
        if (isLoop && isUnknown(getCurrentPath())) {
            ExpressionTree list = tree.getArguments().getFirst();
            TypeMirror type = typeOf(list);
            if (type != null && isKnown(type)) {
                wrong(
                        list,
                        ":for cannot go over " + TypeNames.shown(type)
                                + "; it takes an Iterable, an array, a Map or a Stream");
            }
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    private boolean isGenerated(Tree tree) {
        return place(start(tree)) < 0;
    }

    /** The stateful component whose props are given by this call; null if it is another call. */
    private @Nullable TypeElement stateful(MethodInvocationTree tree) {
        boolean isProps = tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("props");
        ExecutableElement method = isProps ? propsMethod((MemberSelectTree) tree.getMethodSelect()) : null;
        return method != null
                        && method.getReturnType() instanceof DeclaredType type
                        && type.getTypeArguments().size() == 1
                        && types.asElement(type.getTypeArguments().getFirst()) instanceof TypeElement component
                ? component
                : null;
    }

    private @Nullable ExecutableElement propsMethod(MemberSelectTree select) {
        return typeOf(select.getExpression()) instanceof DeclaredType template
                ? ElementFilter.methodsIn(template.asElement().getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals("props"))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private @Nullable Void props(MethodInvocationTree tree, TypeElement component) {
        int before = problems.all().size();
        String tag = "<" + component.getSimpleName() + ">";
        List<VariableElement> fields = PropReader.fields(component);
        ExecutableElement method = Objects.requireNonNull(propsMethod((MemberSelectTree) tree.getMethodSelect()));
        for (int i = 0; i < Math.min(fields.size(), tree.getArguments().size() - 1); i++) {
            TypeMirror wanted = method.getParameters().get(i + 1).asType();
            argument(
                    tag,
                    fields.get(i).getSimpleName().toString(),
                    wanted,
                    tree.getArguments().get(i + 1));
        }
        super.visitMethodInvocation(tree, null);
        if (problems.all().size() == before && isUnknown(getCurrentPath())) {
            togetherWrong(tree, tag);
        }
        return null;
    }

    private void togetherWrong(ExpressionTree tree, String tag) {
        wrong(tree, "what is given to " + tag + " does not fit together; javac says more in the generated class");
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree.getIdentifier()));
        boolean isWritten = place(start(tree)) >= 0;
        if (isWritten
                || type == null
                || !(types.asElement(type) instanceof TypeElement record)
                || record.getKind() != ElementKind.RECORD) {
            return super.visitNewClass(tree, nothing);
        }
        int before = problems.all().size();
        List<? extends RecordComponentElement> components = record.getRecordComponents();
        for (int i = 0; i < Math.min(components.size(), tree.getArguments().size()); i++) {
            RecordComponentElement component = components.get(i);
            argument(
                    tag(record, tree),
                    ContractReader.nameOf(component),
                    component.asType(),
                    tree.getArguments().get(i));
        }
        super.visitNewClass(tree, nothing);
        if (problems.all().size() == before && isUnknown(getCurrentPath())) {
            togetherWrong(tree, tag(record, tree));
        }
        return nothing;
    }

    private static String tag(TypeElement record, NewClassTree tree) {
        if (TypeNames.isNamed(record, NESTED_VIEW)) {
            String[] names = tree.getArguments().getFirst().toString().split("[.]");
            return "<" + names[names.length - 2] + ">";
        }
        return "<."
                + Annotations.text(record, Annotations.TAG)
                        .orElseGet(() -> TagName.of(record.getSimpleName().toString()))
                + ">";
    }

    private void argument(String tag, String name, TypeMirror wanted, ExpressionTree argument) {
        TypeMirror given = argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree
                ? null
                : typeOf(argument);
        if (given == null || !isKnown(given) || given.getKind() == TypeKind.VOID || given.getKind() == TypeKind.NULL) {
            return;
        }
        if (!types.isAssignable(types.erasure(given), types.erasure(wanted))) {
            wrong(
                    argument,
                    "attribute '" + name + "' of " + tag + " is of type " + TypeNames.shown(wanted) + ", not "
                            + TypeNames.shown(given));
        }
    }

    private void wrong(ExpressionTree tree, String message) {
        long start = start(tree);
        firstMark(start, end(tree)).ifPresent(mark -> problems.error(mark.at(), message));
    }

    // ── places and types ─────────────────────────────────────────────────

    private CompilationUnitTree unit() {
        return getCurrentPath().getCompilationUnit();
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit(), tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit(), tree);
    }

    /** The place in the template of what stands here in the generated class; negative if it did not come from there. */
    private int place(long position) {
        return firstMark(position, position + 1).map(mark -> mark.at()).orElse(-1);
    }

    private Optional<Mark> firstMark(long start, long end) {
        return compiled.generated().marks().stream()
                .filter(mark -> mark.start() < end && start < mark.end())
                .findFirst();
    }

    private @Nullable TypeMirror typeOf(ExpressionTree tree) {
        return trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
    }

    private boolean isUnknown(TreePath path) {
        TypeMirror type = trees.getTypeMirror(path);
        Element element = trees.getElement(path);
        return type != null
                && type.getKind() == TypeKind.ERROR
                && (element == null || element.asType().getKind() == TypeKind.ERROR);
    }

    private static boolean isKnown(@Nullable TypeMirror type) {
        return type != null && !UNKNOWN.contains(type.getKind());
    }

    private boolean isTruth(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN || TypeNames.isClass(type, "java.lang.Boolean");
    }

    private static ExpressionTree withoutParentheses(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree inner ? withoutParentheses(inner.getExpression()) : tree;
    }
}
