package dev.liveview.stateful;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.OwnerAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.html.Escape;
import dev.liveview.json.Json;
import dev.liveview.router.Routes;
import dev.liveview.template.NestedView;
import dev.liveview.template.Templates;
import dev.liveview.token.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the views that stand within others, and the tags around them. <i>Safe to call from any thread.</i> */
public final class NestedViews {
    private static final ErrorCode SHARED = ErrorCode.app("nested.shared");
    private static final ErrorCode WITHOUT_PARENT = ErrorCode.app("nested.without-parent");

    private static final ErrorCode CONTAINER = ErrorCode.app("nested.container");
    private static final Pattern TAG = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final Routes routes;
    private final Tokens tokens;
    private final Map<String, Class<?>> seen = new ConcurrentHashMap<>();

    /** The nested views of an application. */
    public NestedViews(Routes routes, Tokens tokens) {
        this.routes = routes;
        this.tokens = tokens;
    }

    /** A new object of a class that the application has said how to make; null if it has not. */
    public @Nullable Object supplied(Class<?> type) {
        return routes.supplied(type);
    }

    /**
     * A new view of this class, bound to what runs it.
     *
     * @throws LiveViewException if nobody has said how it is made, or the supplier gave one that it gave before
     */
    public LiveView make(Class<?> type, ViewHost host) {
        Object supplied = routes.supplied(type);
        LiveView made = supplied == null ? create(type) : (LiveView) supplied;
        if (!OwnerAccess.owners().bind(made, host)) {
            throw new LiveViewException(
                    SHARED,
                    "the supplier of " + type.getSimpleName()
                            + " has handed out the same object before; it must make a new one for every call: routes.supply("
                            + type.getSimpleName() + ".class, () -> new " + type.getSimpleName() + "(...))");
        }
        return made;
    }

    @SuppressWarnings("unchecked") // the compiler lets only views be nested
    private static LiveView create(Class<?> type) {
        return Templates.of((Class<LiveView>) type).create();
    }

    /** The class of this name, if it is one of a view: this process has rendered it, or can load it. */
    public Optional<Class<?>> find(String name) {
        return Optional.ofNullable(seen.computeIfAbsent(name, NestedViews::load));
    }

    private static @Nullable Class<?> load(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            Class<?> type = Class.forName(name, false, loader == null ? LiveView.class.getClassLoader() : loader);
            return LiveView.class.isAssignableFrom(type) ? type : null;
        } catch (ClassNotFoundException gone) {
            return null;
        }
    }

    /** What a view is given: the visitor's session, and what its tag or its live session says. */
    public static Session session(Session visitor, Map<String, ? extends @Nullable Object> given) {
        if (given.isEmpty()) {
            return visitor;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(visitor.values());
        values.putAll(given);
        return Session.of(values);
    }

    /**
     * A view in the first HTML, with its content. A sticky one can be joined at once; others are signed when their parent is connected.
     *
     * @param attributes of its tag, written out, each with a space before it
     * @param parentId the DOM id of the view around it; null in a layout
     * @throws LiveViewException if it stands in a layout and is not sticky
     */
    public String page(NestedView view, String attributes, @Nullable String parentId, String content) {
        seen.put(view.type().getName(), view.type());
        if (parentId == null && !view.sticky()) {
            throw new LiveViewException(
                    WITHOUT_PARENT,
                    "<" + view.type().getSimpleName() + " id=\"" + view.id()
                            + "\"> stands in a layout, which belongs to no view; only sticky ones can: sticky={true}");
        }
        return tag(view, attributes, parentId, view.sticky() ? sign(view, "") : "", content);
    }

    /** A view in a connected parent: an empty tag, which the browser joins with this token. */
    public String connected(NestedView view, String attributes, String parentId, String token) {
        return tag(view, attributes, parentId, token, "");
    }

    /** The token by which a view is joined, once the view around it is; a sticky one by itself. */
    public String sign(NestedView view, String parentId) {
        seen.put(view.type().getName(), view.type());
        return tokens.sign(new Tokens.NestedToken(
                view.id(),
                view.type().getName(),
                view.sticky() ? "" : parentId,
                Json.toMap(Json.parse(Json.write(view.session())))));
    }

    private static String tag(
            NestedView view, String attributes, @Nullable String parentId, String session, String content) {
        if (!TAG.matcher(view.container()).matches()) {
            throw new LiveViewException(
                    CONTAINER,
                    "<" + view.type().getSimpleName() + " id=\"" + view.id() + "\">: container='" + view.container()
                            + "' is not the name of an element; use one such as div or section");
        }
        String bond = view.sticky() || parentId == null
                ? " data-phx-sticky"
                : " data-phx-parent-id=\"" + Escape.html(parentId) + "\"";
        return "<" + view.container() + " id=\"" + Escape.html(view.id()) + "\" data-phx-session=\"" + session
                + "\" data-phx-static=\"\"" + bond + attributes + ">" + content + "</"
                + view.container() + ">";
    }
}
