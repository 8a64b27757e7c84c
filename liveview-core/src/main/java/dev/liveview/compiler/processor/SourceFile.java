package dev.liveview.compiler.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The Java file that holds a class, as javac has parsed it. */
final class SourceFile {
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final String content;

    private SourceFile(Trees trees, CompilationUnitTree unit, String content) {
        this.trees = trees;
        this.unit = unit;
        this.content = content;
    }

    /** The file of a class; null where the compiler shows no trees, or the class comes from no source. */
    static @Nullable SourceFile of(Element element, @Nullable Trees trees) {
        if (trees == null) {
            return null;
        }
        TreePath path = trees.getPath(element);
        if (path == null) {
            return null;
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        try {
            return new SourceFile(
                    trees, unit, unit.getSourceFile().getCharContent(true).toString());
        } catch (IOException e) {
            return null;
        }
    }

    CompilationUnitTree unit() {
        return unit;
    }

    /** Where the file is; null if it is on no disk. */
    @Nullable
    Path path() {
        URI uri = unit.getSourceFile().toUri();
        return "file".equals(uri.getScheme()) ? Path.of(uri) : null;
    }

    /** The import declarations, each as it is written. */
    List<String> imports() {
        List<String> imports = new ArrayList<>();
        unit.getImports().forEach(one -> imports.add(one.toString().strip()));
        return imports;
    }

    int line(int offset) {
        return offset < 0 ? 0 : (int) unit.getLineMap().getLineNumber(offset);
    }

    /** The text that an annotation's value holds, with the place of each of its characters. */
    TemplateText text(Element element, AnnotationMirror annotation, AnnotationValue value) {
        String text = value.getValue().toString();
        TreePath path = trees.getPath(element, annotation, value);
        if (path == null) {
            return TemplateText.at(0, text);
        }
        int start = (int) trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        int end = (int) trees.getSourcePositions().getEndPosition(unit, path.getLeaf());
        if (start < 0 || end < start) {
            return TemplateText.at(Math.max(start, 0), text);
        }
        return StringLiteral.read(content, start, end)
                .filter(read -> read.text().equals(text))
                .orElseGet(() -> TemplateText.at(start, text));
    }
}
