package dev.liveview.compiler.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.liveview.compiler.Problems;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * Hears when javac has looked at the types of a generated class, and tells what is wrong in it at the template's place. Javac's own message, in
 * the generated file, remains.
 */
final class TypeErrors implements TaskListener {
    private final Trees trees;
    private final Types types;
    private final Reporter reporter;
    private final Map<String, Pending> pending = new HashMap<>();

    private record Pending(ClassCompiler.Compiled compiled, TypeElement owner) {}

    TypeErrors(Trees trees, Types types, Reporter reporter) {
        this.trees = trees;
        this.types = types;
        this.reporter = reporter;
    }

    /** A class that javac will look at. */
    void expect(ClassCompiler.Compiled compiled, TypeElement owner) {
        pending.put(compiled.name(), new Pending(compiled, owner));
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() != TaskEvent.Kind.ANALYZE || type == null) {
            return;
        }
        Pending one = pending.remove(type.getQualifiedName().toString());
        if (one != null) {
            Problems problems = new Problems();
            new TypeErrorScanner(trees, types, one.compiled(), problems).scan(event.getCompilationUnit(), null);
            ClassCompiler.Compiled compiled = one.compiled();
            Annotations.find(one.owner(), Annotations.TEMPLATE)
                    .ifPresent(annotation ->
                            reporter.report(problems.all(), compiled.text(), compiled.file(), one.owner(), annotation));
        }
    }
}
