package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/errors.md} lists the codes of the code, each with whose fault it is, and no other. */
class ErrorsReferenceTest {
    private static final Pattern IN_JAVA = Pattern.compile("ErrorCode\\.(app|network|library)\\(\\s*\"([^\"]+)\"");
    private static final Pattern IN_TYPESCRIPT = Pattern.compile(
            "report(?:er)?\\(\\s*\"(?:error|warning)\",\\s*\"(app|network|server|library)\",\\s*(?:[^\",]+\\? \"([^\"]+)\" : )?\"([^\"]+)\"");
    private static final Pattern A_CODE = Pattern.compile("`[a-z]+\\.[a-z-]+`");

    @Test
    void allCodesAreListedWithWhoseFaultItIs() {
        Map<String, String> inCode = new TreeMap<>();
        collect(".java", IN_JAVA, inCode);
        collect(".ts", IN_TYPESCRIPT, inCode);
        Map<String, String> listed = new TreeMap<>();
        for (List<String> row :
                Markdown.read(Project.file("docs/reference/errors.md")).rows(A_CODE)) {
            listed.put(row.getFirst().replace("`", ""), row.get(1));
        }
        assertThat(listed).isEqualTo(inCode);
    }

    private static void collect(String end, Pattern pattern, Map<String, String> codes) {
        for (Path file : Project.files(end)) {
            if (!Project.shown(file).contains("src/test/")) {
                List<MatchResult> found =
                        pattern.matcher(Project.text(file)).results().toList();
                found.forEach(match -> IntStream.rangeClosed(2, match.groupCount())
                        .mapToObj(match::group)
                        .filter(Objects::nonNull)
                        .forEach(code -> codes.put(code, match.group(1))));
            }
        }
    }
}
