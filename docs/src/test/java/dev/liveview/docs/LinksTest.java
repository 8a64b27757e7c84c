package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A link within the documentation leads somewhere, and a page is short enough to be read. */
class LinksTest {
    private static final int LONGEST = 300;

    /** A list of all features, which is looked up, not read. */
    private static final String LIST = "docs/reference/parity.md";

    @TestFactory
    Stream<DynamicTest> aLinkLeadsToAFileThatExists() {
        return Markdown.all().stream()
                .flatMap(page -> page.links().stream()
                        .filter(link -> !link.target().contains("://"))
                        .map(link -> DynamicTest.dynamicTest(
                                Project.shown(page.file()) + ":" + link.line() + " " + link.target(),
                                () -> follow(page, link.target()))));
    }

    private static void follow(Markdown page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        assertThat(Files.exists(file)).as("%s exists", file).isTrue();
        if (parts.length == 2) {
            assertThat(Markdown.read(file).anchors()).contains(parts[1]);
        }
    }

    @TestFactory
    Stream<DynamicTest> aPageHasAtMost300Lines() {
        return Markdown.all().stream()
                .filter(page -> !Project.shown(page.file()).equals(LIST))
                .map(page -> DynamicTest.dynamicTest(
                        Project.shown(page.file()),
                        () -> assertThat(page.lines()).hasSizeLessThanOrEqualTo(LONGEST)));
    }
}
