package dev.liveview.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.TrialApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Profiles that tests share")
class ProfileTest {
    private static final Path TESTS =
            Path.of("src/test/java", ProfileTest.class.getPackageName().replace('.', '/'));
    private static final Pattern LASTING = Pattern.compile(
            "page\\.(addInitScript|clock|route|routeWebSocket|exposeFunction|exposeBinding|setViewportSize|emulateMedia|context)\\(");

    @Test
    @DisplayName("are not used by tests whose changes to the browser would last")
    void testsThatChangeTheBrowserHaveTheirOwn() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            assertThat(files.filter(file -> file.toString().endsWith("Test.java"))
                            .filter(file -> LASTING.matcher(text(file)).find()))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(text(file)).containsAnyOf("inProfilesOfTheirOwn()", "untraced()"));
        }
    }

    @Test
    @DisplayName("are empty for the next test, also of what a page writes down when it goes")
    void theNextTestFindsThemEmpty() {
        try (Chrome chrome = Chrome.start();
                Site site = Site.of(TrialApp::app)) {
            String address = site.url(ClientUnderTest.OURS);
            Profile profile = chrome.sharedProfile();
            profile.begin();
            Page page = profile.newTab();
            page.navigate(address + "/harbour");
            Tabs.awaitJoin(page);
            page.locator("a[data-phx-link]").first().hover();
            page.waitForFunction("() => history.scrollRestoration === 'manual'");
            page.evaluate("localStorage.setItem('mine', 'kept')");
            assertThat(profile.end(address)).isTrue();

            profile.begin();
            profile.newTab().navigate(address + "/plain");

            assertThat(page.evaluate("[sessionStorage.length, localStorage.length]"))
                    .isEqualTo(List.of(0, 0));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
