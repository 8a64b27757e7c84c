package dev.liveview.compiler.processor;

import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the template of a class: the text in its annotation, or the file that the annotation means. */
final class TemplateReader {
    private final Elements elements;
    private final TemplateFileFinder files;
    private final Reporter reporter;

    TemplateReader(Elements elements, Filer filer, Reporter reporter) {
        this.elements = elements;
        this.files = new TemplateFileFinder(filer);
        this.reporter = reporter;
    }

    /** The text; null if there is none that can be read, which has been told. */
    @Nullable
    TemplateText read(TypeElement type, AnnotationMirror annotation, @Nullable SourceFile java) {
        Optional<AnnotationValue> text = Annotations.value(annotation);
        Optional<String> path = Annotations.value(annotation, "file")
                .map(value -> value.getValue().toString());
        if (text.isEmpty()) {
            String usual = TypeNames.inPackage(type, elements) + ".html";
            return file(path.orElse(usual), type, annotation, java);
        }
        if (path.isPresent()) {
            reporter.report(
                    type,
                    annotation,
                    "@Template of " + type.getSimpleName() + " has both a text and the file '" + path.get()
                            + "'; leave one out");
            return null;
        }
        return java == null
                ? TemplateText.at(0, String.valueOf(text.get().getValue()))
                : java.text(type, annotation, text.get());
    }

    private @Nullable TemplateText file(
            String path, TypeElement type, AnnotationMirror annotation, @Nullable SourceFile java) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        try {
            return TemplateText.of(files.find(
                    path,
                    packageName,
                    java == null ? null : java.path(),
                    type.getSimpleName().toString()));
        } catch (TemplateFileException e) {
            reporter.report(type, annotation, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
