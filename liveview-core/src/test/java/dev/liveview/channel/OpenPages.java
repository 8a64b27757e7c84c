package dev.liveview.channel;

import dev.liveview.LiveView;
import dev.liveview.router.LiveApp;
import dev.liveview.router.Routes;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The applications that a test starts; they end with it. */
final class OpenPages implements AfterEachCallback {
    private static final String SECRET = "a secret of the tests, 32 characters long";

    private final List<TestBrowser> browsers = new ArrayList<>();

    /** A browser of an application with one view, at {@code /}. */
    TestBrowser browser(Supplier<? extends LiveView> view) {
        return browser(view, app -> app);
    }

    /** The same, with options. */
    TestBrowser browser(Supplier<? extends LiveView> view, UnaryOperator<LiveApp> options) {
        TestBrowser browser = TestBrowser.visiting(
                options.apply(LiveApp.of(routes -> routes.live("/", view)).secret(SECRET)));
        browsers.add(browser);
        return browser;
    }

    /** A browser of an application with these routes. */
    TestBrowser browserOf(UnaryOperator<Routes> routes) {
        TestBrowser browser = TestBrowser.visiting(LiveApp.of(routes).secret(SECRET));
        browsers.add(browser);
        return browser;
    }

    /** The socket over which a browser has joined the view. */
    FakeSocket open(Supplier<? extends LiveView> view) {
        return browser(view).open("/");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        browsers.forEach(TestBrowser::close);
    }
}
