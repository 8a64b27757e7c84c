package dev.liveview.http;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Stores a value: text, a number, a boolean, a list or a map of such. */
    public SessionChange put(String name, Object value) {
        return set(name, value);
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
