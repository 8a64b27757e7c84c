package dev.liveview.template;

import dev.liveview.html.HtmlOutput;
import dev.liveview.stream.StreamItems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the HTML of a first page: every dynamic is visited, nothing is remembered. <i>Only on the view's own thread.</i> */
public final class HtmlRender extends Render {
    /*
     * Stateful components are rendered after the template that calls them, all that wait of one class together, so that a page with a hundred of them
     * asks the database once. What was written is therefore kept in pieces, and every component has a place between two of them.
     */
    private static final int USUAL_SIZE = 4096;
    private static final int PIECE_SIZE = 256;
    private static final int USUAL_DEPTH = 16;

    private final RenderHost host;
    private final List<Piece> pieces = new ArrayList<>(0);
    private final Deque<EntryKeys> keys = new ArrayDeque<>(0);
    private final List<Place> places = new ArrayList<>(0);
    private HtmlOutput out;
    private Statics[] nodes = new Statics[USUAL_DEPTH];
    private int[] dynamics = new int[USUAL_DEPTH];
    private int depth;

    private sealed interface Piece {}

    private record Written(HtmlOutput html) implements Piece {}

    private record Place(int cid, List<Piece> pieces) implements Piece {}

    /** Of a template that may hold no stateful components: a layout, or a component by itself. */
    public HtmlRender() {
        this(RenderHost.NONE, USUAL_SIZE);
    }

    /** Of a view, with room for so many bytes; it grows. */
    public HtmlRender(RenderHost host, int size) {
        this.host = host;
        this.out = new HtmlOutput(size);
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
        HtmlRender inner = new HtmlRender(host, PIECE_SIZE);
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
        return written().toString();
    }

    /** What has been written, as UTF-8. */
    public byte[] utf8() {
        return written().toBytes();
    }

    private HtmlOutput written() {
        if (pieces.isEmpty()) {
            return out;
        }
        cut();
        HtmlOutput all = new HtmlOutput(size(pieces));
        join(pieces, all);
        return all;
    }

    private static int size(List<Piece> pieces) {
        int size = 0;
        for (Piece piece : pieces) {
            size += switch (piece) {
                case Written written -> written.html.size();
                case Place place -> size(place.pieces);
            };
        }
        return size;
    }

    private static void join(List<Piece> pieces, HtmlOutput all) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Written written -> all.raw(written.html);
                case Place place -> join(place.pieces, all);
            }
        }
    }

    private void cut() {
        pieces.add(new Written(out));
        out = new HtmlOutput(PIECE_SIZE);
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
        out.markup(host.nested(view, attributes));
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
        out.raw(statics.utf8(statics.dynamics()));
    }

    @Override
    public boolean visit(int dynamic, long mask) {
        dynamics[depth - 1] = dynamic;
        out.raw(nodes[depth - 1].utf8(dynamic));
        return true;
    }

    @Override
    public void nothing() {
        // the statics on both sides say all there is to say
    }

    @Override
    public void openList(Statics entry) {
        push(entry);
        keys.addLast(new EntryKeys());
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
        if (key == null || !keys.getLast().add(key)) {
            throw refused(key);
        }
        return openEntry(item, itemMask, indexMask, reads);
    }

    @Override
    public boolean openEntry(long key, @Nullable Object item, long itemMask, long indexMask, long reads) {
        if (!keys.getLast().add(key)) {
            throw refused(key);
        }
        return openEntry(item, itemMask, indexMask, reads);
    }

    private KeyException refused(@Nullable Object key) {
        depth--;
        return KeyException.of(location(), key);
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
        out.number(value);
    }

    @Override
    public void text(long value) {
        out.number(value);
    }

    @Override
    public void attributePart(int value) {
        out.number(value);
    }

    @Override
    public void attributePart(long value) {
        out.number(value);
    }

    @Override
    protected void plain(String text) {
        out.text(text);
    }

    @Override
    protected void markup(String html) {
        out.markup(html);
    }

    @Override
    protected void echoed(String html) {
        out.markup(html);
    }
}
