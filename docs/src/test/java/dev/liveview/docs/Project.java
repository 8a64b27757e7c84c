package dev.liveview.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, as its tests see them: they run in the folder of their module. */
final class Project {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final List<String> SKIPPED = List.of("target", "node_modules", ".git");

    private Project() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        return text(file(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files whose names end so, what was built apart. */
    static List<Path> files(String end) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> path.toString().endsWith(end) && isSource(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path path) {
        for (Path part : ROOT.relativize(path)) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    /** The name of a file as messages show it. */
    static String shown(Path path) {
        return ROOT.relativize(path).toString();
    }
}
