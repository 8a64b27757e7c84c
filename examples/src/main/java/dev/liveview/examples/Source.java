package dev.liveview.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The source of an example, as its page shows it.
 *
 * @param name the file's name
 * @param text what is in it
 */
public record Source(String name, String text) {
    private static final String HEADING = "// ── ";

    /** The file of a class. */
    public static Source of(Class<?> type) {
        String name = type.getSimpleName() + ".java";
        String path = "/sources/" + type.getPackageName().replace('.', '/') + "/" + name;
        try (InputStream stream = Source.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no source of " + type.getName() + " at " + path);
            }
            return new Source(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The part under a comment such as {@code // ── one value ───}, up to the next of its kind or the end of the class.
     *
     * @throws IllegalArgumentException if there is no such heading
     */
    public Source part(String heading) {
        List<String> lines = text.lines().toList();
        int first = 0;
        while (first < lines.size() && !lines.get(first).strip().startsWith(HEADING + heading + " ")) {
            first++;
        }
        if (first == lines.size()) {
            throw new IllegalArgumentException(name + " has no heading '" + heading + "'");
        }
        String part = lines.stream()
                .skip(first + 1)
                .takeWhile(line -> !line.strip().startsWith(HEADING) && !line.equals("}"))
                .collect(Collectors.joining("\n"));
        return new Source(
                name + ": " + heading, part.stripTrailing().stripIndent().strip());
    }
}
