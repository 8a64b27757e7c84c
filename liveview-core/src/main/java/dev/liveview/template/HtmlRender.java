package dev.liveview.template;

import dev.liveview.html.Escape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the HTML of a first page: every dynamic is visited, nothing is remembered. <i>Only on the view's own thread.</i> */
public final class HtmlRender extends Render {
    private final StringBuilder out = new StringBuilder(4096);
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Set<Object>> keys = new ArrayDeque<>();

    private static final class Node {
        final Statics statics;
        int dynamic;

        Node(Statics statics) {
            this.statics = statics;
        }
    }

    /** What has been written. */
    public String html() {
        return out.toString();
    }

    @Override
    public void open(Statics statics) {
        nodes.add(new Node(statics));
    }

    @Override
    public void close() {
        Statics statics = nodes.removeLast().statics;
        out.append(statics.part(statics.dynamics()));
    }

    @Override
    public boolean visit(int dynamic, long mask) {
        Node node = nodes.getLast();
        node.dynamic = dynamic;
        out.append(node.statics.part(dynamic));
        return true;
    }

    @Override
    public void nothing() {
        // the statics on both sides say all there is to say
    }

    @Override
    public void openList(Statics entry) {
        nodes.add(new Node(entry));
        keys.addLast(new HashSet<>());
    }

    @Override
    public void openEntry() {
        nodes.add(new Node(nodes.getLast().statics));
    }

    @Override
    public void openEntry(@Nullable Object key) {
        if (key == null || !keys.getLast().add(key)) {
            nodes.removeLast();
            throw KeyException.of(location(), key);
        }
        openEntry();
    }

    @Override
    public void closeEntry() {
        close();
    }

    @Override
    public void closeList() {
        nodes.removeLast();
        keys.removeLast();
    }

    @Override
    public String location() {
        if (nodes.isEmpty()) {
            return "outside of a template";
        }
        Node node = nodes.getLast();
        return node.statics.location(node.dynamic);
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
