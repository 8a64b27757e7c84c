package dev.liveview.testing.rendered;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Merges a diff into the tree it is for (protocol 9.1 and 9.2). */
final class Merge {
    private static final String STATICS = "s";
    private static final String ENTRIES = "k";
    private static final String COUNT = "kc";
    private static final String MOVES = "km";
    private static final String STREAM = "stream";
    private static final String NEW = "n";

    private Merge() {}

    /** The tree after the diff; {@code target} must not be used any more. */
    static ObjectNode into(ObjectNode target, ObjectNode diff) {
        if (diff.has(STATICS)) {
            return diff.deepCopy();
        }
        if (diff.has(ENTRIES)) {
            return list(target, diff);
        }
        for (Map.Entry<String, JsonNode> member : diff.properties()) {
            JsonNode old = target.get(member.getKey());
            JsonNode given = member.getValue();
            boolean isPartial = old instanceof ObjectNode && given instanceof ObjectNode && !given.has(STATICS);
            target.set(member.getKey(), isPartial ? into((ObjectNode) old, (ObjectNode) given) : given.deepCopy());
        }
        return target;
    }

    static int count(JsonNode entries) {
        return entries.path(COUNT).intValue();
    }

    private static ObjectNode list(ObjectNode target, ObjectNode diff) {
        ObjectNode entries =
                target.get(ENTRIES) instanceof ObjectNode known ? known : JsonNodeFactory.instance.objectNode();
        ObjectNode changes = (ObjectNode) diff.get(ENTRIES);
        // positions of moved entries are those of the list before this diff
        ObjectNode before = changes.path(MOVES).booleanValue(false) ? entries.deepCopy() : entries;
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (!change.getKey().equals(COUNT) && !change.getKey().equals(MOVES)) {
                entries.set(change.getKey(), entry(before, entries.get(change.getKey()), change.getValue()));
            }
        }
        cut(entries, count(changes));
        target.set(ENTRIES, entries);
        if (diff.has(STREAM)) {
            target.set(STREAM, diff.get(STREAM));
        }
        return target;
    }

    private static JsonNode entry(ObjectNode before, JsonNode here, JsonNode change) {
        if (change.isInt()) {
            return moved(before, change);
        }
        if (change.isArray()) {
            return into(moved(before, change.get(0)), (ObjectNode) change.get(1));
        }
        boolean isNew = ((ObjectNode) change).remove(NEW) != null || !(here instanceof ObjectNode);
        return into(isNew ? JsonNodeFactory.instance.objectNode() : (ObjectNode) here, (ObjectNode) change);
    }

    private static ObjectNode moved(ObjectNode before, JsonNode position) {
        JsonNode old = before.get(position.asString());
        if (!(old instanceof ObjectNode)) {
            throw new IllegalStateException("the server moved entry " + position + " of a list that holds " + before);
        }
        return (ObjectNode) old.deepCopy();
    }

    private static void cut(ObjectNode entries, int count) {
        List<String> gone = entries.propertyNames().stream()
                .filter(name -> Character.isDigit(name.charAt(0)) && Integer.parseInt(name) >= count)
                .toList();
        entries.remove(gone);
        entries.put(COUNT, count);
    }
}
