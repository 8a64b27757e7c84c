package dev.liveview.diff;

import dev.liveview.template.Hash;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Those keys of one list that only their own {@code equals} and {@code hashCode} can tell apart, each with a word that stands for it from render to render.
 * Complete when the list is, and not changed afterwards. <i>Only on the view's own thread.</i>
 */
final class KeptKeys {
    private static final int KIND = 16;

    private final Map<Object, Long> words = new HashMap<>();
    private long given;

    /** None yet, after those of the render before. */
    KeptKeys(@Nullable KeptKeys before) {
        given = before == null ? 0 : before.given;
    }

    /** The word that an equal key had in this list or in the one before; otherwise one that no key of either has. */
    long word(Object key, @Nullable KeptKeys before) {
        Long known = words.get(key);
        if (known != null) {
            return known;
        }
        Long old = before == null ? null : before.words.get(key);
        long word = old == null ? Hash.number(given++, KIND) : old;
        words.put(key, word);
        return word;
    }
}
