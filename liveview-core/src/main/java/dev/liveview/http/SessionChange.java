package dev.liveview.http;

import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a response does to the visitor's session. <i>Immutable.</i> */
public final class SessionChange {
    /** Changes nothing. */
    public static final SessionChange NONE = new SessionChange(false, false, Map.of());

    private final boolean renewed;
    private final boolean cleared;
    private final Map<String, @Nullable Object> values;

    private SessionChange(boolean renewed, boolean cleared, Map<String, @Nullable Object> values) {
        this.renewed = renewed;
        this.cleared = cleared;
        this.values = values;
    }

    /**
     * Gives the session a new identity: what was signed for the old one (forms, joined pages) is refused from now on. To be done whenever who the
     * visitor is changes: on logging in and out.
     */
    public SessionChange renew() {
        return new SessionChange(true, cleared, values);
    }

    /** Forgets all values, and {@linkplain #renew() renews}. */
    public SessionChange clear() {
        return new SessionChange(true, true, Map.of());
    }

    /**
     * Stores a value: text, a number, a boolean, what is written as a text (a constant of an enum, a date or time, a UUID), a list, or a map or record.
     *
     * @throws IllegalArgumentException if it is something else, which the session's cookie cannot hold
     */
    public SessionChange put(String name, Object value) {
        check(name, value);
        return set(name, value);
    }

    private static void check(String name, @Nullable Object value) {
        switch (value) {
            case CharSequence text -> {}
            case Number number -> {}
            case Boolean truth -> {}
            case Character character -> {}
            case Enum<?> constant -> {}
            case TemporalAccessor time -> {}
            case UUID id -> {}
            case Record record -> {}
            case Collection<?> several -> several.forEach(one -> check(name, one));
            case Map<?, ?> map -> map.values().forEach(one -> check(name, one));
            case null -> {}
            default ->
                throw new IllegalArgumentException("session value '" + name + "' is or holds a "
                        + value.getClass().getName()
                        + ", which a cookie cannot hold; store an id, and look it up where it is needed");
        }
    }

    /** Forgets a value. */
    public SessionChange remove(String name) {
        return set(name, null);
    }

    private SessionChange set(String name, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.put(name, value);
        return new SessionChange(renewed, cleared, copy);
    }

    /** Whether the session gets a new identity. */
    public boolean isRenewed() {
        return renewed;
    }

    /** Whether anything changes. */
    public boolean isEmpty() {
        return !renewed && !cleared && values.isEmpty();
    }

    /** The values after the change. */
    public Map<String, Object> applyTo(Map<String, ? extends @Nullable Object> old) {
        Map<String, Object> after = new LinkedHashMap<>();
        if (!cleared) {
            old.forEach((name, value) -> put(after, name, value));
        }
        values.forEach((name, value) -> put(after, name, value));
        return after;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }
}
