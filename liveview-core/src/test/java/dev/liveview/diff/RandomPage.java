package dev.liveview.diff;

import dev.liveview.LiveView;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A view with a compiled template, and ways to change its state at random. */
interface RandomPage<V extends LiveView> {
    /** Texts that meet again and again, some of them in need of escaping. */
    List<String> TEXTS = List.of("", "a", "b", "a", "<i>&\"", "é☕🍵", "12", "\n\t\\");

    /** A key that two entries of a list have now, and what makes the list right again. */
    record Repeated(Object key, Runnable repair) {}

    V view();

    /** Whether it shows what a user may have changed since, which is sent whenever it is visited. */
    default boolean hasEchoes() {
        return false;
    }

    /** One change, or one that changes nothing. */
    void change(Random random);

    /** Gives two entries of a keyed list the same key; null if there is none to repeat. */
    @Nullable
    Repeated repeatAKey(Random random);

    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static String text(Random random) {
        return pick(TEXTS, random);
    }
}
