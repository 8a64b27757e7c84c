package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule of asynchronous work is named by a test, or stands in the table of {@code docs/internals/async.md} that says what is done instead. */
class AsyncRulesTest {
    private static final Pattern RULE = Pattern.compile("A-\\d{2,3}");

    /** A rule in the display name of a test, or in the comment above what it asserts. */
    private static final Pattern NAMED =
            Pattern.compile("(?m)^\\s*(@DisplayName\\(|\"|//|\\*|/\\*\\*|t\\(\").*?A-\\d.*$");

    private final List<List<String>> rows =
            Markdown.read(Project.file("docs/internals/async.md")).rows(RULE);

    /** The numbers that there are; the others are not given. */
    private static Set<String> rules() {
        return Stream.of(
                        IntStream.rangeClosed(1, 28),
                        IntStream.rangeClosed(30, 35),
                        IntStream.rangeClosed(40, 52),
                        IntStream.rangeClosed(55, 60),
                        IntStream.rangeClosed(65, 72),
                        IntStream.rangeClosed(75, 93),
                        IntStream.rangeClosed(95, 102),
                        IntStream.rangeClosed(105, 109),
                        IntStream.rangeClosed(110, 116),
                        IntStream.rangeClosed(120, 124))
                .flatMap(range -> range.mapToObj("A-%02d"::formatted))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namedByTests() {
        return Stream.of(".java", ".ts")
                .flatMap(end -> Project.files(end).stream())
                .filter(file -> Project.shown(file).contains("src/test/"))
                .filter(file -> !Project.shown(file).contains("docs/src/test/java/dev/liveview/docs/"))
                .flatMap(file -> NAMED.matcher(Project.text(file)).results())
                .flatMap(line -> RULE.matcher(line.group()).results())
                .map(rule -> rule.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> inTheTable() {
        return rows.stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noRuleIsMissing() {
        Set<String> missing = rules();
        missing.removeAll(namedByTests());
        missing.removeAll(inTheTable());
        assertThat(missing).as("rules without a test and without a row").isEmpty();
    }

    @Test
    void theTableKnowsNoOtherRules() {
        assertThat(rules()).containsAll(inTheTable());
        assertThat(rows.stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    @Test
    void aRowSaysWhatIsDoneAndWhy() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).as("rule, what it says, what we do, why").hasSize(4);
            assertThat(row).noneMatch(String::isBlank);
        });
    }
}
