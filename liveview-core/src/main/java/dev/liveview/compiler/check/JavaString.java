package dev.liveview.compiler.check;

/** Writes text as a Java string literal. */
public final class JavaString {
    private JavaString() {}

    /** The literal, quotes included. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), out);
        }
        return out.append('"').toString();
    }

    private static void character(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c > '~') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** The text of a literal in quotes. */
    public static String unquote(String literal) {
        return literal.substring(1, literal.length() - 1).translateEscapes();
    }
}
