package dev.liveview.compiler;

import dev.liveview.compiler.processor.TemplateProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project in folders as build tools have them: sources in {@code src/main}, classes in {@code target/classes}. */
public final class DiskProject {
    private final Path folder;

    /** A project in this folder, which is empty. */
    public DiskProject(Path folder) {
        this.folder = folder;
    }

    /** Its folder. */
    public Path folder() {
        return folder;
    }

    /** Writes a file. */
    public DiskProject file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    public DiskProject file(String path, byte[] content) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles all Java files below the folder; the errors, each {@code file:line:column: text}. */
    public List<String> errors(String... options) {
        return errors(new TemplateProcessor(), options);
    }

    /** The same with another processor. */
    public List<String> errors(Processor processor, String... options) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        compile(processor, diagnostics, null, options);
        return diagnostics.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .filter(one -> !nameOf(one).endsWith("_Template.java"))
                .map(one -> nameOf(one) + ":" + one.getLineNumber() + ":" + one.getColumnNumber() + ": "
                        + one.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static String nameOf(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().toUri()).getFileName().toString();
    }

    /** What javac prints. */
    public String printed() {
        StringWriter out = new StringWriter();
        compile(new TemplateProcessor(), null, out);
        return out.toString();
    }

    private void compile(
            Processor processor, DiagnosticCollector<JavaFileObject> diagnostics, StringWriter out, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(folder);
                StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            List<Path> sources = all.filter(one -> one.toString().endsWith(".java"))
                    .filter(one -> !one.startsWith(folder.resolve("target")))
                    .sorted()
                    .toList();
            Path classes = Files.createDirectories(folder.resolve("target/classes"));
            List<String> arguments = new ArrayList<>(List.of("-proc:full", "-parameters", "-d", classes.toString()));
            arguments.addAll(List.of("-cp", classes + File.pathSeparator + System.getProperty("java.class.path")));
            arguments.addAll(List.of(options));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    out, files, diagnostics, arguments, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(processor));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A compiled class. */
    public Class<?> load(String name) throws ReflectiveOperationException, IOException {
        URL classes = folder.resolve("target/classes").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, getClass().getClassLoader()).loadClass(name);
    }
}
