package dev.liveview.compiler.tokenizer;

import dev.liveview.compiler.tokenizer.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts Java into its lexical elements (JLS 3.5), well enough to find names, strings and braces. */
public final class JavaLexer {
    private static final List<String> LONG_SYMBOLS = List.of(
            "...", "->", "::", "++", "--", "&&", "||", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "&=", "|=", "^=",
            "%=");

    private JavaLexer() {}

    /** All elements of a piece of Java. */
    public static List<JavaToken> lex(String source) {
        List<JavaToken> tokens = new ArrayList<>();
        for (int at = 0; at < source.length(); ) {
            JavaToken token = next(source, at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    /** The element that begins at this index. */
    static JavaToken next(String source, int at) {
        char c = source.charAt(at);
        if (Character.isWhitespace(c)) {
            return run(source, at, Kind.SPACE);
        }
        if (Character.isJavaIdentifierStart(c)) {
            return run(source, at, Kind.NAME);
        }
        if (c >= '0' && c <= '9') {
            return run(source, at, Kind.NUMBER);
        }
        return switch (c) {
            case '"' -> source.startsWith("\"\"\"", at) ? textBlock(source, at) : quoted(source, at, c, Kind.STRING);
            case '\'' -> quoted(source, at, c, Kind.CHARACTER);
            case '/' -> slash(source, at);
            default -> symbol(source, at);
        };
    }

    private static JavaToken run(String source, int at, Kind kind) {
        int end = at + 1;
        while (end < source.length() && continues(source, end, kind)) {
            end++;
        }
        return new JavaToken(kind, at, end);
    }

    private static boolean continues(String source, int at, Kind kind) {
        char c = source.charAt(at);
        return switch (kind) {
            case SPACE -> Character.isWhitespace(c);
            case NUMBER -> Character.isJavaIdentifierPart(c) || c == '.';
            default -> Character.isJavaIdentifierPart(c);
        };
    }

    private static JavaToken quoted(String source, int at, char quote, Kind kind) {
        for (int i = at + 1; i < source.length() && source.charAt(i) != '\n'; i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == quote) {
                return new JavaToken(kind, at, i + 1);
            }
        }
        return new JavaToken(Kind.UNTERMINATED, at, source.length());
    }

    private static JavaToken textBlock(String source, int at) {
        for (int i = at + 3; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.startsWith("\"\"\"", i)) {
                return new JavaToken(Kind.TEXT_BLOCK, at, i + 3);
            }
        }
        return new JavaToken(Kind.UNTERMINATED, at, source.length());
    }

    private static JavaToken slash(String source, int at) {
        if (source.startsWith("//", at)) {
            int end = source.indexOf('\n', at);
            return new JavaToken(Kind.COMMENT, at, end < 0 ? source.length() : end);
        }
        if (source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at + 2);
            return end < 0
                    ? new JavaToken(Kind.UNTERMINATED, at, source.length())
                    : new JavaToken(Kind.COMMENT, at, end + 2);
        }
        return symbol(source, at);
    }

    private static JavaToken symbol(String source, int at) {
        for (String symbol : LONG_SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                return new JavaToken(Kind.SYMBOL, at, at + symbol.length());
            }
        }
        return new JavaToken(Kind.SYMBOL, at, at + 1);
    }
}
