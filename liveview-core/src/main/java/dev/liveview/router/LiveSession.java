package dev.liveview.router;

import dev.liveview.Component;
import dev.liveview.LiveView;
import dev.liveview.OnMount;
import dev.liveview.Page;
import dev.liveview.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Live routes between which a browser navigates without loading a document. Who leaves them for another live session gets a new document, with
 * another layout, and everything is asked for anew.
 *
 * <pre>{@code
 * routes.session("admin", admin -> admin
 *         .onMount(new RequireRole("admin"))
 *         .layout(AdminLayout::new)
 *         .live("/admin/users", () -> new UsersLive(users)))
 * }</pre>
 *
 * What it is given holds for all of its routes, whatever the order. <i>Immutable</i>; each method gives a copy.
 */
public final class LiveSession {
    private final String name;
    private final @Nullable Function<Page, ? extends Component> layout;
    private final Function<Request, ? extends Map<String, ?>> data;
    private final List<OnMount> onMount;
    private final List<Entry> entries;

    /**
     * A route of the session.
     *
     * @param path where it stands
     * @param view makes its views
     * @param action what {@code liveAction()} of the view is; null for none
     */
    record Entry(
            String path,
            Supplier<? extends LiveView> view,
            @Nullable String action) {}

    private LiveSession(
            String name,
            @Nullable Function<Page, ? extends Component> layout,
            Function<Request, ? extends Map<String, ?>> data,
            List<OnMount> onMount,
            List<Entry> entries) {
        this.name = name;
        this.layout = layout;
        this.data = data;
        this.onMount = onMount;
        this.entries = entries;
    }

    static LiveSession named(String name) {
        return new LiveSession(name, null, request -> Map.of(), List.of(), List.of());
    }

    /** The document around its views; by default the one of the routes around it. */
    public LiveSession layout(Function<Page, ? extends Component> newLayout) {
        return new LiveSession(name, newLayout, data, onMount, entries);
    }

    /**
     * What its views find in their {@code Session} besides the visitor's own, under other names or over them. It is asked for once for each document,
     * and travels through the browser in a signed token, so it must be something that JSON can hold; visitors can read it and cannot change it.
     */
    public LiveSession data(Function<Request, ? extends Map<String, ?>> newData) {
        return new LiveSession(name, layout, newData, onMount, entries);
    }

    /** What runs before {@code mount} of its views, after those that were named before. */
    public LiveSession onMount(OnMount... hooks) {
        List<OnMount> copy = new ArrayList<>(onMount);
        copy.addAll(List.of(hooks));
        return new LiveSession(name, layout, data, List.copyOf(copy), entries);
    }

    /** A live view at a path. The supplier must make a new one for each visit. */
    public LiveSession live(String path, Supplier<? extends LiveView> view) {
        return with(new Entry(path, view, null));
    }

    /** The same; {@code liveAction()} of the view tells its routes apart. */
    public LiveSession live(String path, Supplier<? extends LiveView> view, String action) {
        return with(new Entry(path, view, action));
    }

    private LiveSession with(Entry entry) {
        List<Entry> copy = new ArrayList<>(entries);
        copy.add(entry);
        return new LiveSession(name, layout, data, onMount, List.copyOf(copy));
    }

    /** What it is called in tokens. */
    public String name() {
        return name;
    }

    /** What a document of it gives to its views. */
    public Map<String, ?> data(Request request) {
        return data.apply(request);
    }

    /** What runs before {@code mount} of its views. */
    public List<OnMount> onMount() {
        return onMount;
    }

    Function<Page, ? extends Component> layoutOr(Function<Page, ? extends Component> others) {
        return layout == null ? others : layout;
    }

    List<Entry> entries() {
        return entries;
    }

    @Override
    public String toString() {
        return "LiveSession[" + name + "]";
    }
}
