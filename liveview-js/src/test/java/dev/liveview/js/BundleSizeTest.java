package dev.liveview.js;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page has to download: the files that the build has compressed with brotli. */
class BundleSizeTest {
    private static final int FIRST_LOAD_LIMIT = 16 * 1024;
    private static final int EVERYTHING_LIMIT = 22 * 1024;
    /** For what few pages need, and load when they do. */
    private static final int PART_LIMIT = 3 * 1024;

    private static final int PATCHER_LIMIT = 9 * 1024;

    private static final Path SCRIPTS = Path.of(System.getProperty("liveview.script.directory"));
    private static final Path FIRST = SCRIPTS.resolve("liveview.js");
    private static final Path PATCHER = Path.of(System.getProperty("liveview.patcher"));
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?:^|[;}])import(?:\\s*[\"{*]|\\s+\\w)");

    @BeforeAll
    static void loadBrotli() {
        Brotli4jLoader.ensureAvailability();
    }

    @Test
    void theFirstLoadStaysUnderItsLimit() {
        check("first load", downloaded(FIRST), FIRST_LOAD_LIMIT);
    }

    /** Code that the first load and a part share would become a file that every page has to load before it can connect. */
    @Test
    void theFirstLoadIsOneFile() throws IOException {
        assertThat(Files.readString(FIRST)).doesNotContainPattern(STATIC_IMPORT);
    }

    @Test
    void everythingTogetherStaysUnderItsLimit() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            Map<Boolean, List<Path>> byNeed =
                    files.filter(BundleSizeTest::isForPages).collect(partitioningBy(BundleSizeTest::isForAllPages));
            List<Path> scripts = byNeed.get(true);
            check(
                    "everything",
                    scripts.stream().mapToInt(BundleSizeTest::downloaded).sum(),
                    EVERYTHING_LIMIT);
            assertThat(scripts).as("the first load and the second").hasSize(2);
            for (Path part : byNeed.get(false)) {
                check(part.getFileName().toString(), downloaded(part), PART_LIMIT);
            }
        }
    }

    @Test
    void thePatcherStaysUnderItsLimit() throws IOException {
        Encoder.Parameters best = new Encoder.Parameters().setQuality(11).setMode(Encoder.Mode.TEXT);
        check("patcher alone", Encoder.compress(Files.readAllBytes(PATCHER), best).length, PATCHER_LIMIT);
    }

    @Test
    void whatIsDownloadedIsTheScript() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            assertThat(files.filter(BundleSizeTest::isForPages))
                    .isNotEmpty()
                    .allSatisfy(script -> assertThat(Decoder.decompress(Files.readAllBytes(compressed(script)))
                                    .getDecompressedData())
                            .isEqualTo(Files.readAllBytes(script)));
        }
    }

    private static void check(String what, int size, int limit) {
        System.out.printf("client, %s: %,d bytes of %,d%n", what, size, limit);
        assertThat(size).as(what).isLessThanOrEqualTo(limit);
    }

    /** The module for bundlers holds the same code once more. */
    private static boolean isForPages(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".js") && !name.endsWith(".esm.js");
    }

    private static boolean isForAllPages(Path file) {
        String name = file.getFileName().toString();
        return name.equals("liveview.js") || name.startsWith("liveview-second_load-");
    }

    private static int downloaded(Path script) {
        try {
            return (int) Files.size(compressed(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compressed(Path script) {
        return script.resolveSibling(script.getFileName() + ".br");
    }
}
