package dev.liveview.compiler.generate;

import java.util.HashMap;
import java.util.Map;

/** What the bits stand for that only the compiler knows: those of the variables of slots. <i>Immutable.</i> */
record Meanings(Map<Long, Long> byBit) {
    static final Meanings NONE = new Meanings(Map.of());

    /** Adds the meaning of a bit, which may have bits in it that are known here. */
    Meanings with(long bit, long meaning) {
        if (bit == Masks.ALWAYS) {
            return this;
        }
        Map<Long, Long> more = new HashMap<>(byBit);
        more.put(bit, of(meaning));
        return new Meanings(more);
    }

    /** The mask as it means something when it runs. */
    long of(long mask) {
        long known = mask;
        for (Map.Entry<Long, Long> one : byBit.entrySet()) {
            if ((mask & one.getKey()) != 0) {
                known = known & ~one.getKey() | one.getValue();
            }
        }
        return known;
    }
}
