package dev.liveview.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * HTML attributes by name, in order: what a caller wrote on a component and the component did not declare, to be put on an element with
 * {@code {@rest}}. Values are as in a template: null and {@code false} leave the attribute out, {@code true} writes its bare name.
 * <i>Immutable.</i>
 */
public final class Attrs {
    /** No attributes. */
    public static final Attrs EMPTY = new Attrs(Map.of());

    private final Map<String, @Nullable Object> values;

    private Attrs(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** One attribute. */
    public static Attrs of(String name, @Nullable Object value) {
        return EMPTY.with(name, value);
    }

    /** A copy of these attributes, in the map's order. */
    public static Attrs from(Map<String, ? extends @Nullable Object> values) {
        return new Attrs(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** These attributes and one more; a name that is there already gets the new value. */
    public Attrs with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.put(AttributeName.check(name), value);
        return new Attrs(Collections.unmodifiableMap(copy));
    }

    /** These attributes and the others, whose values win. */
    public Attrs with(Attrs others) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.putAll(others.values);
        return new Attrs(Collections.unmodifiableMap(copy));
    }

    /** The value of an attribute; null when it is absent. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** Whether the attribute is there, with whatever value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names and values, in order; unmodifiable. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attrs attrs && values.equals(attrs.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
