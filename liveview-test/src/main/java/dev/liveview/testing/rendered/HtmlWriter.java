package dev.liveview.testing.rendered;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the HTML of a tree, and notes what is in it (protocol 9.4). */
final class HtmlWriter {
    private static final Pattern FIRST_TAG =
            Pattern.compile("^\\s*(?:<!--.*?-->\\s*)*<[A-Za-z][^\\s/>]*", Pattern.DOTALL);

    private final Map<Integer, ObjectNode> trees;
    private final StringBuilder out = new StringBuilder();
    private final Set<Integer> components = new LinkedHashSet<>();
    private final List<StreamChange> streams = new ArrayList<>();

    HtmlWriter(Map<Integer, ObjectNode> trees) {
        this.trees = trees;
    }

    Rendering page(JsonNode root) {
        node(root);
        return written();
    }

    Rendering component(int cid) {
        writeComponent(cid);
        return written();
    }

    private Rendering written() {
        return new Rendering(out.toString(), components, streams);
    }

    private void node(JsonNode node) {
        JsonNode entries = node.get("k");
        if (entries == null) {
            interleave(node.path("s"), node);
            return;
        }
        for (int i = 0; i < Merge.count(entries); i++) {
            interleave(node.path("s"), required(entries, i));
        }
        if (node.has("stream")) {
            streams.add(StreamChange.of(((ObjectNode) node).remove("stream")));
            ((ObjectNode) node).putObject("k").put("kc", 0);
        }
    }

    private void interleave(JsonNode statics, JsonNode dynamics) {
        if (!statics.isArray()) {
            throw new IllegalStateException(
                    "the server sent dynamics for a template whose statics it never sent: " + dynamics);
        }
        for (int i = 0; i < statics.size(); i++) {
            if (i > 0) {
                dynamic(required(dynamics, i - 1));
            }
            out.append(statics.get(i).stringValue());
        }
    }

    private void dynamic(JsonNode dynamic) {
        if (dynamic.isString()) {
            out.append(dynamic.stringValue());
        } else if (dynamic.isObject()) {
            node(dynamic);
        } else if (dynamic.isInt()) {
            writeComponent(dynamic.intValue());
        } else {
            throw new IllegalStateException(
                    "the server sent a dynamic that is neither text nor a node nor a component: " + dynamic);
        }
    }

    private void writeComponent(int cid) {
        ObjectNode tree = trees.get(cid);
        if (tree == null) {
            throw new IllegalStateException("the server put component " + cid
                    + " into the page, but the page does not have it; it has " + trees.keySet());
        }
        components.add(cid);
        int start = out.length();
        node(tree);
        Matcher tag = FIRST_TAG.matcher(out).region(start, out.length());
        if (!tag.find()) {
            throw new IllegalStateException(
                    "component " + cid + " does not begin with its one root element: " + out.substring(start));
        }
        out.insert(tag.end(), " data-phx-component=\"" + cid + '"');
    }

    private static JsonNode required(JsonNode node, int position) {
        JsonNode value = node.get(Integer.toString(position));
        if (value == null) {
            throw new IllegalStateException("the server never sent position " + position + " of " + node);
        }
        return value;
    }
}
