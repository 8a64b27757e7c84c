package dev.liveview.testing.document;

import dev.liveview.testing.rendered.RenderedTree;
import dev.liveview.testing.rendered.Rendering;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** The elements of one view, as a browser has them after each of its patches. What nested views show is not in it. Used by one thread. */
public final class ViewDocument {
    private static final String COMPONENT = "data-phx-component";

    private final Flaws flaws;
    private final Element content;
    private final Map<String, String> streamOfItem = new HashMap<>();

    /**
     * An empty one, in a container with this tag.
     *
     * @param flaws hears of what a browser would show wrongly
     */
    public ViewDocument(String tag, Flaws flaws) {
        this.flaws = flaws;
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        content = document.appendElement(tag);
    }

    /**
     * Shows what a diff has changed in the tree.
     *
     * @throws IllegalStateException if the server sent what a browser cannot show
     * @throws AssertionError if what a browser could not keep without an id has none
     */
    public void show(RenderedTree tree, RenderedTree.Change change) {
        Set<Integer> shown = new HashSet<>();
        if (change.ofPage()) {
            Rendering rendering = tree.render();
            List<Node> nodes = Parser.parseFragment(rendering.html(), content, "");
            new Patch(content, streamOfItem, rendering.streams()).replaceContent(content, nodes);
            shown.addAll(rendering.components());
        }
        // the tree has forgotten the items of streams, so components in them are not part of the page's HTML
        for (int cid : change.components()) {
            Element root = content.selectFirst("[" + COMPONENT + "=" + cid + "]");
            if (root != null && !shown.contains(cid)) {
                Rendering rendering = tree.render(cid);
                List<Node> nodes = Parser.parseFragment(rendering.html(), Objects.requireNonNull(root.parent()), "");
                new Patch(content, streamOfItem, rendering.streams()).replaceElement(root, nodes);
                shown.addAll(rendering.components());
            }
        }
        check();
    }

    /** The view's container with what is in it; not to be changed. */
    public Element content() {
        return content;
    }

    /** The cids of the components that stand in the page. */
    public Set<Integer> components() {
        Set<Integer> cids = new LinkedHashSet<>();
        for (Element root : content.select("[" + COMPONENT + "]")) {
            cids.add(Integer.parseInt(root.attr(COMPONENT)));
        }
        return cids;
    }

    /** The containers of the nested views. */
    public List<Element> nested() {
        return content.select("[data-phx-session]");
    }

    private void check() {
        PageCheck.ids(content, flaws);
        Set<String> ids = new HashSet<>(content.select("[id]").eachAttr("id"));
        streamOfItem.keySet().retainAll(ids);
        PageCheck.components(content, COMPONENT, flaws);
        PageCheck.forms(content, flaws);
    }
}
