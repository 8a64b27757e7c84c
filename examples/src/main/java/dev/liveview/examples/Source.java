package dev.liveview.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The source of an example, as its page shows it.
 *
 * @param name the file's name
 * @param text what is in it
 */
public record Source(String name, String text) {
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
}
