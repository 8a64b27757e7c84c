package dev.liveview.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The patch of the page in a real browser: random templates and changes, and single facts.
 *
 * <p>The system property {@code liveview.patch.seed} repeats a failure, {@code liveview.patch.sequences} sets how many random
 * sequences each mode runs.
 */
@DisplayName("The patch of the page")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatchPropertiesTest {

    /** Where the tests of liveview-core have written what the server sent. */
    private static final Path RECORDED = Path.of("..", "liveview-core", "target", "diff-sequences");

    private static final int SEQUENCES = Integer.getInteger("liveview.patch.sequences", 600);
    private static final int SEED = Integer.getInteger(
            "liveview.patch.seed", ThreadLocalRandom.current().nextInt(1_000_000_000));

    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeAll
    void openPage() {
        playwright = Chrome.driver();
        browser = Chrome.launch(playwright);
        page = browser.newPage();
        page.setContent("<!doctype html><html><body></body></html>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(bundle()));
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest(name = "disturbance: {0}")
    @ValueSource(strings = {"plain", "foreign", "locks", "hostile", "everything"})
    @DisplayName(
            "After every change the page is what a parser makes of the server's HTML; without hostile scripts nothing is rebuilt")
    void thePageIsWhatAParserMakesOfTheHtml(String mode) {
        Map<String, Object> options = Map.of("seed", SEED, "sequences", SEQUENCES, "mode", mode);
        Map<?, ?> outcome = (Map<?, ?>) page.evaluate("options => window.runPatchProperties(options)", options);
        assertThat((List<?>) outcome.get("failures"))
                .as("seed %d, %s diffs in %s ms", SEED, outcome.get("diffs"), outcome.get("milliseconds"))
                .isEmpty();
    }

    @TestFactory
    @DisplayName("After every diff that the server made of a random change the page is what a first render makes")
    Stream<DynamicTest> diffsOfTheServer() throws IOException {
        assumeTrue(
                Files.isDirectory(RECORDED) || System.getenv("CI") != null, "liveview-core's tests write " + RECORDED);
        try (Stream<Path> files = Files.list(RECORDED)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()),
                            () -> assertThat((List<?>) page.evaluate(
                                            "lines => window.showRecorded(lines)", Files.readAllLines(file)))
                                    .isEmpty()));
        }
    }

    @TestFactory
    @DisplayName("Facts")
    Stream<DynamicTest> facts() {
        List<?> outcomes = (List<?>) page.evaluate("() => window.runPatchFacts()");
        return outcomes.stream()
                .map(outcome -> (Map<?, ?>) outcome)
                .map(fact -> DynamicTest.dynamicTest(
                        (String) fact.get("name"),
                        () -> assertThat((String) fact.get("problem")).isEmpty()));
    }

    private static String bundle() {
        try (InputStream script = PatchPropertiesTest.class.getResourceAsStream("/patch_properties.js")) {
            if (script == null) {
                return fail("the bundle patch_properties.js is not among the test classes");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
