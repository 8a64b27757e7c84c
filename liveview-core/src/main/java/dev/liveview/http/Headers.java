package dev.liveview.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Header fields in order; names are not case-sensitive and are kept in lower case. <i>Immutable.</i> */
public final class Headers {
    /** No fields. */
    public static final Headers EMPTY = new Headers(List.of());

    private final List<Map.Entry<String, String>> fields;

    private Headers(List<Map.Entry<String, String>> fields) {
        this.fields = fields;
    }

    /** A copy of these fields. */
    public static Headers from(Iterable<? extends Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> copy = new ArrayList<>();
        fields.forEach(field -> copy.add(Map.entry(field.getKey().toLowerCase(Locale.ROOT), field.getValue())));
        return new Headers(List.copyOf(copy));
    }

    /**
     * These fields and one more.
     *
     * @throws IllegalArgumentException if the name or the value would end the line and begin another
     */
    public Headers with(String name, String value) {
        if (isBroken(name) || isBroken(value)) {
            throw new IllegalArgumentException("header '" + name.strip() + "' holds a line break");
        }
        List<Map.Entry<String, String>> copy = new ArrayList<>(fields);
        copy.add(Map.entry(name.toLowerCase(Locale.ROOT), value));
        return new Headers(List.copyOf(copy));
    }

    /** The first value of a field. */
    public Optional<String> first(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> field.getKey().equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** All values of a field. */
    public List<String> all(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> field.getKey().equals(wanted))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Goes over all fields in order. */
    public void forEach(BiConsumer<String, String> action) {
        fields.forEach(field -> action.accept(field.getKey(), field.getValue()));
    }

    private static boolean isBroken(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf(0) >= 0;
    }

    @Override
    public String toString() {
        return fields.stream().map(Map.Entry::getKey).toList().toString();
    }
}
