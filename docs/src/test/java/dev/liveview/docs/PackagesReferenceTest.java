package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/packages.md} says where types are. */
class PackagesReferenceTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(dev\\.liveview[a-z.]*)` \\| (.*) \\|$");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][\\w.]*)`");

    @Test
    void everyTypeIsInItsPackage() {
        List<String> types = ROW.matcher(Project.text("docs/reference/packages.md"))
                .results()
                .flatMap(row -> TYPE.matcher(row.group(2)).results().map(type -> name(row, type)))
                .toList();

        // not loaded: some need libraries that are optional
        assertThat(types)
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(getClass().getResource("/" + type + ".class"))
                        .as(type)
                        .isNotNull());
    }

    private static String name(MatchResult row, MatchResult type) {
        return row.group(1).replace('.', '/') + "/" + type.group(1).replace('.', '$');
    }
}
