package dev.liveview.compiler.processor;

import java.util.Arrays;

/**
 * The text of a template and where each of its characters stands in the Java file. <i>Immutable.</i>
 *
 * @param text the text, as the annotation holds it
 * @param offsets for each character, and the end, its index in the file; all equal where the text is not written as one literal
 */
record TemplateText(String text, int[] offsets) {
    /** A text of which only the place as a whole is known. */
    static TemplateText at(int offset, String text) {
        int[] offsets = new int[text.length() + 1];
        Arrays.fill(offsets, offset);
        return new TemplateText(text, offsets);
    }

    /** Whether the place of each character is known. */
    boolean isExact() {
        return text.isEmpty() || offsets[0] != offsets[text.length()];
    }

    /** The index in the file of a place in the text. */
    int offset(int at) {
        return offsets[Math.clamp(at, 0, text.length())];
    }
}
