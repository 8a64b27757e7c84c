package dev.liveview.examples.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running headless Chromium, shared by all tests of a run. */
final class Chrome implements AutoCloseable {
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

    private final Playwright playwright;
    private final Browser browser;
    private @Nullable Profile shared;

    private Chrome(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the Chromium of this machine, with a fresh profile; ends the test if there is none. */
    static Chrome start() {
        Path executable = find().orElseThrow(() ->
                Requirement.missing("no Chromium found; set -Dchrome=… or CHROME_BIN, or put one on the PATH"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(ARGUMENTS);
        return new Chrome(playwright, playwright.chromium().launch(options));
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

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    Browser browser() {
        return browser;
    }

    /** A profile for one test after the other, as long as none has spoilt it. */
    Profile sharedProfile() {
        shared = shared == null ? Profile.open(browser, new Browser.NewContextOptions(), true) : shared;
        return shared;
    }

    boolean isShared(Profile profile) {
        return profile == shared;
    }

    /** Closes a profile; the next test that shares one gets another one. */
    void close(Profile profile) {
        profile.close();
        shared = isShared(profile) ? null : shared;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
