package dev.liveview.compiler.tokenizer;

/**
 * A lexical element of Java in an expression. <i>Immutable.</i>
 *
 * @param start the index of its first character
 * @param end the index after its last character
 */
public record JavaToken(Kind kind, int start, int end) {
    /** What it is. */
    public enum Kind {
        /** White space. */
        SPACE,
        /** A comment of either form. */
        COMMENT,
        /** An identifier or keyword. */
        NAME,
        /** A number. */
        NUMBER,
        /** A string in quotes. */
        STRING,
        /** A text block. */
        TEXT_BLOCK,
        /** A character in quotes. */
        CHARACTER,
        /** An operator or separator. */
        SYMBOL,
        /** A string, character or comment that does not end. */
        UNTERMINATED
    }

    /** Its text. */
    public String in(String source) {
        return source.substring(start, end);
    }

    /** Whether it is this operator or separator. */
    public boolean is(String symbol, String source) {
        return kind == Kind.SYMBOL && end - start == symbol.length() && source.startsWith(symbol, start);
    }
}
