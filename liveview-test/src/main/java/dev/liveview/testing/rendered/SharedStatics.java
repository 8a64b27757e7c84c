package dev.liveview.testing.rendered;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts statics in the place of the indices that stand for them: a table is valid for its own diff only (protocol 8.3). */
final class SharedStatics {
    private SharedStatics() {}

    /** A copy of the diff without tables and indices. */
    static ObjectNode resolve(ObjectNode diff) {
        ObjectNode copy = diff.deepCopy();
        JsonNode components = copy.remove("c");
        resolve(copy, null);
        if (components != null) {
            components.forEach(SharedStatics::resolveComponent);
            copy.set("c", components);
        }
        return copy;
    }

    /** A component's own number is no index, it names another component (protocol 8.5); tables within it are its own. */
    private static void resolveComponent(JsonNode node) {
        ObjectNode component = (ObjectNode) node;
        JsonNode donor = component.path("s").isInt() ? component.remove("s") : null;
        resolve(component, null);
        if (donor != null) {
            component.set("s", donor);
        }
    }

    private static void resolve(JsonNode node, @Nullable JsonNode outerTable) {
        if (node instanceof ArrayNode array) {
            array.forEach(element -> resolve(element, outerTable));
        } else if (node instanceof ObjectNode object) {
            JsonNode own = object.remove("p");
            JsonNode table = own == null ? outerTable : own;
            JsonNode statics = object.get("s");
            if (statics != null && statics.isInt()) {
                object.set("s", find(table, statics));
            }
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (!member.getKey().equals("s")) {
                    resolve(member.getValue(), table);
                }
            }
        }
    }

    private static JsonNode find(@Nullable JsonNode table, JsonNode index) {
        JsonNode found = table == null ? null : table.get(index.asString());
        if (found == null) {
            throw new IllegalStateException("the server sent no statics of index " + index + " in this diff");
        }
        return found;
    }
}
