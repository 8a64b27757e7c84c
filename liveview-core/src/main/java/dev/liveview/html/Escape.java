package dev.liveview.html;

import org.jspecify.annotations.Nullable;

/**
 * Escapes text for HTML text and quoted attribute values, and values for scripts. <i>Safe to call from any thread.</i>
 *
 * <p>Carriage returns and NUL are normalised as an HTML parser would (HTML Standard, 13.2.3.5 and 13.2.5), so that what a browser holds is
 * what the server thinks it holds.
 */
public final class Escape {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Escape() {}

    /** The text with {@code & < > " '} as character references; the same string when there is nothing to escape. */
    public static String html(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (needsEscape(text.charAt(i))) {
                return escapeFrom(text, i);
            }
        }
        return text;
    }

    /**
     * A value as a JavaScript literal that may stand in a script or, once {@linkplain #html escaped}, in an event attribute: strings quoted,
     * numbers and booleans as they are, null as {@code null}; anything else as the string of its {@code toString}.
     */
    public static String script(@Nullable Object value) {
        if (value == null || value instanceof Boolean || isPlainNumber(value)) {
            return String.valueOf(value);
        }
        String text = value.toString();
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            scriptCharacter(text.charAt(i), out);
        }
        return out.append('"').toString();
    }

    private static boolean isPlainNumber(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }

    private static void scriptCharacter(char c, StringBuilder out) {
        boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\'' && c != '\\' && c != '<' && c != '>' && c != '&'
                && c != '`';
        if (plain || c > 0x7f && c != '\u2028' && c != '\u2029') {
            out.append(c);
            return;
        }
        out.append("\\u")
                .append(HEX[c >> 12 & 15])
                .append(HEX[c >> 8 & 15])
                .append(HEX[c >> 4 & 15])
                .append(HEX[c & 15]);
    }

    private static boolean needsEscape(char c) {
        return c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c == '\r' || c == 0);
    }

    private static String escapeFrom(String text, int first) {
        int length = text.length();
        StringBuilder out = new StringBuilder(length + 16).append(text, 0, first);
        for (int i = first; i < length; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> carriageReturn(text, i, out);
                case 0 -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static void carriageReturn(String text, int at, StringBuilder out) {
        boolean beforeNewline = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        if (!beforeNewline) {
            out.append('\n');
        }
    }
}
