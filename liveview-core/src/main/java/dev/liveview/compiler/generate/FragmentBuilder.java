package dev.liveview.compiler.generate;

import java.util.ArrayList;
import java.util.List;

/** Collects the statics and dynamics of one node. */
final class FragmentBuilder {
    private final List<String> statics = new ArrayList<>();
    private final List<Dynamic> dynamics = new ArrayList<>();
    private StringBuilder current = new StringBuilder();

    void text(String text) {
        current.append(text);
    }

    void dynamic(Dynamic dynamic) {
        statics.add(current.toString());
        dynamics.add(dynamic);
        current = new StringBuilder();
    }

    /** The node, without white space at its ends. */
    Body.Fragment build(boolean isRoot) {
        List<String> all = new ArrayList<>(statics);
        all.add(current.toString());
        all.set(0, all.getFirst().stripLeading());
        all.set(all.size() - 1, all.getLast().stripTrailing());
        return new Body.Fragment(List.copyOf(all), List.copyOf(dynamics), isRoot);
    }
}
