package dev.liveview.compiler.generate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a generated class is, its template apart. <i>Immutable.</i>
 *
 * @param packageName empty for the unnamed package
 * @param name the generated class's simple name
 * @param type the class it belongs to, as source names it within the package
 * @param typeParameters with their bounds, as source; empty if there are none
 * @param typeArguments the names of the type parameters; empty if there are none
 * @param file the simple name of the Java file with the template, or the path of the template's own file from the package's folder
 * @param fileHash the hash of the template's own file; null if it stands in the Java file
 * @param imports import declarations, each a line
 * @param taken simple names that mean something to the user's code
 * @param variable the name by which expressions reach the view or the component
 */
public record ClassHeader(
        String packageName,
        String name,
        String type,
        String typeParameters,
        String typeArguments,
        String file,
        @Nullable Integer fileHash,
        List<String> imports,
        Set<String> taken,
        String variable) {}
