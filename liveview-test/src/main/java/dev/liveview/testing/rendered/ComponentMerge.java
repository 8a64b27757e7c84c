package dev.liveview.testing.rendered;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings components up to date, some of which borrow the statics of others (protocol 8.5 and 9.3). */
final class ComponentMerge {
    private final Map<Integer, ObjectNode> before;
    private final ObjectNode changes;
    private final Map<Integer, ObjectNode> after = new LinkedHashMap<>();
    private final Set<Integer> underWay = new HashSet<>();

    private ComponentMerge(Map<Integer, ObjectNode> before, ObjectNode changes) {
        this.before = before;
        this.changes = changes;
    }

    /** The trees of the changed components after the diff; those before it are left as they are. */
    static Map<Integer, ObjectNode> of(Map<Integer, ObjectNode> before, ObjectNode changes) {
        ComponentMerge merge = new ComponentMerge(before, changes);
        changes.propertyNames().forEach(cid -> merge.after(Integer.parseInt(cid)));
        return merge.after;
    }

    private ObjectNode after(int cid) {
        ObjectNode known = after.get(cid);
        if (known != null) {
            return known;
        }
        if (!underWay.add(cid)) {
            throw new IllegalStateException(
                    "the server sent components that borrow their statics from each other: " + changes);
        }
        ObjectNode merged = merge(cid, change(cid));
        after.put(cid, merged);
        return merged;
    }

    private ObjectNode change(int cid) {
        if (changes.get(Integer.toString(cid)) instanceof ObjectNode change) {
            return change;
        }
        throw new IllegalStateException(
                "the server sent no component " + cid + " in this diff, but another one borrows its statics");
    }

    private ObjectNode merge(int cid, ObjectNode change) {
        JsonNode statics = change.get("s");
        if (statics == null) {
            return Merge.into(before(cid, "changed component " + cid).deepCopy(), change);
        }
        if (!statics.isInt()) {
            return change;
        }
        int donor = statics.intValue();
        ObjectNode own = change.deepCopy();
        own.remove("s");
        ObjectNode borrowed = donor > 0 ? after(donor) : before(-donor, "lent the statics of component " + -donor);
        return Merge.into(borrowed.deepCopy(), own);
    }

    private ObjectNode before(int cid, String deed) {
        ObjectNode known = before.get(cid);
        if (known == null) {
            throw new IllegalStateException(
                    "the server " + deed + ", which the page does not have; it has " + before.keySet());
        }
        return known;
    }
}
