package dev.liveview.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.compiler.processor.TemplateProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java files that are compiled in memory, with the template processor: {@code given("…").thenErrorAt(5, 9, "…")}.
 *
 * <p>Each source is a whole file; its name is that of its first class, record or interface.
 */
public final class Compilation {
    private static final Pattern NAME = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.]+);");

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> classes = new HashMap<>();
    private final Map<String, String> generated = new HashMap<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    private final List<String> options =
            new ArrayList<>(List.of("-proc:full", "-parameters", "-Xlint:all,-processing,-classfile"));

    private Compilation() {}

    /** Compiles these files. */
    public static Compilation given(String... files) {
        return given(List.of(), files);
    }

    /** The same, with options of the processor: {@code -Aliveview.annotations=true}. */
    public static Compilation given(List<String> options, String... files) {
        Compilation compilation = new Compilation();
        compilation.options.addAll(options);
        for (String file : files) {
            compilation.sources.put(pathOf(file), file);
        }
        compilation.compile(compilation.sources.entrySet().stream()
                .map(one -> source(one.getKey(), one.getValue()))
                .toList());
        return compilation;
    }

    /**
     * Compiles a view with this template, which begins in line 9, column 5, of {@code demo/DemoLive.java}. It has the assigns {@code count},
     * {@code name}, {@code items} and {@code shown}, handlers for {@code inc} and {@code save}, and a method {@code total()}.
     */
    public static Compilation givenTemplate(String template, String... more) {
        String view = """
                package demo;
                import dev.liveview.*;
                import dev.liveview.assign.*;
                import dev.liveview.html.*;
                import dev.liveview.template.*;
                import java.util.*;

                @Template(\"""
                %s
                    \""")
                public final class DemoLive extends LiveView {
                    static final String SHOP = "shop";
                    public record Item(int id, String title) {}
                    final Assign<Integer> count = assign(3);
                    final Assign<String> name = assign("<Ann>");
                    final Assign<List<Item>> items = assign(List.of(new Item(1, "One"), new Item(2, "Two")));
                    final Assign<Boolean> shown = assign(true);
                    int plain;
                    @On("inc") void increment() { count.update(n -> n + 1); }
                    @On("save") void save() {}
                    int total() { return 7; }
                    private int secret() { return 8; }
                }
                """.formatted(template.stripTrailing().indent(4).stripTrailing());
        List<String> files = new ArrayList<>(List.of(view));
        files.addAll(List.of(more));
        return given(files.toArray(String[]::new));
    }

    /** A file without a class is that of its package. */
    private static String pathOf(String file) {
        Matcher name = NAME.matcher(file.replace("\\\"", "")
                .replaceAll("(?s)\"\"\".*?\"\"\"", "")
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("[.]class", "")
                .replaceAll("//.*", ""));
        Matcher packageName = PACKAGE.matcher(file);
        String folder = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
        return folder + (name.find() ? name.group(1) : "package-info");
    }

    private void compile(List<JavaFileObject> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, new InMemory(standard), diagnostics, options, null, files);
            task.setProcessors(List.of(new TemplateProcessor()));
            task.call();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // ── then ─────────────────────────────────────────────────────────────

    /** Among the errors in the given files is exactly one at this place, with this whole text. */
    public Compilation thenErrorAt(int line, int column, String message) {
        assertThat(errors()).contains(line + ":" + column + ": " + message);
        return this;
    }

    /** These are all errors in the given files, in order, each {@code line:column: text}. */
    public Compilation thenErrorsAre(String... expected) {
        assertThat(errors()).containsExactly(expected);
        return this;
    }

    /** These are all warnings, each {@code line:column: text}. */
    public Compilation thenWarningsAre(String... expected) {
        assertThat(inSources(Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING))
                .containsExactly(expected);
        return this;
    }

    /** There is no error at all, in generated files neither. */
    public Compilation thenItCompiles() {
        assertThat(diagnostics.getDiagnostics().stream().filter(one -> one.getKind() == Diagnostic.Kind.ERROR))
                .as(() -> String.join("\n", generated.values()))
                .isEmpty();
        return this;
    }

    /** All errors in the given files, in order of their places. */
    public List<String> errors() {
        return inSources(Diagnostic.Kind.ERROR);
    }

    private List<String> inSources(Diagnostic.Kind... kinds) {
        return diagnostics.getDiagnostics().stream()
                .filter(one -> List.of(kinds).contains(one.getKind()) && one.getSource() instanceof Source)
                .sorted((a, b) -> Long.compare(a.getPosition(), b.getPosition()))
                .map(one -> one.getLineNumber() + ":" + one.getColumnNumber() + ": " + one.getMessage(Locale.ENGLISH))
                .toList();
    }

    /** The source of a generated class. */
    public String generated(String name) {
        return generated.get(name);
    }

    /** The classes, loaded. */
    public ClassLoader load() {
        thenItCompiles();
        return new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    /** The compiled classes by name. */
    public Map<String, byte[]> classes() {
        return classes;
    }

    // ── files ────────────────────────────────────────────────────────────

    private static JavaFileObject source(String path, String content) {
        return new Source(URI.create("given:///" + path + ".java"), content);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(URI uri, String content) {
            super(uri, Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        InMemory(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("written:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            keep(name, kind, toByteArray());
                        }
                    };
                }

                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return generated.get(name);
                }
            };
        }
    }

    private void keep(String name, JavaFileObject.Kind kind, byte[] content) {
        if (kind == JavaFileObject.Kind.SOURCE) {
            generated.put(name, new String(content, java.nio.charset.StandardCharsets.UTF_8));
        } else {
            classes.put(name, content);
        }
    }
}
