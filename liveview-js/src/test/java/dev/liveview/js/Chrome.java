package dev.liveview.js;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, for tests that need a real browser. Without one such tests are skipped, with the reason on
 * the console; in CI, where the environment variable {@code CI} is set, they fail instead.
 */
final class Chrome {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chrome() {}

    /** Starts a headless browser, or ends the test as the class comment says. */
    static Browser launch(Playwright playwright) {
        Path executable = find().orElseGet(Chrome::missing);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    /** Starts the driver without the download of browsers that it would make by itself. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Optional<Path> find() {
        Stream<String> named = Stream.of(System.getProperty("chrome", ""), environment("CHROME_BIN"));
        Stream<String> onPath = Stream.of(environment("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> folder + File.separator + name));
        return Stream.of(named, onPath, PLACES.stream())
                .flatMap(candidates -> candidates)
                .filter(candidate -> !candidate.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        String reason = "no Chromium found: set -Dchrome=…, or CHROME_BIN, or put it on the PATH";
        if (!environment("CI").isEmpty()) {
            Assertions.fail(reason);
        }
        System.out.printf("browser tests skipped: %s%n", reason);
        Assumptions.abort(reason);
        throw new AssertionError(reason);
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }
}
