package dev.liveview.compiler.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Generates a class for each class that has cells, handlers or a template, and for each record of which a form is made. Javac finds it through {@code META-INF/services}. */
@SupportedAnnotationTypes("*")
public final class TemplateProcessor extends AbstractProcessor {
    private @Nullable Reporter reporter;
    private @Nullable ClassCompiler compiler;
    private @Nullable FormReader forms;
    private @Nullable TypeErrors typeErrors;

    /** Called by javac. */
    public TemplateProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return ProcessorOptions.NAMES;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Trees trees = Compiler.trees(environment);
        reporter = new Reporter(environment.getMessager(), trees);
        compiler = new ClassCompiler(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                environment.getFiler(),
                reporter,
                trees,
                ProcessorOptions.of(environment.getOptions()));
        forms = new FormReader(environment.getElementUtils(), environment.getTypeUtils(), reporter);
        ProcessingEnvironment javac = Compiler.javac(environment, 0);
        if (trees != null && javac != null) {
            typeErrors = new TypeErrors(trees, environment.getTypeUtils(), reporter);
            JavacTask.instance(javac).addTaskListener(typeErrors);
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements()).forEach(this::compileAll);
        for (FormReader.Wanted wanted : Objects.requireNonNull(forms).read(round)) {
            write(
                    FormReader.binderName(wanted.type(), processingEnv.getElementUtils()),
                    wanted.binder().source(),
                    wanted.type());
        }
        return false;
    }

    private void compileAll(TypeElement type) {
        if (ClassCompiler.isWanted(type)) {
            compile(type);
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::compileAll);
    }

    private void compile(TypeElement type) {
        ClassCompiler.Compiled compiled = Objects.requireNonNull(compiler).compile(type);
        if (compiled != null) {
            if (typeErrors != null) {
                typeErrors.expect(compiled, type);
            }
            write(compiled.name(), compiled.generated().source(), type);
        }
    }

    private void write(String name, String source, Element origin) {
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            Objects.requireNonNull(reporter).report(origin, "cannot write " + name + ": " + e.getMessage(), false);
        }
    }
}
