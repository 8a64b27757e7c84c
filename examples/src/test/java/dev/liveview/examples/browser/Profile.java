package dev.liveview.examples.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A profile of the browser: its tabs, cookies and storage. Several tests may use it one after the other: each finds it empty, but for one tab, because
 * a new window takes as long as most tests.
 */
final class Profile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Profile.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String VIOLATION_REPORTER = """
            document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, target }) =>
              console.error(`content security policy violated: ${effectiveDirective} ${blockedURI} at ${target.nodeName}`))""";

    /** Also when the page has gone: the client writes down then how far it was scrolled. */
    private static final String FORGET = """
            addEventListener("pagehide", () => {
              sessionStorage.clear();
              localStorage.clear();
            })""";

    private final BrowserContext context;
    private final boolean isTraced;
    private final List<String> problems = new ArrayList<>();
    private @Nullable Page first;
    private boolean isFirstTaken;

    private Profile(BrowserContext context, boolean isTraced) {
        this.context = context;
        this.isTraced = isTraced;
    }

    static Profile open(Browser browser, Browser.NewContextOptions options, boolean isTraced) {
        var profile = new Profile(browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE)), isTraced);
        profile.listen();
        return profile;
    }

    private void listen() {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(VIOLATION_REPORTER);
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> problems.add("a page threw " + error.error()));
        if (isTraced) {
            context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        }
    }

    private void heard(ConsoleMessage message) {
        // browsers ask for an icon by themselves
        if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
            problems.add(message.text() + " (" + message.location() + ")");
        }
    }

    /** A test begins. */
    void begin() {
        problems.clear();
        isFirstTaken = false;
        if (isTraced) {
            context.tracing().startChunk();
        }
    }

    /** Another tab for the test. */
    Page newTab() {
        if (first != null && isFirstTaken) {
            return context.newPage();
        }
        isFirstTaken = true;
        first = first == null ? context.newPage() : first;
        return first;
    }

    /** What pages have said as errors on their consoles, or have thrown, since the test began. */
    List<String> problems() {
        return problems;
    }

    /** Keeps pictures of all tabs, and the trace of the test. */
    void report(Path folder, String test) {
        int number = 0;
        for (Page page : context.pages()) {
            Path picture = folder.resolve(test + "." + ++number + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            LOG.error("{}: {} looked like {}", test, page.url(), picture.toAbsolutePath());
        }
        if (isTraced) {
            Path trace = folder.resolve(test + ".zip");
            context.tracing().stopChunk(new Tracing.StopChunkOptions().setPath(trace));
            LOG.error("{}: what happened is in {}", test, trace.toAbsolutePath());
        }
        LOG.error("{}: consoles: {}", test, problems);
    }

    /** A test of a site ends, all went well: empties the profile for the next one. False if this one must be closed instead. */
    boolean end(String site) {
        if (first == null || !first.url().startsWith(site)) {
            return false; // where it has been there may be storage that only pages from there can reach
        }
        try {
            if (isTraced) {
                context.tracing().stopChunk();
            }
            context.pages().stream().filter(page -> page != first).forEach(Page::close);
            first.evaluate(FORGET);
            first.navigate("about:blank");
            first.mouse().move(0, 0);
            context.clearCookies();
            return true;
        } catch (PlaywrightException e) {
            LOG.warn("{}: the browser's profile could not be emptied, the next test gets another one", site, e);
            return false;
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
