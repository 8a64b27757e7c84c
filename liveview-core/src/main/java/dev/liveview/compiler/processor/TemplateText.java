package dev.liveview.compiler.processor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a template and where each of its characters stands in the file that holds it. <i>Immutable.</i>
 *
 * @param text the text, as the annotation or the file holds it
 * @param offsets for each character, and the end, its index in the file; all equal where the text is not written as one literal
 * @param file the template's own file; null if it stands in the Java file
 */
record TemplateText(String text, int[] offsets, @Nullable TemplateFile file) {
    /** A text in the Java file. */
    TemplateText(String text, int[] offsets) {
        this(text, offsets, null);
    }

    /** A text of which only the place as a whole is known. */
    static TemplateText at(int offset, String text) {
        int[] offsets = new int[text.length() + 1];
        Arrays.fill(offsets, offset);
        return new TemplateText(text, offsets);
    }

    /** The text of a template's own file. As in text blocks, each line ends with {@code \n}, whatever the file has. */
    static TemplateText of(TemplateFile file) {
        String content = file.content();
        StringBuilder text = new StringBuilder(content.length());
        int[] offsets = new int[content.length() + 1];
        for (int i = 0; i < content.length(); i++) {
            boolean endsPair = content.charAt(i) == '\n' && i > 0 && content.charAt(i - 1) == '\r';
            if (!endsPair) {
                offsets[text.length()] = i;
                text.append(content.charAt(i) == '\r' ? '\n' : content.charAt(i));
            }
        }
        offsets[text.length()] = content.length();
        return new TemplateText(text.toString(), Arrays.copyOf(offsets, text.length() + 1), file);
    }

    /** Whether the place of each character is known. */
    boolean isExact() {
        return text.isEmpty() || offsets[0] != offsets[text.length()];
    }

    /** The index in the file of a place in the text. */
    int offset(int at) {
        return offsets[Math.clamp(at, 0, text.length())];
    }

    /** The line of a place, counted in the text itself, from 1. */
    int line(int at) {
        return (int) before(at).chars().filter(c -> c == '\n').count() + 1;
    }

    /** The column of a place in its line, from 1. */
    int column(int at) {
        String before = before(at);
        return before.length() - before.lastIndexOf('\n');
    }

    private String before(int at) {
        return text.substring(0, Math.clamp(at, 0, text.length()));
    }
}
