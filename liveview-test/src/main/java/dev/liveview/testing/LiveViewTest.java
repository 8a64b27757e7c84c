package dev.liveview.testing;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.router.LiveApp;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.Render;
import dev.liveview.template.Slot;
import dev.liveview.template.Templates;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
     * Opens a view that needs no route.
     *
     * <pre>{@code
     * LivePage page = LiveViewTest.isolated(() -> new ClockLive(clock));
     * }</pre>
     *
     * @see TestBrowser#isolated
     */
    public static LivePage isolated(Supplier<? extends LiveView> view) {
        return isolated(view, Map.of());
    }

    /**
     * Opens a view that needs no route, with what its tag would give it.
     *
     * @see TestBrowser#isolated
     */
    public static LivePage isolated(Supplier<? extends LiveView> view, Map<String, ?> session) {
        return browser(LiveApp.of(routes -> routes)).isolated(view, session);
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

    /**
     * The HTML of a function component.
     *
     * <pre>{@code
     * assertThat(LiveViewTest.render(new Badge("new", Attrs.of("title", "3 days old")))).isEqualTo("<em title=\"3 days old\">new</em>");
     * }</pre>
     *
     * A stateful component is tested in a page, as the only thing that a view of the test shows.
     *
     * @throws ServerFailure if the component throws
     */
    @SuppressWarnings("unchecked")
    public static String render(Component component) {
        HtmlRender out = new HtmlRender();
        Class<Component> type = (Class<Component>) component.getClass();
        try {
            Templates.component(type).render(out, Render.ALWAYS, component);
        } catch (Exception e) {
            throw new ServerFailure("rendering " + type.getSimpleName() + " threw at " + out.location(), e);
        }
        return out.html();
    }

    /** A slot with this content, for a component that is rendered alone. */
    public static <T extends @Nullable Object> Slot<T> slot(String text) {
        return argument -> out -> out.text(text);
    }

    /** A new visitor of the application. */
    public static TestBrowser browser(LiveApp app) {
        return TestBrowser.of(app);
    }
}
