package dev.liveview.compiler.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file of a template: beside the Java file, in the folder {@code resources} beside the sources ({@code src/main/java} and
 * {@code src/main/resources}), and where javac itself would look for it, on the source path and among the compiled classes.
 */
final class TemplateFileFinder {
    private static final Pattern PATH =
            Pattern.compile("[\\w$-][\\w.$-]*(/[\\w$-][\\w.$-]*)*", Pattern.UNICODE_CHARACTER_CLASS);

    private final Filer filer;

    TemplateFileFinder(Filer filer) {
        this.filer = filer;
    }

    /**
     * The file at a path from the folder of a package.
     *
     * @param java the Java file of the class; null if it is not known, or no file on a disk
     * @param owner the simple name of the class, for messages
     */
    TemplateFile find(String path, String packageName, @Nullable Path java, String owner) throws TemplateFileException {
        if (!PATH.matcher(path).matches()) {
            throw new TemplateFileException("file '" + path + "' of " + owner
                    + " is no path from the folder of its package; write names with '/' between them, such as " + owner
                    + ".html or parts/row.html");
        }
        List<Path> places = java == null ? List.of() : places(path, packageName, java);
        List<Path> found = places.stream().filter(Files::isRegularFile).toList();
        if (found.size() > 1) {
            throw new TemplateFileException("two files '" + path + "' for " + owner + ": " + shown(found.get(0))
                    + " and " + shown(found.get(1)) + "; keep one");
        }
        if (!found.isEmpty()) {
            return read(path, found.getFirst());
        }
        for (StandardLocation location : List.of(StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT)) {
            TemplateFile file = fromCompiler(path, packageName, location);
            if (file != null) {
                return file;
            }
        }
        throw missing(path, owner, packageName, places);
    }

    // ── on the disk ──────────────────────────────────────────────────────

    private static List<Path> places(String path, String packageName, Path java) {
        Path folder = Objects.requireNonNull(java.toAbsolutePath().getParent(), "every file stands in a folder");
        List<Path> places = new ArrayList<>();
        places.add(folder.resolve(path));
        Path root = root(folder, packageName);
        if (root != null && root.getParent() != null) {
            places.add(root.resolveSibling("resources")
                    .resolve(packageName.replace('.', '/'))
                    .resolve(path));
        }
        return places;
    }

    /** The folder of the unnamed package; null if the Java file does not stand in folders that are named as its package. */
    private static @Nullable Path root(Path folder, String packageName) {
        if (packageName.isEmpty()) {
            return folder;
        }
        Path inner = Path.of(packageName.replace('.', '/'));
        Path root = folder.endsWith(inner) ? folder : null;
        for (int i = 0; root != null && i < inner.getNameCount(); i++) {
            root = root.getParent();
        }
        return root;
    }

    private static TemplateFile read(String path, Path place) throws TemplateFileException {
        try (InputStream in = Files.newInputStream(place)) {
            return TemplateFile.read(path, place.toUri(), in);
        } catch (IOException e) {
            throw new TemplateFileException("cannot read " + shown(place) + ": " + e.getMessage());
        }
    }

    // ── where javac looks ────────────────────────────────────────────────

    private @Nullable TemplateFile fromCompiler(String path, String packageName, StandardLocation location)
            throws TemplateFileException {
        FileObject file;
        InputStream in;
        try {
            file = filer.getResource(location, packageName, path);
            in = file.openInputStream();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return null; // it is not there, or this compiler has no such place
        }
        try (in) {
            return TemplateFile.read(path, file.toUri(), in);
        } catch (IOException e) {
            throw new TemplateFileException("cannot read " + file.getName() + ": " + e.getMessage());
        }
    }

    // ── messages ─────────────────────────────────────────────────────────

    private static TemplateFileException missing(String path, String owner, String packageName, List<Path> places) {
        StringBuilder message = new StringBuilder("no file '" + path + "' for the template of " + owner);
        message.append("; write @Template(\"\"\"…\"\"\"), or make the file. It was looked for at");
        places.forEach(place -> message.append("\n  ").append(shown(place)));
        String inPackage = (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + path;
        return new TemplateFileException(
                message + "\n  " + inPackage + " on the source path and among the compiled classes");
    }

    /** From where the compiler runs, if it is below that. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return (path.startsWith(here) ? here.relativize(path) : path).toString();
    }
}
