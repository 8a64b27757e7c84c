package dev.liveview.compiler.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.liveview.compiler.Problem;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Tells problems at the exact place in the Java file, or the template's own file; where the compiler does not allow that, at the annotation. */
final class Reporter {
    private final Messager messager;
    private final @Nullable Trees trees;

    Reporter(Messager messager, @Nullable Trees trees) {
        this.messager = messager;
        this.trees = trees;
    }

    /** Tells a problem of a class as a whole. */
    void report(Element element, String message, boolean isWarning) {
        messager.printMessage(kind(isWarning), message, element);
    }

    /** Tells a problem of an annotation as a whole. */
    void report(Element element, AnnotationMirror annotation, String message) {
        messager.printMessage(kind(false), message, element, annotation);
    }

    /** Tells the problems in a template. */
    void report(
            List<Problem> problems,
            TemplateText text,
            @Nullable SourceFile file,
            Element element,
            AnnotationMirror annotation) {
        CompilationUnitTree unit = unit(text, file);
        if (unit == null || !text.isExact()) {
            together(problems, text, element, annotation);
            return;
        }
        for (Problem problem : problems) {
            Tree tree = treeAt(text.offset(problem.at()));
            if (trees == null || tree == null) {
                together(List.of(problem), text, element, annotation);
            } else {
                trees.printMessage(kind(problem.isWarning()), problem.message(), tree, unit);
            }
        }
    }

    /** The file to show the places in; null where the compiler does not show places. */
    private static @Nullable CompilationUnitTree unit(TemplateText text, @Nullable SourceFile file) {
        TemplateFile own = text.file();
        if (file == null) {
            return null;
        }
        return own == null ? file.unit() : own.unit();
    }

    /** Without exact places the message itself must say where; and there is one message, because javac shows one a place. */
    private void together(List<Problem> problems, TemplateText text, Element element, AnnotationMirror annotation) {
        if (!problems.isEmpty()) {
            boolean isWarning = problems.stream().allMatch(Problem::isWarning);
            String message =
                    problems.stream().map(problem -> withLine(problem, text)).collect(Collectors.joining("\n"));
            messager.printMessage(kind(isWarning), message, element, annotation);
        }
    }

    private static String withLine(Problem problem, TemplateText text) {
        int line = text.line(problem.at());
        int column = text.column(problem.at());
        TemplateFile file = text.file();
        return file == null
                ? "line " + line + ", column " + column + " of the template: " + problem.message()
                : file.path() + ":" + line + ":" + column + ": " + problem.message();
    }

    private static Diagnostic.Kind kind(boolean isWarning) {
        return isWarning ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
    }

    /** Javac prints line and caret of a tree; one that stands at the wanted offset is had by parsing a class behind as many blanks. */
    private static @Nullable Tree treeAt(int offset) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null
                || !(compiler.getTask(null, null, ignored -> {}, null, null, List.of(new Blanks(offset)))
                        instanceof JavacTask task)) {
            return null;
        }
        try {
            return task.parse().iterator().next().getTypeDecls().getFirst();
        } catch (IOException e) {
            return null;
        }
    }

    private static final class Blanks extends SimpleJavaFileObject {
        private final int count;

        Blanks(int count) {
            super(URI.create("blanks:///Blanks.java"), JavaFileObject.Kind.SOURCE);
            this.count = count;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return " ".repeat(count) + "class Blanks {}";
        }
    }
}
