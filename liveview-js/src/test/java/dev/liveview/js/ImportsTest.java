package dev.liveview.js;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which folder of the client may use which, and that no two files need each other. Imports of types count too. */
class ImportsTest {

    private static final Path SOURCES = Path.of("src");
    private static final Pattern IMPORT = Pattern.compile("(?:from |import |import\\()\"(\\.[^\"]+\\.ts)\"");

    /** Each folder with those it may use besides itself. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("wire", Set.of()),
            entry("rendered", Set.of("wire")),
            entry("patch", Set.of("rendered", "wire")),
            entry("channel", Set.of("wire")),
            entry("forms", Set.of("wire")),
            entry("hooks", Set.of("commands", "diagnostics", "wire")),
            entry("commands", Set.of("diagnostics", "wire")),
            entry("events", Set.of("wire")),
            entry("recovery", Set.of("diagnostics", "page_storage", "wire")),
            entry("developer", Set.of("page_storage", "wire")),
            entry("on_demand", Set.of("diagnostics")),
            entry("navigation", Set.of("diagnostics", "page_storage", "wire")),
            entry("viewport", Set.of("wire")),
            entry("links", Set.of()),
            entry("bindings", Set.of("commands", "forms", "diagnostics", "wire")),
            entry(
                    "view",
                    Set.of(
                            "bindings",
                            "commands",
                            "navigation",
                            "viewport",
                            "links",
                            "recovery",
                            "on_demand",
                            "events",
                            "hooks",
                            "forms",
                            "patch",
                            "channel",
                            "rendered",
                            "diagnostics",
                            "wire")));

    private static final Map<Path, List<Path>> IMPORTS = new TreeMap<>();

    @BeforeAll
    static void readImports() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".ts"))
                    .map(SOURCES::relativize)
                    .filter(file -> !file.startsWith("test"))
                    .forEach(file -> IMPORTS.put(file, importsOf(file)));
        }
    }

    @Test
    void everyFolderUsesOnlyThoseBelowIt() {
        List<String> violations = new ArrayList<>();
        IMPORTS.forEach((file, imports) -> {
            for (Path imported : imports) {
                if (!mayUse(folder(file), folder(imported))) {
                    violations.add(file + " uses " + imported);
                }
            }
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void noFilesNeedEachOther() {
        Set<Path> done = new HashSet<>();
        for (Path file : IMPORTS.keySet()) {
            assertThat(cycleFrom(file, new LinkedHashMap<>(), done))
                    .as("import cycle")
                    .isEmpty();
        }
    }

    private static Collection<Path> cycleFrom(Path file, Map<Path, Path> road, Set<Path> done) {
        if (road.containsKey(file)) {
            return road.keySet();
        }
        if (done.contains(file)) {
            return List.of();
        }
        road.put(file, file);
        for (Path imported : IMPORTS.getOrDefault(file, List.of())) {
            Collection<Path> cycle = cycleFrom(imported, road, done);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        road.remove(file);
        done.add(file);
        return List.of();
    }

    private static boolean mayUse(String user, String used) {
        boolean isComposition = !ARROWS.containsKey(user) && !user.equals("diagnostics");
        return isComposition
                || user.equals(used)
                || ARROWS.getOrDefault(user, Set.of("wire")).contains(used);
    }

    /** The folder of a file; a file outside of all folders stands for itself. */
    private static String folder(Path file) {
        return file.getName(0).toString().replace(".ts", "");
    }

    private static List<Path> importsOf(Path file) {
        Path absolute = SOURCES.resolve(file);
        try {
            return IMPORT.matcher(Files.readString(absolute))
                    .results()
                    .map(match -> SOURCES.relativize(
                            absolute.resolveSibling(match.group(1)).normalize()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
