package dev.liveview.params;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named values that came from a path, a query, a form or an event. A value is text, a number, a boolean, a list, or params again.
 *
 * <pre>{@code
 * params.get("slug")                   // text, or an exception that names what is missing
 * params.get("page", "1")              // text, or a default
 * params.as("id", long.class)          // converted
 * params.nested("user").get("name")    // user[name]=…
 * }</pre>
 *
 * <i>Immutable.</i>
 */
public final class Params {
    /** No values. */
    public static final Params EMPTY = new Params(Map.of());

    private final Map<String, @Nullable Object> values;

    private Params(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** A copy of these values: texts, numbers, booleans, lists, nulls, and maps or params for what is nested. */
    public static Params of(Map<String, ? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return EMPTY;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(name, nest(value)));
        return new Params(Collections.unmodifiableMap(copy));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object nest(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> of((Map<String, Object>) map);
            case List<?> list -> list.stream().map(Params::nest).toList();
            case null, default -> value;
        };
    }

    /** Whether there is a value of this name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * The value as text.
     *
     * @throws ParamException if there is none, or it is a list or nested params
     */
    public String get(String name) {
        return as(name, String.class);
    }

    /** The value as text, or the default if there is none. */
    public String get(String name, String otherwise) {
        return values.get(name) == null ? otherwise : get(name);
    }

    /**
     * The value converted: to a string, a number, a boolean, a character, an enum constant, a {@code UUID}, a date or time of
     * {@code java.time}, or {@code Params}. Where there is none, a {@code boolean} is false: a form sends nothing for a check box without a tick.
     *
     * @throws ParamException if there is none, or it cannot be converted
     */
    public <T> T as(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null && type == boolean.class) {
            return Conversion.to(name, false, type);
        }
        if (value == null) {
            throw new ParamException("no value '" + name + "'; there are: " + String.join(", ", values.keySet()));
        }
        return Conversion.to(name, value, type);
    }

    /** The value converted, or null if there is none or it is empty text. */
    public <T> @Nullable T orNull(String name, Class<T> type) {
        Object value = values.get(name);
        return value == null || value.equals("") && type != String.class ? null : Conversion.to(name, value, type);
    }

    /** The values of a repeated name, each converted; empty if there is none. */
    public <T> List<T> list(String name, Class<T> type) {
        return switch (values.get(name)) {
            case null -> List.of();
            case List<?> list ->
                list.stream()
                        .map(one -> Conversion.to(name, one == null ? "" : one, type))
                        .toList();
            case Object one -> List.of(Conversion.to(name, one, type));
        };
    }

    /** The values nested under a name; empty if there are none. */
    public Params nested(String name) {
        return values.get(name) instanceof Params nested ? nested : EMPTY;
    }

    /**
     * The name under which a handler's parameter finds its value: the parameter's own, or the same with dashes or underscores, because
     * browsers lower-case names of attributes ({@code songId} reads {@code phx-value-song-id}).
     */
    public String nameFor(String parameter) {
        if (values.containsKey(parameter)) {
            return parameter;
        }
        for (char between : new char[] {'-', '_'}) {
            String name = separated(parameter, between);
            if (values.containsKey(name)) {
                return name;
            }
        }
        return parameter;
    }

    private static String separated(String camelCase, char between) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c)) {
                name.append(between).append(Character.toLowerCase(c));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** These values and the others, which win. */
    public Params with(Params others) {
        if (values.isEmpty() || others.values.isEmpty()) {
            return values.isEmpty() ? others : this;
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(values);
        merged.putAll(others.values);
        return new Params(Collections.unmodifiableMap(merged));
    }

    /** All names and values, in order; unmodifiable. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Params params && values.equals(params.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names only: values may be secrets, and this ends in logs. */
    @Override
    public String toString() {
        return "Params" + values.keySet();
    }
}
