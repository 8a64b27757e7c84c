package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/reference/parity.md} has one row for each feature of the reference, and the tests that it names exist. Its links are followed by {@link LinksTest}. */
class ParityTest {
    private static final int FEATURES = 380;
    private static final Pattern NUMBER = Pattern.compile("F-\\d{3}");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z_0-9]+(?:\\.ts)?)#([^`]+)`");
    private static final String DIFFERENT = "different";
    private static final Set<String> TESTED = Set.of("same", DIFFERENT);
    private static final Set<String> UNTESTED = Set.of("absent");

    private final List<List<String>> rows =
            Markdown.read(Project.file("docs/reference/parity.md")).rows(NUMBER);
    private final Map<String, String> tests = Stream.of(".java", ".ts")
            .flatMap(end -> Project.files(end).stream())
            .filter(file -> Project.shown(file).contains("src/test/"))
            .collect(Collectors.toMap(ParityTest::name, Project::text, (a, b) -> a + b));

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void everyFeatureHasExactlyOneRowInOrder() {
        List<String> expected =
                IntStream.rangeClosed(1, FEATURES).mapToObj("F-%03d"::formatted).toList();
        assertThat(rows.stream().map(List::getFirst)).containsExactlyElementsOf(expected);
    }

    @TestFactory
    Stream<DynamicTest> aRowSaysWhatIsTrue() {
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> check(row)));
    }

    private void check(List<String> row) {
        assertThat(row).as("number, name, state, note").hasSize(4);
        assertThat(row.get(1)).isNotBlank();
        assertThat(row.get(3)).as("the note").isNotBlank();
        String state = row.get(2);
        List<String> named = new ArrayList<>();
        TEST.matcher(row.get(3)).results().forEach(test -> {
            named.add(test.group());
            exists(test.group(1), test.group(2));
        });
        assertThat(TESTED.contains(state) || UNTESTED.contains(state))
                .as("state '%s'", state)
                .isTrue();
        assertThat(named.isEmpty())
                .as("names a test if and only if it is the same or different")
                .isEqualTo(UNTESTED.contains(state));
        if (state.equals(DIFFERENT)) {
            assertThat(Markdown.targets(row.get(3)))
                    .as("where the difference is documented")
                    .isNotEmpty();
        }
    }

    /** A Java test is named by its method, a test of the script by the beginning of its title. */
    private void exists(String file, String test) {
        assertThat(tests).as("test class").containsKey(file);
        String wanted = file.endsWith(".ts") ? " \"" + test.replace("\"", "\\\"") : "void " + test + "(";
        assertThat(tests.get(file).replace("(\"", " \"").contains(wanted))
                .as("%s has %s", file, test)
                .isTrue();
    }
}
