package dev.liveview;

import dev.liveview.params.Params;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the application remembers of a visitor between requests, kept in a signed cookie: who is logged in, for example. An HTTP route
 * writes it ({@code Response.redirect("/").session(s -> s.renew().put("user", 7))}), a view reads it in {@code mount}.
 *
 * <p>The cookie is signed, not encrypted: its owner can read it, but not change it. <i>Immutable.</i>
 */
public final class Session {
    /** A session that holds nothing. */
    public static final Session EMPTY = new Session(Params.EMPTY);

    private final Params values;

    private Session(Params values) {
        this.values = values;
    }

    /** A session with these values. */
    public static Session of(Map<String, ? extends @Nullable Object> values) {
        return new Session(Params.of(values));
    }

    /** Whether there is a value of this name. */
    public boolean has(String name) {
        return values.has(name);
    }

    /** The value as text, or null if there is none. */
    public @Nullable String get(String name) {
        return values.orNull(name, String.class);
    }

    /** The value converted, or null if there is none. */
    public <T> @Nullable T get(String name, Class<T> type) {
        return values.orNull(name, type);
    }

    /** All values; unmodifiable. */
    public Map<String, @Nullable Object> values() {
        return values.values();
    }

    /** The names only: this ends in logs. */
    @Override
    public String toString() {
        return "Session" + values.values().keySet();
    }
}
