package dev.liveview.template;

import dev.liveview.html.Escape;
import dev.liveview.stream.StreamItems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the HTML of a first page: every dynamic is visited, nothing is remembered. <i>Only on the view's own thread.</i> */
public final class HtmlRender extends Render {
    /*
     * Stateful components are rendered after the template that calls them, all that wait of one class together, so that a page with a hundred of them
     * asks the database once. What was written is therefore kept in pieces, and every component has a place between two of them.
     */
    private static final int USUAL_SIZE = 4096;
    private static final int USUAL_DEPTH = 16;

    private final RenderHost host;
    private final List<Object> pieces = new ArrayList<>(0);
    private final Deque<Set<Object>> keys = new ArrayDeque<>(0);
    private final List<Place> places = new ArrayList<>(0);
    private StringBuilder out;
    private Statics[] nodes = new Statics[USUAL_DEPTH];
    private int[] dynamics = new int[USUAL_DEPTH];
    private int depth;

    private record Place(int cid, List<Object> pieces) {}

    /** Of a template that may hold no stateful components: a layout, or a component by itself. */
    public HtmlRender() {
        this(RenderHost.NONE);
    }

    /** Of a view. */
    public HtmlRender(RenderHost host) {
        this(host, USUAL_SIZE);
    }

    /** The same, with room for so many characters; it grows. */
    public HtmlRender(RenderHost host, int size) {
        this.host = host;
        this.out = new StringBuilder(size);
    }

    /** Writes the components that were called, and those that they call. */
    public void components() throws Exception {
        List<StatefulComponent> called = host.update();
        while (!called.isEmpty()) {
            for (StatefulComponent component : called) {
                component(component);
            }
            called = host.update();
        }
    }

    private void component(StatefulComponent component) throws Exception {
        HtmlRender inner = new HtmlRender(host, USUAL_SIZE / 8);
        try {
            component.render(inner);
        } catch (Exception e) {
            nodes[0] = inner.nodes[Math.max(inner.depth - 1, 0)];
            dynamics[0] = inner.dynamics[Math.max(inner.depth - 1, 0)];
            depth = 1;
            throw e;
        }
        inner.cut();
        for (Place place : places) {
            if (place.cid == component.cid()) {
                place.pieces.addAll(inner.pieces);
            }
        }
        places.addAll(inner.places);
    }

    /** What has been written. */
    public String html() {
        if (pieces.isEmpty()) {
            return out.toString();
        }
        cut();
        StringBuilder all = new StringBuilder();
        join(pieces, all);
        return all.toString();
    }

    private static void join(List<?> pieces, StringBuilder all) {
        for (Object piece : pieces) {
            if (piece instanceof Place place) {
                join(place.pieces, all);
            } else {
                all.append((CharSequence) piece);
            }
        }
    }

    private void cut() {
        pieces.add(out);
        out = new StringBuilder();
    }

    @Override
    public @Nullable String csrfToken() {
        return host.csrfToken();
    }

    @Override
    public <C> void component(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception {
        StatefulComponent called = host.called(type, id, props);
        Place place = new Place(called.cid(), new ArrayList<>());
        cut();
        pieces.add(place);
        places.add(place);
    }

    @Override
    protected void nested(NestedView view, String attributes) throws Exception {
        out.append(host.nested(view, attributes));
    }

    @Override
    public void open(Statics statics) {
        push(statics);
    }

    private void push(Statics statics) {
        if (depth == nodes.length) {
            nodes = Arrays.copyOf(nodes, depth * 2);
            dynamics = Arrays.copyOf(dynamics, depth * 2);
        }
        nodes[depth] = statics;
        dynamics[depth++] = 0;
    }

    @Override
    public void close() {
        Statics statics = nodes[--depth];
        out.append(statics.part(statics.dynamics()));
    }

    @Override
    public boolean visit(int dynamic, long mask) {
        dynamics[depth - 1] = dynamic;
        out.append(nodes[depth - 1].part(dynamic));
        return true;
    }

    @Override
    public void nothing() {
        // the statics on both sides say all there is to say
    }

    @Override
    public void openList(Statics entry) {
        push(entry);
        keys.addLast(Set.of());
    }

    @Override
    public void openList(Statics entry, StreamItems<?> items) {
        openList(entry);
    }

    @Override
    public boolean openEntry(@Nullable Object item, long itemMask, long indexMask, long reads) {
        push(nodes[depth - 1]);
        return true;
    }

    @Override
    public boolean openEntry(@Nullable Object key, @Nullable Object item, long itemMask, long indexMask, long reads) {
        if (key == null || !isFirst(key)) {
            depth--;
            throw KeyException.of(location(), key);
        }
        return openEntry(item, itemMask, indexMask, reads);
    }

    @Override
    public boolean openEntry(long key, @Nullable Object item, long itemMask, long indexMask, long reads) {
        return openEntry((Object) key, item, itemMask, indexMask, reads);
    }

    private boolean isFirst(Object key) {
        if (keys.getLast().isEmpty()) {
            keys.removeLast();
            keys.addLast(new HashSet<>());
        }
        return keys.getLast().add(key);
    }

    @Override
    public void closeEntry() {
        close();
    }

    @Override
    public void closeList() {
        depth--;
        keys.removeLast();
    }

    @Override
    public String location() {
        return depth == 0 ? "outside of a template" : nodes[depth - 1].location(dynamics[depth - 1]);
    }

    @Override
    public void text(int value) {
        out.append(value);
    }

    @Override
    public void text(long value) {
        out.append(value);
    }

    @Override
    public void attributePart(int value) {
        out.append(value);
    }

    @Override
    public void attributePart(long value) {
        out.append(value);
    }

    @Override
    protected void plain(String text) {
        out.append(Escape.html(text));
    }

    @Override
    protected void markup(String html) {
        out.append(html);
    }

    @Override
    protected void echoed(String html) {
        out.append(html);
    }
}
