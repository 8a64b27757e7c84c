package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/client.md} says of itself that what it does not list is not there: so it lists all that the compiler and the client know. */
class ClientReferenceTest {
    private static final Pattern NAME = Pattern.compile("(?<![\\w-])phx-[a-z]+(?:-[a-z]+)*(?![-\\w])");

    @Test
    void allAttributesAreListed() {
        Set<String> known = new TreeSet<>();
        collect("liveview-js/src/", ".ts", known);
        collect("liveview-core/src/main/java/dev/liveview/compiler/check/EventCheck", ".java", known);
        assertThat(known).contains("phx-click", "phx-auto-recover", "phx-update");

        Set<String> listed = new TreeSet<>();
        names(Project.text("docs/reference/client.md"), listed);
        assertThat(listed).containsAll(known);
    }

    private static void collect(String start, String end, Set<String> names) {
        for (Path file : Project.files(end)) {
            String shown = Project.shown(file);
            if (shown.startsWith(start) && !shown.contains("/test/")) {
                names(Project.text(file), names);
            }
        }
    }

    private static void names(String text, Set<String> names) {
        NAME.matcher(text).results().forEach(match -> names.add(match.group()));
    }
}
