package dev.liveview.diff;

import dev.liveview.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The other side of the diff, written from protocol 9.1 and 9.2 alone: merges messages into the tree it holds, and makes HTML of it. */
final class TestClient {
    /** What is done with the mark {@code "n":1} of an entry that is new at an occupied position. */
    enum NewMark {
        /** The entry is made anew, as our client does. */
        HONOURED,
        /** It is merged into the old one, as the official client does, which does not know the mark. */
        UNKNOWN
    }

    private final NewMark newMark;
    private final Map<String, Object> components = new LinkedHashMap<>();
    private Map<String, Object> tree = new LinkedHashMap<>();

    TestClient(NewMark newMark) {
        this.newMark = newMark;
    }

    /** What it holds: statics stand in their nodes, no table. */
    Map<String, Object> tree() {
        return tree;
    }

    void hold(Map<String, Object> newTree) {
        tree = copy(newTree);
    }

    void apply(String message) {
        Map<String, Object> diff = object(Objects.requireNonNull(Json.toJava(Json.parse(message))));
        List.of("e", "t", "r").forEach(diff::remove);
        Object sent = diff.remove("c");
        inlineStatics(diff, Map.of());
        if (diff.containsKey("s")) {
            components.clear();
        }
        tree = object(merged(tree, diff));
        if (sent != null) {
            components.putAll(new TestComponents(components, object(sent), this::merged).resolved());
        }
        emptyStreams(tree);
    }

    /** The server has deleted these components. */
    void prune(List<Integer> cids) {
        cids.forEach(cid -> components.remove(String.valueOf(cid)));
    }

    /** The numbers of the components that stand in the page. */
    Set<Integer> cids() {
        Set<Integer> cids = new TreeSet<>();
        html(cids);
        return cids;
    }

    /** What a stream has brought is in the page from now on, and no longer in the tree (C-123). */
    private static void emptyStreams(Map<String, Object> part) {
        if (part.remove("stream") != null) {
            part.put("k", new LinkedHashMap<>(Map.of("kc", 0)));
        }
        part.values().forEach(value -> {
            if (value instanceof Map<?, ?>) {
                emptyStreams(object(value));
            }
        });
    }

    static void inlineStatics(Map<String, Object> part, Map<String, Object> outer) {
        Object own = part.remove("p");
        Map<String, Object> table = own == null ? outer : object(own);
        if (part.get("s") instanceof Number index) {
            part.put("s", Objects.requireNonNull(table.get(index.toString()), "the table has no statics " + index));
        }
        part.values().forEach(value -> inlineIn(value, table));
    }

    private static void inlineIn(@Nullable Object value, Map<String, Object> table) {
        if (value instanceof Map<?, ?>) {
            inlineStatics(object(value), table);
        } else if (value instanceof List<?> list) {
            list.forEach(one -> inlineIn(one, table));
        }
    }

    private Object merged(@Nullable Object target, Map<String, Object> source) {
        if (source.containsKey("s") || !(target instanceof Map<?, ?>)) {
            return source;
        }
        Map<String, Object> result = object(target);
        if (source.containsKey("k")) {
            mergeEntries(result, object(Objects.requireNonNull(source.get("k"))));
            if (source.containsKey("stream")) {
                result.put("stream", Objects.requireNonNull(source.get("stream")));
            }
            return result;
        }
        source.forEach((name, value) ->
                result.put(name, value instanceof Map<?, ?> ? merged(result.get(name), object(value)) : value));
        return result;
    }

    private void mergeEntries(Map<String, Object> list, Map<String, Object> changes) {
        Map<String, Object> entries =
                object(Objects.requireNonNull(list.get("k"), "a change of a list, but there is none"));
        Map<String, Object> old = copy(entries);
        changes.forEach((position, change) -> {
            switch (change) {
                case Number from when !position.equals("kc") -> entries.put(position, moved(changes, old, from));
                case List<?> pair ->
                    entries.put(
                            position,
                            merged(moved(changes, old, pair.get(0)), object(Objects.requireNonNull(pair.get(1)))));
                case Map<?, ?> entry -> entries.put(position, mergedEntry(entries.get(position), object(entry)));
                default -> {}
            }
        });
        int count = ((Number) Objects.requireNonNull(changes.get("kc"), "a list without a count")).intValue();
        entries.keySet()
                .removeIf(position ->
                        position.chars().allMatch(Character::isDigit) && Integer.parseInt(position) >= count);
        entries.put("kc", count);
    }

    private static Map<String, Object> moved(
            Map<String, Object> changes, Map<String, Object> old, @Nullable Object from) {
        if (!Boolean.TRUE.equals(changes.get("km"))) {
            throw new AssertionError("an entry moved, but km is not set");
        }
        return copy(object(Objects.requireNonNull(old.get(String.valueOf(from)), () -> "no old entry " + from)));
    }

    private Object mergedEntry(@Nullable Object existing, Map<String, Object> change) {
        boolean marked = change.remove("n") != null;
        boolean replaced = existing == null || marked && newMark == NewMark.HONOURED;
        return merged(replaced ? new LinkedHashMap<String, Object>() : existing, change);
    }

    String html() {
        return html(new TreeSet<>());
    }

    private String html(Set<Integer> cids) {
        StringBuilder out = new StringBuilder();
        write(tree, out, cids);
        return out.toString();
    }

    private void write(@Nullable Object value, StringBuilder out, Set<Integer> cids) {
        if (value instanceof Number cid) {
            if (!cids.add(cid.intValue())) {
                throw new AssertionError("component " + cid + " stands in two places");
            }
            write(Objects.requireNonNull(components.get(cid.toString()), () -> "no component " + cid), out, cids);
            return;
        }
        if (!(value instanceof Map<?, ?>)) {
            out.append(Objects.requireNonNull(value, "a dynamic is missing"));
            return;
        }
        Map<String, Object> part = object(value);
        List<?> statics = (List<?>) Objects.requireNonNull(part.get("s"), () -> "no statics in " + part);
        if (part.containsKey("k")) {
            Map<String, Object> entries = object(Objects.requireNonNull(part.get("k")));
            for (int i = 0; i < ((Number) Objects.requireNonNull(entries.get("kc"))).intValue(); i++) {
                Object entry = Objects.requireNonNull(entries.get(String.valueOf(i)), "an entry is missing");
                write(statics, object(entry), out, cids);
            }
        } else {
            write(statics, part, out, cids);
        }
    }

    private void write(List<?> statics, Map<String, Object> dynamics, StringBuilder out, Set<Integer> cids) {
        out.append(statics.get(0));
        for (int i = 1; i < statics.size(); i++) {
            write(dynamics.get(String.valueOf(i - 1)), out, cids);
            out.append(statics.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    static Map<String, Object> copy(Map<String, Object> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> copy.put(name, copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        return switch (value) {
            case Map<?, ?> map -> copy(object(map));
            case List<?> list ->
                new ArrayList<>(list.stream().map(TestClient::copyOf).toList());
            default -> value;
        };
    }
}
