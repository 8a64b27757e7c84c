package dev.liveview.testing.rendered;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tree that a browser keeps of one view: diffs go in, HTML comes out (protocol 9). Used by one thread. */
public final class RenderedTree {
    private ObjectNode root = JsonNodeFactory.instance.objectNode();

    /** Brings the tree up to date. What is not markup ({@code e}, {@code t}, and {@code r} at the top) is to be taken out before. */
    public void apply(ObjectNode diff) {
        root = Merge.into(root, SharedStatics.resolve(diff));
    }

    /** The HTML of the whole view. */
    public String html() {
        StringBuilder out = new StringBuilder();
        node(root, out);
        return out.toString();
    }

    private static void node(JsonNode node, StringBuilder out) {
        JsonNode entries = node.get("k");
        if (entries == null) {
            interleave(node.path("s"), node, out);
            return;
        }
        for (int i = 0; i < Merge.count(entries); i++) {
            interleave(node.path("s"), required(entries, i), out);
        }
    }

    private static void interleave(JsonNode statics, JsonNode dynamics, StringBuilder out) {
        if (!statics.isArray()) {
            throw new IllegalStateException(
                    "the server sent dynamics for a template whose statics it never sent: " + dynamics);
        }
        for (int i = 0; i < statics.size(); i++) {
            if (i > 0) {
                dynamic(required(dynamics, i - 1), out);
            }
            out.append(statics.get(i).stringValue());
        }
    }

    private static void dynamic(JsonNode dynamic, StringBuilder out) {
        if (dynamic.isString()) {
            out.append(dynamic.stringValue());
        } else if (dynamic.isObject()) {
            node(dynamic, out);
        } else {
            throw new IllegalStateException("the server sent a dynamic that is neither text nor a node: " + dynamic);
        }
    }

    private static JsonNode required(JsonNode node, int position) {
        JsonNode value = node.get(Integer.toString(position));
        if (value == null) {
            throw new IllegalStateException("the server never sent position " + position + " of " + node);
        }
        return value;
    }
}
