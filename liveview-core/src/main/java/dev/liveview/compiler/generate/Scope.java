package dev.liveview.compiler.generate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names that {@code :for} and {@code :let} gave, and what the values behind them depend on. <i>Immutable.</i> */
record Scope(Map<String, Long> masks) {
    static final Scope EMPTY = new Scope(Map.of());

    Scope with(String name, long mask) {
        Map<String, Long> more = new HashMap<>(masks);
        more.put(name, mask);
        return new Scope(more);
    }

    long mask(String name) {
        return masks.getOrDefault(name, 0L);
    }

    Set<String> names() {
        return masks.keySet();
    }
}
