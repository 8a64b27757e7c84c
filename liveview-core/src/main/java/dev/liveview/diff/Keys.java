package dev.liveview.diff;

import dev.liveview.template.Hash;
import java.util.UUID;

/** The 64 bits that stand for the key of a list's entry. */
final class Keys {
    private static final int TEXT = 11;
    private static final int NUMBER = 12;
    private static final int UUIDS = 13;
    private static final int OTHER = 14;
    private static final int INT = 15;

    private Keys() {}

    /** The hash of a number: the same for all its types, because a list's keys are all of one. */
    static long hash(long key) {
        return Hash.number(key, NUMBER);
    }

    /**
     * Keys that are equal have equal hashes, if equal objects print the same. Where they do not, an entry is taken for a new one: more is sent, but
     * nothing wrong is shown.
     */
    static long hash(Object key) {
        return switch (key) {
            case String text -> Hash.text(text, TEXT);
            case Long number -> Hash.number(number, NUMBER);
            case Integer number -> Hash.number(number, INT);
            case UUID uuid ->
                Hash.combine(
                        Hash.number(uuid.getMostSignificantBits(), UUIDS),
                        Hash.number(uuid.getLeastSignificantBits(), UUIDS));
            default -> Hash.combine(Hash.text(key.toString(), OTHER), key.hashCode());
        };
    }
}
