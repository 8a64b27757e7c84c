package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/internals/end-to-end.md} has each row of the original's browser tests, and names browser tests that run with the clients it says. */
class EndToEndTest {
    private static final String PAGE = "docs/internals/end-to-end.md";
    private static final String ROWS = "docs/src/test/resources/end-to-end-rows.txt";
    private static final Pattern NUMBER = Pattern.compile("[a-z]+(-[a-z]+)?(-\\d+)*");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern CLIENTS = Pattern.compile("@(BothClients|OurClient|Test)\\b");
    private static final String BOTH = "both";
    private static final String OURS = "ours";
    private static final String NONE = "none";
    private static final String OPEN = "open";

    private final List<List<String>> rows = Markdown.read(Project.file(PAGE)).rows(NUMBER).stream()
            .filter(row -> !row.getFirst().equals("row"))
            .toList();
    private final Map<String, String> tests = Project.files(".java").stream()
            .filter(file -> Project.shown(file).contains("/examples/browser/"))
            .collect(Collectors.toMap(EndToEndTest::name, Project::text, (a, b) -> a + b));

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void everyTestOfTheOriginalHasExactlyOneRow() {
        assertThat(rows.stream().map(List::getFirst))
                .containsExactlyElementsOf(Project.text(ROWS).lines().toList());
    }

    @TestFactory
    Stream<DynamicTest> aRowSaysWhatIsTrue() {
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> check(row)));
    }

    private void check(List<String> row) {
        assertThat(row).as("number, what, clients, test").hasSize(4).doesNotContain("");
        List<MatchResult> named = TEST.matcher(row.get(3)).results().toList();
        List<String> clients = named.stream()
                .map(test -> clients(test.group(1), test.group(2)))
                .toList();
        switch (row.get(2)) {
            case BOTH -> assertThat(clients).isNotEmpty().containsOnly("BothClients");
            case OURS -> {
                assertThat(clients).contains("OurClient");
                assertThat(row.get(3)).as("the reason").doesNotStartWith("`");
            }
            case NONE -> assertThat(row.get(3)).as("the reason").doesNotStartWith("`");
            case OPEN -> {}
            default -> throw new AssertionError("'" + row.get(2) + "' is neither both, ours, none nor open");
        }
    }

    /** The annotation that says with which clients a test runs. */
    private String clients(String type, String test) {
        assertThat(tests).as("browser test").containsKey(type);
        String text = tests.get(type);
        int start = text.indexOf(" void " + test + "(");
        assertThat(start).as("%s has %s", type, test).isPositive();
        return CLIENTS.matcher(text.substring(0, start))
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
