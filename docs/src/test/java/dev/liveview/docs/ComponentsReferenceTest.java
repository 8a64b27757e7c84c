package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/reference/components.md} has each built-in component with each of its attributes and slots, and nothing else. */
class ComponentsReferenceTest {
    private static final Pattern HEAD =
            Pattern.compile("public record (\\w+)(?:<[^(]*>)?\\((.*?)\\)\\s+implements Component\\b", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([^\"]+)\"\\)\\s+public record");
    private static final Pattern PARAMETER = Pattern.compile("(?s)(.*\\W)(\\w+)\\s*(?:,|$)");
    private static final Pattern OTHER_NAME = Pattern.compile("\\bAttr\\(\"([^\"]+)\"\\)");
    private static final Pattern DEFAULT = Pattern.compile("@Default\\(\"([^\"]*)\"\\)");
    private static final Pattern ROW = Pattern.compile("`<\\.\\w+>`");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final Pattern ATTRIBUTE = Pattern.compile("`[a-z_]+`|any other");
    private static final String REST = "any other";

    private final Markdown page = Markdown.read(Project.file("docs/reference/components.md"));
    private final List<Builtin> builtins = Project.files(".java").stream()
            .filter(file -> Project.shown(file)
                    .matches("liveview-core/src/main/java/dev/liveview/(component|element)/\\w+\\.java"))
            .flatMap(ComponentsReferenceTest::builtin)
            .toList();

    /**
     * A component of the framework.
     *
     * @param name how templates call it
     * @param parameters what its record takes
     */
    private record Builtin(String name, List<Parameter> parameters) {
        Set<String> names(boolean withSlots) {
            return parameters.stream()
                    .filter(parameter -> !parameter.isRest() && (withSlots || !parameter.isSlot()))
                    .map(Parameter::name)
                    .filter(name -> !name.equals("innerBlock"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        boolean takesAnything() {
            return parameters.stream().anyMatch(Parameter::isRest);
        }
    }

    /**
     * A component of a record.
     *
     * @param declaration annotations and type
     * @param field its name in Java
     */
    private record Parameter(String declaration, String field) {
        String name() {
            return OTHER_NAME
                    .matcher(declaration)
                    .results()
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElse(field);
        }

        boolean isSlot() {
            return declaration.contains("Slot<");
        }

        boolean isRest() {
            return declaration.strip().equals("Attrs");
        }
    }

    private static Stream<Builtin> builtin(Path file) {
        String source = Project.text(file);
        return HEAD.matcher(source)
                .results()
                .map(head -> new Builtin(tag(source, head.group(1)), parameters(head.group(2))));
    }

    private static String tag(String source, String record) {
        return TAG.matcher(source)
                .results()
                .map(tag -> tag.group(1))
                .findFirst()
                .orElseGet(() -> record.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }

    private static List<Parameter> parameters(String head) {
        return Stream.of(head.split(",(?![^<]*>)"))
                .flatMap(text -> PARAMETER.matcher(text.strip()).results())
                .map(match -> new Parameter(match.group(1), match.group(2)))
                .toList();
    }

    @Test
    void eachComponentHasARow() {
        assertThat(builtins).extracting(Builtin::name).contains("link", "async_result", "intersperse", "live_title");
        assertThat(page.rows(ROW))
                .extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(builtins.stream()
                        .map(builtin -> "`<." + builtin.name() + ">`")
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> aRowHasTheAttributesAndSlots() {
        return builtins.stream().map(builtin -> DynamicTest.dynamicTest(builtin.name(), () -> checkRow(builtin)));
    }

    private void checkRow(Builtin builtin) {
        String cell = page.rows(Pattern.compile("`<\\." + builtin.name() + ">`"))
                .getFirst()
                .get(1);
        String bare = cell.replaceAll("\\([^)]*\\)", "").split("; `:let`")[0];
        assertThat(NAME.matcher(bare).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(builtin.names(true));
        assertThat(bare.contains("anything") || bare.contains(REST)).isEqualTo(builtin.takesAnything());
    }

    @TestFactory
    Stream<DynamicTest> aSectionHasTheAttributesAndTheirDefaults() {
        return builtins.stream()
                .filter(builtin -> page.lines().contains("### " + builtin.name()))
                .map(builtin -> DynamicTest.dynamicTest(builtin.name(), () -> checkSection(builtin)));
    }

    private void checkSection(Builtin builtin) {
        List<List<String>> rows = page.section("### " + builtin.name()).rows(ATTRIBUTE);
        Set<String> expected =
                builtin.names(false).stream().map(name -> "`" + name + "`").collect(Collectors.toSet());
        if (builtin.takesAnything()) {
            expected.add(REST);
        }
        assertThat(rows).extracting(List::getFirst).containsExactlyInAnyOrderElementsOf(expected);
        for (Parameter parameter : builtin.parameters()) {
            DEFAULT.matcher(parameter.declaration())
                    .results()
                    .map(MatchResult::group)
                    .forEach(text -> assertThat(rows)
                            .filteredOn(row -> row.getFirst().equals("`" + parameter.name() + "`"))
                            .extracting(row -> row.get(1))
                            .containsExactly("`" + DEFAULT.matcher(text).replaceAll("$1") + "`"));
        }
    }
}
