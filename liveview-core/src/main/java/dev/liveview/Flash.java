package dev.liveview;

import dev.liveview.assign.FrozenParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short messages for the person at the browser, by kind: {@code info}, {@code error}, or what the application likes. Every view has them in its
 * cell {@code flash}.
 *
 * <pre>{@code
 * <p :if={@flash.has("info")} role="status" phx-click="lv:clear-flash" phx-value-key="info">{@flash.get("info")}</p>
 * }</pre>
 *
 * <i>Immutable.</i>
 */
public final class Flash implements FrozenParts {
    /** No messages. */
    public static final Flash EMPTY = new Flash(Map.of());

    private final Map<String, String> messages;

    private Flash(Map<String, String> messages) {
        this.messages = messages;
    }

    /** These messages, by kind. */
    public static Flash of(Map<String, String> messages) {
        return messages.isEmpty() ? EMPTY : new Flash(Map.copyOf(messages));
    }

    /** Whether there is a message of this kind. */
    public boolean has(String kind) {
        return messages.containsKey(kind);
    }

    /** The message of this kind, or nothing. */
    public @Nullable String get(String kind) {
        return messages.get(kind);
    }

    /** Whether there are no messages. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** All messages by kind; unmodifiable. */
    public Map<String, String> messages() {
        return messages;
    }

    /** These messages and one more; an older one of the same kind is replaced. */
    public Flash with(String kind, String message) {
        Map<String, String> copy = new LinkedHashMap<>(messages);
        copy.put(kind, message);
        return of(copy);
    }

    /** These messages without those of a kind. */
    public Flash without(String kind) {
        Map<String, String> copy = new LinkedHashMap<>(messages);
        copy.remove(kind);
        return of(copy);
    }

    @Override
    public List<@Nullable Object> frozenParts() {
        return new ArrayList<>(messages.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Flash flash && messages.equals(flash.messages);
    }

    @Override
    public int hashCode() {
        return messages.hashCode();
    }
}
