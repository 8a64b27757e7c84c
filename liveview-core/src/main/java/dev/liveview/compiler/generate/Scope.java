package dev.liveview.compiler.generate;

import java.util.HashMap;
import java.util.Map;

/**
 * The names that {@code :for} and {@code :let} gave, and what the values behind them depend on. <i>Immutable.</i>
 *
 * @param next the bit that the next name gets for itself, counted downwards: cells count upwards
 * @param last the lowest bit that no cell has
 */
record Scope(Map<String, Long> masks, int next, int last) {
    /** No names yet, in the template of a class with this many cells or attributes. */
    static Scope of(int cells) {
        return new Scope(Map.of(), Masks.OWN_BITS - 1, cells);
    }

    Scope with(String name, long mask) {
        Map<String, Long> more = new HashMap<>(masks);
        more.put(name, mask);
        return new Scope(more, next, last);
    }

    /** Gives the name a bit of its own; all of its readers are always visited where no bit is left. */
    Scope withBit(String name) {
        Scope named = with(name, next >= last ? Masks.bit(next) : Masks.ALWAYS);
        return new Scope(named.masks, next - 1, last);
    }

    long mask(String name) {
        return masks.getOrDefault(name, 0L);
    }
}
