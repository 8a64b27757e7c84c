package dev.liveview.compiler.generate;

import java.util.ArrayList;
import java.util.List;

/** Collects the statics and dynamics of one node. */
final class FragmentBuilder {
    private final List<String> statics = new ArrayList<>();
    private final List<Dynamic> dynamics = new ArrayList<>();
    private StringBuilder current = new StringBuilder();

    /** Where the first constant begins in the first static, before which white space goes; the end of a template without one. */
    private int firstConstant = Integer.MAX_VALUE;

    /** Where the last constant ends in the present static, behind which white space goes. */
    private int lastConstant;

    void text(String text) {
        current.append(text);
    }

    /** Text that an expression gives: white space in it is meant. */
    void constant(String text) {
        if (dynamics.isEmpty()) {
            firstConstant = Math.min(firstConstant, current.length());
        }
        current.append(text);
        lastConstant = current.length();
    }

    void dynamic(Dynamic dynamic) {
        statics.add(current.toString());
        dynamics.add(dynamic);
        current = new StringBuilder();
        lastConstant = 0;
    }

    /** The node, without white space at its ends. */
    Body.Fragment build(boolean isRoot) {
        List<String> all = new ArrayList<>(statics);
        int end = current.toString().stripTrailing().length();
        all.add(current.substring(0, Math.max(end, lastConstant)));
        String first = all.getFirst();
        int start = first.length() - first.stripLeading().length();
        all.set(0, first.substring(Math.min(start, firstConstant)));
        return new Body.Fragment(List.copyOf(all), List.copyOf(dynamics), isRoot);
    }
}
