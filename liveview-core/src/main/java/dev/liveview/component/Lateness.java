package dev.liveview.component;

import java.util.StringJoiner;

/**
 * How long an element stays hidden, as the style sheet {@code components.css} reads it: milliseconds as a sum of powers of two, each a word, because
 * style sheets cannot read numbers.
 *
 * <p>It is hidden by an animation, because nothing else has a clock in a page without scripts. The animation belongs to the element, so that it
 * begins anew whenever the element begins to be late, and is important, because style sheets for users who want less motion shorten all animations:
 * this one moves nothing, and they are the last to want a flicker.
 */
final class Lateness {
    /** The attribute of the element. */
    static final String ATTRIBUTE = "data-lv-delay";

    /** In milliseconds; the style sheet knows no power of two beyond. */
    static final int MAX = (1 << 20) - 1;

    private Lateness() {}

    /** The value of the attribute. */
    static String of(int millis) {
        StringJoiner words = new StringJoiner(" ");
        for (int rest = millis; rest != 0; rest &= rest - 1) {
            words.add(Integer.toString(Integer.lowestOneBit(rest)));
        }
        return words.toString();
    }
}
