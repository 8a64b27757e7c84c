package dev.liveview.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.liveview.router.LiveApp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browser tabs of one test, on the pages of one application.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Tabs tabs = Tabs.of(Gallery.class, Gallery::app);
 *
 * @BothClients
 * void clicksCount(ClientUnderTest client) {
 *     Page page = tabs.open(client, "/counter");
 *     ...
 * }
 * }</pre>
 *
 * Every test has a fresh profile (cookies, storage). What a page says as an error on its console, or throws, or has that its content
 * security policy forbids, fails the test. A test that failed leaves a
 * screenshot and a trace (for {@code playwright show-trace}) in {@code target/browser}.
 */
final class Tabs implements BeforeEachCallback, AfterEachCallback {
    private static final Logger LOG = LoggerFactory.getLogger(Tabs.class);
    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(Tabs.class);
    private static final Path REPORTS = Path.of("target", "browser");
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String VIOLATION_REPORTER = """
            document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, target }) =>
              console.error(`content security policy violated: ${effectiveDirective} ${blockedURI} at ${target.nodeName}`))""";

    private final Class<?> siteName;
    private final Supplier<LiveApp> app;
    private final boolean isTraced;
    private final List<String> problems = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private @Nullable Chrome chrome;
    private @Nullable Site site;
    private @Nullable BrowserContext profile;

    private Tabs(Class<?> siteName, Supplier<LiveApp> app, boolean isTraced) {
        this.siteName = siteName;
        this.app = app;
        this.isTraced = isTraced;
    }

    /** Tabs on an application, which all tests of the run that give the same name share. */
    static Tabs of(Class<?> name, Supplier<LiveApp> app) {
        return new Tabs(name, app, true);
    }

    /** The same tabs, of which no trace is kept: it takes longer than what is done, where very much is done. */
    Tabs untraced() {
        return new Tabs(siteName, app, false);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var run = context.getRoot().getStore(RUN);
        chrome = run.getOrComputeIfAbsent(Chrome.class, key -> Chrome.start(), Chrome.class);
        site = run.getOrComputeIfAbsent(siteName, key -> Site.of(app), Site.class);
    }

    /** Opens a page and waits until its view has joined. */
    Page open(ClientUnderTest client, String path) {
        Page page = show(client, path);
        awaitJoin(page);
        return page;
    }

    /** Waits until the page's view has joined. */
    static void awaitJoin(Page page) {
        page.waitForSelector("[data-phx-main].phx-connected");
    }

    /** Clicks the button that people know by this name. */
    static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Opens a page and waits for its HTML only. */
    Page show(ClientUnderTest client, String path) {
        String url = site().url(client) + path;
        if (profile == null) {
            profile = newProfile(new Browser.NewContextOptions());
        }
        return navigate(profile.newPage(), url);
    }

    /** Opens a page in a browser that runs no scripts. */
    Page showWithoutScripts(String path) {
        profile = newProfile(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        return navigate(profile.newPage(), site().url(ClientUnderTest.OURS) + path);
    }

    private BrowserContext newProfile(Browser.NewContextOptions options) {
        BrowserContext fresh = chrome().browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        fresh.setDefaultTimeout(PATIENCE_MILLIS);
        fresh.addInitScript(VIOLATION_REPORTER);
        fresh.onConsoleMessage(this::heard);
        fresh.onWebError(error -> problems.add("a page threw " + error.error()));
        if (isTraced) {
            fresh.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        }
        return fresh;
    }

    private void heard(ConsoleMessage message) {
        // browsers ask for an icon by themselves
        if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
            problems.add(message.text() + " (" + message.location() + ")");
        }
    }

    private static Page navigate(Page page, String url) {
        page.navigate(url);
        return page;
    }

    /** The site the tabs show. */
    Site site() {
        return Objects.requireNonNull(site, "beforeEach");
    }

    private Chrome chrome() {
        return Objects.requireNonNull(chrome, "beforeEach");
    }

    /** Lets pages say errors that match a pattern somewhere. */
    void expectProblem(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (profile == null) {
            return;
        }
        boolean failed = context.getExecutionException().isPresent();
        var unexpected = problems.stream().filter(this::isUnexpected).toList();
        if (failed || !unexpected.isEmpty()) {
            report(profile, context);
        }
        profile.close();
        assertThat(unexpected).as("errors on the browser's console").isEmpty();
    }

    private boolean isUnexpected(String problem) {
        return expected.stream().noneMatch(pattern -> pattern.matcher(problem).find());
    }

    private void report(BrowserContext tabs, ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName() + "." + context.getDisplayName();
        int number = 0;
        for (Page page : tabs.pages()) {
            Path picture = REPORTS.resolve(name + "." + ++number + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            LOG.error("{}: {} looked like {}", name, page.url(), picture.toAbsolutePath());
        }
        if (!isTraced) {
            LOG.error("{}: consoles: {}", name, problems);
            return;
        }
        Path trace = REPORTS.resolve(name + ".zip");
        tabs.tracing().stop(new Tracing.StopOptions().setPath(trace));
        LOG.error("{}: what happened is in {}; consoles: {}", name, trace.toAbsolutePath(), problems);
    }
}
