package dev.liveview.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
 * Every test finds a profile without cookies and storage, and the mouse in the corner. One that changes the browser itself (its clock, scripts of every page)
 * needs a profile of its own: {@link #inProfilesOfTheirOwn}. What a page says as an error on its console, or throws, or has that its content
 * security policy forbids, fails the test. A test that failed leaves a screenshot and a trace (for {@code playwright show-trace}) in
 * {@code target/browser}.
 */
final class Tabs implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(Tabs.class);
    private static final Path REPORTS = Path.of("target", "browser");

    private final Class<?> siteName;
    private final Supplier<LiveApp> app;
    private final boolean isShared;
    private final boolean isTraced;
    private final List<Pattern> expected = new ArrayList<>();
    private @Nullable Chrome chrome;
    private @Nullable Site site;
    private @Nullable Profile profile;
    private String address = "";

    private Tabs(Class<?> siteName, Supplier<LiveApp> app, boolean isShared, boolean isTraced) {
        this.siteName = siteName;
        this.app = app;
        this.isShared = isShared;
        this.isTraced = isTraced;
    }

    /** Tabs on an application, which all tests of the run that give the same name share. */
    static Tabs of(Class<?> name, Supplier<LiveApp> app) {
        return new Tabs(name, app, true, true);
    }

    /** The same tabs for tests whose changes to the browser nothing takes back. */
    Tabs inProfilesOfTheirOwn() {
        return new Tabs(siteName, app, false, isTraced);
    }

    /** The same tabs, of which no trace is kept: it takes longer than what is done, where very much is done. */
    Tabs untraced() {
        return new Tabs(siteName, app, false, false);
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
        if (profile == null) {
            profile = isShared ? chrome().sharedProfile() : newProfile(new Browser.NewContextOptions());
            profile.begin();
        }
        address = site().url(client);
        return navigate(profile, path);
    }

    /** Opens a page in a browser of its own, with its own screen, and waits until its view has joined. */
    Page open(ClientUnderTest client, Browser.NewContextOptions browser, String path) {
        profile = newProfile(browser);
        profile.begin();
        return open(client, path);
    }

    /** Opens a page in a browser that runs no scripts. */
    Page showWithoutScripts(String path) {
        profile = newProfile(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        profile.begin();
        address = site().url(ClientUnderTest.OURS);
        return navigate(profile, path);
    }

    private Profile newProfile(Browser.NewContextOptions options) {
        return Profile.open(chrome().browser(), options, isTraced);
    }

    private Page navigate(Profile browser, String path) {
        Page page = browser.newTab();
        page.navigate(address + path);
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
        var unexpected = profile.problems().stream().filter(this::isUnexpected).toList();
        if (failed || !unexpected.isEmpty()) {
            try {
                profile.report(REPORTS, nameOf(context));
            } finally {
                chrome().close(profile);
            }
        } else if (!chrome().isShared(profile) || !profile.end(address)) {
            chrome().close(profile);
        }
        assertThat(unexpected).as("errors on the browser's console").isEmpty();
    }

    private boolean isUnexpected(String problem) {
        return expected.stream().noneMatch(pattern -> pattern.matcher(problem).find());
    }

    private static String nameOf(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName() + "." + test.getDisplayName();
    }
}
