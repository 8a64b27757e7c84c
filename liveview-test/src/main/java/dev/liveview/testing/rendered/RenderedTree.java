package dev.liveview.testing.rendered;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree that a browser keeps of one view and of its components: diffs go in, HTML comes out (protocol 9). Used by one thread. */
public final class RenderedTree {
    private ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<Integer, ObjectNode> components = new HashMap<>();

    /**
     * What a diff was about. <i>Immutable.</i>
     *
     * @param ofPage whether it changes more than components
     * @param components the components that it brings or changes, by their cids
     */
    public record Change(boolean ofPage, Set<Integer> components) {}

    /** A tree of which nothing is known yet. */
    public RenderedTree() {}

    /** Brings the tree up to date. What is not markup ({@code e}, {@code t}, and {@code r} at the top) is to be taken out before. */
    public Change apply(ObjectNode diff) {
        ObjectNode page = SharedStatics.resolve(diff);
        JsonNode given = page.remove("c");
        boolean ofPage = !page.isEmpty();
        if (page.has("s")) { // protocol 9.1: another page forgets all components
            components.clear();
        }
        root = Merge.into(root, page);
        Map<Integer, ObjectNode> changed =
                given instanceof ObjectNode changes ? ComponentMerge.of(components, changes) : Map.of();
        components.putAll(changed);
        return new Change(ofPage, new LinkedHashSet<>(changed.keySet()));
    }

    /** The HTML of the whole view. Entries of streams are in it once, and then forgotten (protocol 12). */
    public Rendering render() {
        return new HtmlWriter(components).page(root);
    }

    /** The HTML of one component. Entries of streams are in it once, and then forgotten. */
    public Rendering render(int cid) {
        return new HtmlWriter(components).component(cid);
    }

    /** Forgets components, which the server has deleted (protocol 6.3). */
    public void forget(Collection<Integer> cids) {
        components.keySet().removeAll(cids);
    }
}
