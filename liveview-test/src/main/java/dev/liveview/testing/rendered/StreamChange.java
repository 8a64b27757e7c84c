package dev.liveview.testing.rendered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What happens to the items of a stream in the page (protocol 12). <i>Immutable.</i>
 *
 * @param ref names the stream within its view
 * @param inserts what is known of each item in the HTML, by its DOM id
 * @param deletes the DOM ids of items to be removed
 * @param isReset whether all items that are not inserted again are removed
 */
public record StreamChange(String ref, Map<String, Insert> inserts, List<String> deletes, boolean isReset) {
    /**
     * Where an item goes. <i>Immutable.</i>
     *
     * @param ref the stream that it belongs to
     * @param at 0 for the front, -1 for the end, or a position
     * @param limit how many items of the stream stay: the first ones, or if negative the last ones; null for all
     * @param updatesOnly whether it is left out unless the page has it already
     */
    public record Insert(String ref, int at, @Nullable Integer limit, boolean updatesOnly) {}

    static StreamChange of(JsonNode stream) {
        String ref = stream.path(0).asString("");
        Map<String, Insert> inserts = new LinkedHashMap<>();
        for (JsonNode insert : stream.path(1)) {
            JsonNode limit = insert.path(2);
            // the newest insert of an item comes first
            inserts.putIfAbsent(
                    insert.path(0).asString(""),
                    new Insert(
                            ref,
                            insert.path(1).asInt(-1),
                            limit.isInt() ? (Integer) limit.intValue() : null,
                            insert.path(3).asBoolean(false)));
        }
        List<String> deletes =
                stream.path(2).valueStream().map(id -> id.asString("")).toList();
        return new StreamChange(ref, inserts, deletes, stream.path(3).asBoolean(false));
    }
}
