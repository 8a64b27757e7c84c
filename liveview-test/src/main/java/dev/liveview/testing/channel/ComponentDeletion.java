package dev.liveview.testing.channel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * Tells the server of components that are no longer in the page, in two steps, because one may come back in the meantime (protocol 6.3, C-059). No
 * answer is waited for: like in a browser, the second step is taken after the answer to the first has come; but always at the end of an action, so that
 * it does not depend on how fast the server is whether a component that comes back with the next action is the same.
 */
final class ComponentDeletion {
    private final Screen screen;
    private final BiFunction<String, Map<String, ?>, String> push;
    private final Map<String, Set<Integer>> announced = new HashMap<>();
    private final Set<Integer> acknowledged = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private Set<Integer> shown = Set.of();

    /** @param push sends an event with a payload, and gives its ref */
    ComponentDeletion(Screen screen, BiFunction<String, Map<String, ?>, String> push) {
        this.screen = screen;
        this.push = push;
    }

    /** Takes the steps that are due. To be called at the end of each action. */
    void follow() {
        Set<Integer> dropped = absent(acknowledged);
        acknowledged.clear();
        if (!dropped.isEmpty()) {
            asked.add(push.apply("cids_destroyed", Map.of("cids", dropped)));
        }
        Set<Integer> gone = absent(shown);
        shown = screen.document().components();
        if (!gone.isEmpty()) {
            announced.put(push.apply("cids_will_destroy", Map.of("cids", gone)), gone);
        }
    }

    /** Takes a reply, if it is one to these messages; false if it is not. */
    boolean takes(String ref, JsonNode response) {
        if (asked.remove(ref)) {
            List<Integer> deleted =
                    response.path("cids").valueStream().map(JsonNode::intValue).toList();
            screen.forget(deleted);
            return true;
        }
        Set<Integer> marked = announced.remove(ref);
        if (marked != null) {
            acknowledged.addAll(marked);
        }
        return marked != null;
    }

    /** Whether a step is due, or the server has not answered one yet. */
    boolean isUnderWay() {
        return !announced.isEmpty() || !acknowledged.isEmpty() || !asked.isEmpty();
    }

    private Set<Integer> absent(Collection<Integer> cids) {
        Set<Integer> absent = new LinkedHashSet<>(cids);
        absent.removeAll(screen.document().components());
        return absent;
    }
}
