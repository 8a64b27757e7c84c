package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every Java and HTML sample of the documentation is part of a file that is compiled with these tests. The line above it says of which:
 * {@code <!-- sample: counter/CounterLive.java#counter -->}. White space does not count, so that a page may break lines its own way.
 */
class SamplesTest {
    private static final Pattern MARKER = Pattern.compile("<!-- sample: (\\S+\\.(?:java|html))(?:#(\\S+))? -->");
    private static final Path FOLDER = Project.file("docs/src/test/java");

    private record Source(Path file, String region) {
        static Source of(Markdown.Block block) {
            Matcher marker = MARKER.matcher(block.above());
            assertThat(marker.matches())
                    .as(
                            "the line above must be <!-- sample: file.java#region --> or <!-- sample: file.html -->, but is: %s",
                            block.above())
                    .isTrue();
            return new Source(FOLDER.resolve(marker.group(1)), marker.group(2) == null ? "" : marker.group(2));
        }

        String text() {
            assertThat(Files.exists(file)).as("%s exists", Project.shown(file)).isTrue();
            List<String> lines = Project.text(file).lines().toList();
            if (region.isEmpty()) {
                return String.join("\n", withoutMarks(lines));
            }
            int start = line(lines, "sample: " + region);
            int end = line(lines, "end: " + region);
            return String.join("\n", withoutMarks(lines.subList(start + 1, end)));
        }

        private int line(List<String> lines, String mark) {
            for (int i = 0; i < lines.size(); i++) {
                if (isMark(lines.get(i))
                        && lines.get(i).strip().replace(" --%>", "").endsWith(" " + mark)) {
                    return i;
                }
            }
            throw new AssertionError(Project.shown(file) + " has no line '" + mark + "'");
        }

        private static List<String> withoutMarks(List<String> lines) {
            return lines.stream().filter(line -> !isMark(line)).toList();
        }

        private static boolean isMark(String line) {
            return line.strip().matches("(//|<%!--) (sample|end): \\S+( --%>)?");
        }
    }

    @TestFactory
    Stream<DynamicTest> aSampleIsPartOfAFileThatCompiles() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Markdown page : Markdown.all()) {
            for (Markdown.Block block : page.blocks()) {
                if (isCompiled(page, block)) {
                    String name = Project.shown(page.file()) + ":" + block.line();
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(block.text())
                                    .as(name)
                                    .isEqualToIgnoringWhitespace(
                                            Source.of(block).text())));
                }
            }
        }
        return tests.stream();
    }

    /** HTML outside of this folder and the README is not ours to check: it may be a page, not a template. */
    private static boolean isCompiled(Markdown page, Markdown.Block block) {
        String file = Project.shown(page.file());
        boolean isTemplate = block.language().equals("html") && (file.startsWith("docs/") || file.equals("README.md"));
        return block.language().equals("java") || isTemplate;
    }

    @Test
    void theReadmeShowsTheCounterOnItsFirstScreen() {
        Markdown readme = Markdown.read(Project.file("README.md"));
        Markdown.Block counter = readme.blocks().getFirst();
        assertThat(counter.above()).isEqualTo("<!-- sample: counter/CounterLive.java#counter -->");
        assertThat(counter.line()).isLessThan(15);
    }
}
