package dev.liveview.testing;

import dev.liveview.router.LiveApp;
import java.util.Map;

/**
 * Where tests of live views begin.
 *
 * <pre>{@code
 * LivePage page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", CounterLive::new)), "/");
 * page.element("button", "+").click();
 * assertThat(page).hasElement("h1", "1");
 * }</pre>
 *
 * Each of these methods is a new visitor, without cookies. A test in which one visitor does several things makes a {@link #browser} first.
 */
public final class LiveViewTest {
    private LiveViewTest() {}

    /**
     * Opens the page at a path and joins its view.
     *
     * @see TestBrowser#live
     */
    public static LivePage live(LiveApp app, String path) {
        return browser(app).live(path);
    }

    /**
     * GETs any path.
     *
     * @see TestBrowser#get
     */
    public static TestResponse get(LiveApp app, String path) {
        return browser(app).get(path);
    }

    /**
     * POSTs a form.
     *
     * @see TestBrowser#post
     */
    public static TestResponse post(LiveApp app, String path, Map<String, ?> form) {
        return browser(app).post(path, form);
    }

    /** A new visitor of the application. */
    public static TestBrowser browser(LiveApp app) {
        return TestBrowser.of(app);
    }
}
