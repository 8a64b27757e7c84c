package dev.liveview.compiler.processor;

import com.sun.source.util.JavacTask;
import dev.liveview.compiler.Problems;
import dev.liveview.compiler.tokenizer.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Lets javac's own parser look at expressions, because one that is no expression would break the whole generated class. */
final class ExpressionSyntax {
    private static final String BEFORE = "class Expression { Object value = (\n";
    private static final String AFTER = "\n); }";

    private ExpressionSyntax() {}

    static void check(List<Code> codes, Problems problems) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || codes.isEmpty()) {
            return;
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> sources = new ArrayList<>();
        codes.forEach(code -> sources.add(new Source(code, sources.size())));
        try {
            if (compiler.getTask(null, null, diagnostics, null, null, sources) instanceof JavacTask task) {
                task.parse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics.getDiagnostics().forEach(diagnostic -> report(diagnostic, problems));
    }

    private static void report(Diagnostic<? extends JavaFileObject> diagnostic, Problems problems) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR
                && diagnostic.getSource() instanceof Source source
                && !source.isReported) {
            source.isReported = true;
            Code code = source.code;
            int at = Math.clamp(
                    diagnostic.getPosition() - BEFORE.length(), 0, code.text().length());
            problems.error(code.at() + at, "not a Java expression: " + diagnostic.getMessage(Locale.ENGLISH));
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final Code code;
        private boolean isReported;

        Source(Code code, int number) {
            super(URI.create("expression:///Expression" + number + ".java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            // the @ of @name becomes a blank: as wide, and no annotation
            return BEFORE + code.text().replace('@', ' ') + AFTER;
        }
    }
}
