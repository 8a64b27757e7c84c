package dev.liveview.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which classes were compiled with a template from a file, and tells when such a file is no longer what was compiled: compilers that
 * compile only what changed do not see that it did. <i>Safe to call from any thread.</i>
 */
public final class TemplateFiles {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateFiles.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FOLDERS_UP = 5;
    private static final List<String> SOURCES =
            List.of("src/main/java", "src/main/resources", "src/test/java", "src/test/resources", "src");
    private static final Map<Class<?>, Compiled> COMPILED = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Integer> TOLD = new ConcurrentHashMap<>();

    private TemplateFiles() {}

    /**
     * What a class was compiled with.
     *
     * @param path the file, from the folder of the class's package
     * @param hash the hash of its text
     */
    private record Compiled(String path, int hash) {}

    /** Called by a generated class when it is loaded. */
    public static void register(Class<?> type, String path, int hash) {
        COMPILED.put(type, new Compiled(path, hash));
    }

    /**
     * Warns of every file that is another one than what was compiled, once for each content. Looks at the files that can be found, in the
     * sources or on the class path, of the classes that were used so far; for development, since it reads them.
     */
    public static void warnOfChanges() {
        COMPILED.forEach((type, compiled) -> {
            Integer now = hash(type, compiled.path());
            if (now == null || now == compiled.hash()) {
                TOLD.remove(type);
            } else if (!now.equals(TOLD.put(type, now))) {
                LOG.warn(
                        "{} is not what {} was compiled with; pages show the old template. Compile {} again:"
                                + " a compiler that compiles only what changed does not see a template file (touch"
                                + " the Java file, or compile everything)",
                        compiled.path(),
                        type.getName(),
                        type.getSimpleName());
            }
        });
    }

    /** The hash of the file as it is now; null if it is not there, as in production, or cannot be read. */
    private static @Nullable Integer hash(Class<?> type, String path) {
        Optional<Path> source = source(type, path);
        try (InputStream in =
                source.isPresent() ? Files.newInputStream(source.get()) : type.getResourceAsStream(path)) {
            return in == null ? null : hash(in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            LOG.debug("cannot compare {} with what {} was compiled with", path, type.getName(), e);
            return null;
        }
    }

    /** As the compiler sees it: the kind of line ends does not matter, nor a byte order mark. */
    private static int hash(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n').hashCode();
    }

    /** The file among the sources of the project whose compiled classes run: {@code target/classes} is below it, as is {@code build/classes}. */
    private static Optional<Path> source(Class<?> type, String path) {
        Path folder = classesOf(type);
        String inPackage = type.getPackageName().replace('.', '/');
        for (int up = 0; folder != null && up <= MOST_FOLDERS_UP; up++, folder = folder.getParent()) {
            for (String sources : SOURCES) {
                Path file = folder.resolve(sources).resolve(inPackage).resolve(path);
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** The folder that a class was loaded from; null if it was no folder. */
    private static @Nullable Path classesOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getProtocol().equals("file")) {
            return null;
        }
        try {
            Path path = Path.of(location.toURI());
            return Files.isDirectory(path) ? path : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
