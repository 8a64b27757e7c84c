package dev.liveview.diff;

import static dev.liveview.diff.TestClient.copy;
import static dev.liveview.diff.TestClient.inlineStatics;
import static dev.liveview.diff.TestClient.object;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Reads the components of one message, written from protocol 8.5 and 9.3 alone. */
final class TestComponents {
    private final Map<String, Object> before;
    private final Map<String, Object> sent;
    private final BiFunction<Object, Map<String, Object>, Object> merge;
    private final Map<String, Object> resolved = new LinkedHashMap<>();

    TestComponents(
            Map<String, Object> before,
            Map<String, Object> sent,
            BiFunction<Object, Map<String, Object>, Object> merge) {
        this.before = copy(before);
        this.sent = sent;
        this.merge = merge;
    }

    /** What each of the message's components is after it. */
    Map<String, Object> resolved() {
        sent.keySet().forEach(this::resolve);
        return resolved;
    }

    private Map<String, Object> resolve(String cid) {
        Object known = resolved.get(cid);
        if (known != null) {
            return object(known);
        }
        Map<String, Object> node =
                object(Objects.requireNonNull(sent.get(cid), () -> "component " + cid + " is not sent"));
        Map<String, Object> component;
        if (node.get("s") instanceof Number donor) {
            node.remove("s");
            inlineStatics(node, Map.of());
            component = object(merge.apply(donated(donor.intValue()), node));
        } else {
            inlineStatics(node, Map.of());
            component = node.containsKey("s") ? node : object(merge.apply(old(cid), node));
        }
        resolved.put(cid, component);
        return component;
    }

    private Map<String, Object> donated(int donor) {
        return donor > 0 ? copy(resolve(String.valueOf(donor))) : old(String.valueOf(-donor));
    }

    private Map<String, Object> old(String cid) {
        return copy(object(Objects.requireNonNull(before.get(cid), () -> "there was no component " + cid)));
    }
}
