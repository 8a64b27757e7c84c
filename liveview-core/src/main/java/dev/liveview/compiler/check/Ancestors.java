package dev.liveview.compiler.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements around a place in a template, from the inside out. Beyond a component or the template's own border nothing is known.
 * <i>Immutable.</i>
 *
 * @param name the element's name in lower case; empty for a border
 */
record Ancestors(String name, @Nullable Ancestors outer) {
    static final Ancestors BORDER = new Ancestors("", null);

    Ancestors inside(String element) {
        return new Ancestors(element, this);
    }

    boolean isBorder() {
        return outer == null;
    }

    /** Whether one of the wanted is around, with none of the barriers between. */
    boolean has(Set<String> wanted, Set<String> barriers) {
        for (Ancestors one = this; one != null; one = one.outer) {
            if (wanted.contains(one.name)) {
                return true;
            }
            if (barriers.contains(one.name)) {
                return false;
            }
        }
        return false;
    }

    boolean has(String wanted) {
        return has(Set.of(wanted), Set.of());
    }
}
