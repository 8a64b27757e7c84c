package dev.liveview.router;

import dev.liveview.Component;
import dev.liveview.LivePart;
import dev.liveview.LiveView;
import dev.liveview.Page;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.params.Params;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All routes of an application. <i>Immutable</i>; each method gives a copy with one route more.
 *
 * <pre>{@code
 * LiveApp.of(routes -> routes
 *         .layout(RootLayout::new)
 *         .live("/", HomeLive::new)
 *         .live("/orgs/{slug}", () -> new OrgLive(organizations))
 *         .files("/assets", "classpath:assets")
 *         .get("/health", request -> Response.text("ok")));
 * }</pre>
 *
 * Of several routes that fit a path the most specific one wins, whatever their order.
 */
public final class Routes {
    /** The live session of the routes that belong to no other. */
    private static final LiveSession DEFAULT = LiveSession.named("default");

    /** No routes, and a plain document around every view. */
    static final Routes EMPTY = new Routes(List.of(), DefaultLayout::new, List.of(DEFAULT), Map.of());

    private final List<Entry> entries;
    private final Function<Page, ? extends Component> layout;
    private final List<LiveSession> sessions;
    private final Map<Class<?>, Supplier<?>> suppliers;

    private record Entry(PathPattern pattern, String method, Route route) {}

    private Routes(
            List<Entry> entries,
            Function<Page, ? extends Component> layout,
            List<LiveSession> sessions,
            Map<Class<?>, Supplier<?>> suppliers) {
        this.entries = entries;
        this.layout = layout;
        this.sessions = sessions;
        this.suppliers = suppliers;
    }

    /** The document around the views of all live routes that follow: a component with one attribute, the {@link Page}. */
    public Routes layout(Function<Page, ? extends Component> newLayout) {
        return new Routes(entries, newLayout, sessions, suppliers);
    }

    /** A live view at a path. The supplier must make a new one for each visit. */
    public Routes live(String path, Supplier<? extends LiveView> view) {
        return live(DEFAULT, new LiveSession.Entry(path, view, null));
    }

    /** The same; {@code liveAction()} of the view tells its routes apart. */
    public Routes live(String path, Supplier<? extends LiveView> view, String action) {
        return live(DEFAULT, new LiveSession.Entry(path, view, action));
    }

    private Routes live(LiveSession session, LiveSession.Entry entry) {
        String path = entry.path();
        ViewSource source = new ViewSource(path, entry.view());
        return with("GET", path, new Route.Live(path, session, source, entry.action(), session.layoutOr(layout)));
    }

    /**
     * A page without a view of its own: a component in the layout, made anew for each request and not changed afterwards.
     *
     * <pre>{@code
     * routes.page("/imprint", "Imprint", request -> new Imprint())
     * }</pre>
     *
     * Commands and hooks in it work, events do not. Views may stand in it: each is a root of its own, joined over the socket of the page.
     */
    public Routes page(String path, String title, Route.Content content) {
        return with("GET", path, new Route.Document(path, title, content, layout));
    }

    /**
     * Live routes with a border around them: see {@link LiveSession}.
     *
     * @throws IllegalArgumentException if there is a live session of this name
     */
    public Routes session(String name, UnaryOperator<LiveSession> routes) {
        if (sessions.stream().anyMatch(session -> session.name().equals(name))) {
            throw new IllegalArgumentException("two live sessions have the name '" + name
                    + "'; give each one its own ('default' is that of the routes outside)");
        }
        LiveSession session = routes.apply(LiveSession.named(name));
        List<LiveSession> copy = new ArrayList<>(sessions);
        copy.add(session);
        Routes all = new Routes(entries, layout, List.copyOf(copy), suppliers);
        for (LiveSession.Entry entry : session.entries()) {
            all = all.live(session, entry);
        }
        return all;
    }

    /**
     * How a stateful component, or a view that stands within others, is made, if its class has no constructor without arguments:
     *
     * <pre>{@code
     * routes.supply(LikeButton.class, () -> new LikeButton(likes))
     * }</pre>
     *
     * The supplier must make a new one for each call.
     *
     * @throws IllegalArgumentException if there is a supplier for the class already
     */
    public <T extends LivePart> Routes supply(Class<T> type, Supplier<? extends T> supplier) {
        Map<Class<?>, Supplier<?>> copy = new HashMap<>(suppliers);
        if (copy.put(type, supplier) != null) {
            throw new IllegalArgumentException("two suppliers for " + type.getName());
        }
        return new Routes(entries, layout, sessions, Map.copyOf(copy));
    }

    /**
     * A new object of a class for which there is a supplier; null if there is none.
     *
     * @throws LiveViewException if the supplier gives nothing
     */
    public @Nullable Object supplied(Class<?> type) {
        Supplier<?> supplier = suppliers.get(type);
        if (supplier == null) {
            return null;
        }
        Object made = supplier.get();
        if (made == null) {
            throw new LiveViewException(
                    ErrorCode.app("routes.supplied-nothing"),
                    "routes.supply(" + type.getSimpleName()
                            + ".class, ...): the supplier gave null; it must make a new " + type.getSimpleName());
        }
        return made;
    }

    /** A handler for GET (and HEAD). */
    public Routes get(String path, Route.Handler handler) {
        return plain("GET", path, handler);
    }

    /** A handler for POST; a request that does not come from a page of the visitor's own session is refused. */
    public Routes post(String path, Route.Handler handler) {
        return plain("POST", path, handler);
    }

    /** A handler for PUT, checked like {@link #post}. */
    public Routes put(String path, Route.Handler handler) {
        return plain("PUT", path, handler);
    }

    /** A handler for DELETE, checked like {@link #post}. */
    public Routes delete(String path, Route.Handler handler) {
        return plain("DELETE", path, handler);
    }

    /**
     * Files below a path: from the class path ({@code classpath:assets}) or a directory. Where {@code app.css.br} lies beside {@code app.css},
     * browsers that take brotli get that, unless it is the older of two files of a directory.
     *
     * @throws IllegalArgumentException if the directory does not exist
     */
    public Routes files(String path, String location) {
        String below = path.endsWith("/") ? path + "{file...}" : path + "/{file...}";
        return with("GET", below, new Route.Files(below, StaticFiles.at(location)));
    }

    private Routes plain(String method, String path, Route.Handler handler) {
        return with(method, path, new Route.Plain(path, method, handler));
    }

    private Routes with(String method, String path, Route route) {
        PathPattern pattern = PathPattern.parse(path);
        for (Entry entry : entries) {
            if (entry.method.equals(method) && entry.pattern.shape().equals(pattern.shape())) {
                throw new IllegalArgumentException(
                        "two routes for " + method + " " + path + ": the other is " + entry.pattern);
            }
        }
        List<Entry> copy = new ArrayList<>(entries);
        copy.add(new Entry(pattern, method, route));
        copy.sort((a, b) -> a.pattern.compareTo(b.pattern));
        return new Routes(List.copyOf(copy), layout, sessions, suppliers);
    }

    /** The route for a method and a path, if there is one. HEAD is answered as GET. */
    public Optional<Route.Match> find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<String> segments = PathPattern.split(path);
        for (Entry entry : entries) {
            if (entry.method.equals(wanted)) {
                Optional<Map<String, String>> match = entry.pattern.match(segments);
                if (match.isPresent()) {
                    return Optional.of(new Route.Match(entry.route, Params.of(match.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** The methods for which there is a route at this path. */
    public List<String> methods(String path) {
        return entries.stream()
                .filter(entry -> entry.pattern.match(path).isPresent())
                .map(Entry::method)
                .distinct()
                .toList();
    }

    /** Every route for people to read: {@code GET /orgs/{slug}}. */
    public List<String> shown() {
        return List.copyOf(all().keySet());
    }

    /** The live ones. */
    public List<Route.Live> liveRoutes() {
        return entries.stream()
                .map(Entry::route)
                .filter(Route.Live.class::isInstance)
                .map(Route.Live.class::cast)
                .toList();
    }

    /** All paths, with what stands there. */
    Map<String, Route> all() {
        Map<String, Route> all = new TreeMap<>();
        entries.forEach(entry -> all.put(entry.method + " " + entry.pattern, entry.route));
        return all;
    }
}
