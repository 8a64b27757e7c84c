package dev.liveview.diff;

import dev.liveview.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Object table = diff.remove("p");
        inlineStatics(diff, table == null ? Map.of() : object(table));
        tree = object(merged(tree, diff));
    }

    private static void inlineStatics(Map<String, Object> part, Map<String, Object> table) {
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
        StringBuilder out = new StringBuilder();
        write(tree, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (!(value instanceof Map<?, ?>)) {
            out.append(Objects.requireNonNull(value, "a dynamic is missing"));
            return;
        }
        Map<String, Object> part = object(value);
        List<?> statics = (List<?>) Objects.requireNonNull(part.get("s"), () -> "no statics in " + part);
        if (part.containsKey("k")) {
            Map<String, Object> entries = object(Objects.requireNonNull(part.get("k")));
            for (int i = 0; i < ((Number) Objects.requireNonNull(entries.get("kc"))).intValue(); i++) {
                write(
                        statics,
                        object(Objects.requireNonNull(entries.get(String.valueOf(i)), "an entry is missing")),
                        out);
            }
        } else {
            write(statics, part, out);
        }
    }

    private static void write(List<?> statics, Map<String, Object> dynamics, StringBuilder out) {
        out.append(statics.get(0));
        for (int i = 1; i < statics.size(); i++) {
            write(dynamics.get(String.valueOf(i - 1)), out);
            out.append(statics.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> copy(Map<String, Object> tree) {
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
