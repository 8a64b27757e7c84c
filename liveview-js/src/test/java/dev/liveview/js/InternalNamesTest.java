package dev.liveview.js;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The property names that the bundler may replace by shorter ones: only the script itself knows them. A name that is missing
 * in the list costs some bytes; one that should not be there would break a page.
 */
class InternalNamesTest {

    /** The names of all properties of what a page's scripts can reach, as far as they can be listed. */
    private static final String NAMES_OF_BROWSER = """
            () => {
              const names = new Set();
              const add = (object) => {
                for (let holder = object; holder != null; holder = Object.getPrototypeOf(holder)) {
                  Object.getOwnPropertyNames(holder).forEach((name) => names.add(name));
                }
              };
              for (const name of Object.getOwnPropertyNames(window)) {
                names.add(name);
                // the classes are all values; getters may refuse
                const {value} = Object.getOwnPropertyDescriptor(window, name);
                if (typeof value === "function" || typeof value === "object") {
                  add(value);
                  add(value?.prototype);
                }
              }
              for (const name in document.body.style) {
                names.add(name);
              }
              return [...names];
            }""";

    /** Names that the browser has too, but for things that the script has no use for. */
    private static final Set<String> OF_BOTH = Set.of(
            "address",
            "adopt",
            "cancel",
            "component",
            "container",
            "controls",
            "destination",
            "destroy",
            "element",
            "finished",
            "flush",
            "forms",
            "high",
            "host",
            "loaded",
            "lock",
            "locks",
            "lost",
            "low",
            "mark",
            "navigation",
            "node",
            "opened",
            "page",
            "position",
            "release",
            "restore",
            "retry",
            "slot",
            "space",
            "suspend",
            "sync",
            "tag",
            "text",
            "touches",
            "unlock",
            "use",
            "visible");

    private static final Pattern EXPORTS = Pattern.compile("export\\s*\\{([^}]*)}");

    private static List<String> names;
    private static String sources;

    @BeforeAll
    static void read() throws IOException {
        names = Files.readAllLines(Path.of("internal-names.txt"));
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".ts"))
                    .filter(file -> !file.startsWith("src/test"))
                    .map(InternalNamesTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void theListIsInOrder() {
        assertThat(names).isSorted().doesNotHaveDuplicates().allMatch(name -> name.matches("[a-zA-Z]+"));
    }

    @Test
    void everyNameIsUsed() {
        assertThat(names).allMatch(name -> contains("\\b" + name + "\\b"));
    }

    /** Properties of JSON that comes over the wire are read by quoted names. */
    @Test
    void noNameIsReadOrWrittenInQuotes() {
        assertThat(names)
                .noneMatch(name -> contains("\\[\"" + name + "\"]|[{,]\\s*\"" + name + "\":|\"" + name + "\" in "));
    }

    /** The bundler leaves the names of exports as they are, but would shorten them where a part that was loaded is used. */
    @Test
    void noNameIsExportedByAPartThatIsLoadedOnDemand() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("liveview.script.directory")))) {
            List<String> exported = files.filter(
                            file -> file.getFileName().toString().matches("liveview-.*\\.js"))
                    .flatMap(file -> EXPORTS.matcher(text(file)).results())
                    .flatMap(exports -> Stream.of(exports.group(1).split(",")))
                    .map(export -> export.replaceFirst(".* as ", "").strip())
                    .toList();
            assertThat(exported).contains("Reloads", "Portals").doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    void noNameIsOneOfTheBrowsers() {
        try (Playwright playwright = Chrome.driver();
                var browser = Chrome.launch(playwright)) {
            List<?> browsers = (List<?>) browser.newPage().evaluate(NAMES_OF_BROWSER);
            assertThat(browsers).hasSizeGreaterThan(1000);
            assertThat(names).filteredOn(name -> !OF_BOTH.contains(name)).allMatch(name -> !browsers.contains(name));
        }
    }

    private static boolean contains(String pattern) {
        return Pattern.compile(pattern).matcher(sources).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
