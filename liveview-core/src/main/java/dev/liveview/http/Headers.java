package dev.liveview.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Header fields in order; names are not case-sensitive and are kept in lower case. <i>Immutable.</i> */
public final class Headers {
    /** No fields. */
    public static final Headers EMPTY = new Headers(new String[0]);

    /** A name, its value, the next name, its value… */
    private final String[] fields;

    private Headers(String[] fields) {
        this.fields = fields;
    }

    /** A copy of these fields. */
    public static Headers from(Iterable<? extends Map.Entry<String, String>> fields) {
        List<String> copy = new ArrayList<>();
        for (Map.Entry<String, String> field : fields) {
            copy.add(field.getKey().toLowerCase(Locale.ROOT));
            copy.add(field.getValue());
        }
        return new Headers(copy.toArray(String[]::new));
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
        String[] copy = Arrays.copyOf(fields, fields.length + 2);
        copy[fields.length] = name.toLowerCase(Locale.ROOT);
        copy[fields.length + 1] = value;
        return new Headers(copy);
    }

    /** The first value of a field. */
    public Optional<String> first(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(wanted)) {
                return Optional.of(fields[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** All values of a field. */
    public List<String> all(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(wanted)) {
                values.add(fields[i + 1]);
            }
        }
        return List.copyOf(values);
    }

    /** Goes over all fields in order. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < fields.length; i += 2) {
            action.accept(fields[i], fields[i + 1]);
        }
    }

    private static boolean isBroken(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0 || text.indexOf(0) >= 0;
    }

    /** The names only: values may be secrets, and this ends in logs. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        forEach((name, value) -> names.add(name));
        return names.toString();
    }
}
