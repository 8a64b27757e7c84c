package dev.liveview.compiler.tokenizer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one tag with its attributes. */
final class TagScanner {
    private final Cursor cursor;
    private final List<Attribute> attributes = new ArrayList<>();

    private TagScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads {@code <name …>} from its angle bracket on; null if the tag does not end, which has been told. */
    static Token.@Nullable Open open(Cursor cursor) {
        return new TagScanner(cursor).open();
    }

    /** Reads {@code </name>} from its angle bracket on; null if the tag does not end, which has been told. */
    static Token.@Nullable Close close(Cursor cursor) {
        int start = cursor.at;
        cursor.at += 2;
        String name = name(cursor);
        cursor.skipSpace();
        if (cursor.atEnd() || cursor.current() != '>') {
            cursor.problems.error(start, "tag </" + name + "> does not end with '>'");
            cursor.skipTo(">");
            return null;
        }
        cursor.at++;
        return new Token.Close(start, name);
    }

    private Token.@Nullable Open open() {
        int start = cursor.at++;
        String name = name(cursor);
        while (true) {
            cursor.skipSpace();
            if (cursor.atEnd() || cursor.current() == '<') {
                unended(start, name);
                return cursor.atEnd() ? null : new Token.Open(start, name, attributes, false);
            }
            if (cursor.current() == '>' || cursor.looksAt("/>")) {
                boolean selfClosing = cursor.current() == '/';
                cursor.at += selfClosing ? 2 : 1;
                return new Token.Open(start, name, attributes, selfClosing);
            }
            attribute();
        }
    }

    /** A quote that is not closed has been told already. */
    private void unended(int start, String name) {
        boolean isTold = cursor.atEnd() && cursor.problems.all().stream().anyMatch(problem -> problem.at() > start);
        if (!isTold) {
            cursor.problems.error(start, "tag <" + name + "> does not end with '>'");
        }
    }

    private void attribute() {
        int start = cursor.at;
        if (cursor.current() == '{') {
            Code code = ExpressionScanner.read(cursor);
            if (code != null) {
                attributes.add(new Attribute.Spread(start, code));
            }
            return;
        }
        String name = attributeName();
        if (name.isEmpty()) {
            cursor.problems.error(
                    start, "'" + cursor.current() + "' cannot stand here; a name of an attribute is expected");
            cursor.at++;
            return;
        }
        AttributeValue value = valueOf(name);
        if (value != null) {
            attributes.add(new Attribute.Named(start, name, value));
        }
    }

    private @Nullable AttributeValue valueOf(String name) {
        int afterName = cursor.at;
        cursor.skipSpace();
        if (cursor.atEnd() || cursor.current() != '=') {
            cursor.at = afterName;
            return new AttributeValue.Absent();
        }
        cursor.at++;
        cursor.skipSpace();
        char first = cursor.atEnd() ? '>' : cursor.current();
        if (first == '{') {
            Code code = ExpressionScanner.read(cursor);
            return code == null ? null : new AttributeValue.Whole(code);
        }
        return first == '"' || first == '\'' ? QuotedScanner.read(cursor, name) : unquoted(name);
    }

    private @Nullable AttributeValue unquoted(String name) {
        int start = cursor.at;
        String text = attributeName();
        String message = text.isEmpty()
                ? "attribute '" + name + "' has no value after '='"
                : "the value of attribute '" + name + "' needs quotes: " + name + "=\"" + text + "\"";
        cursor.problems.error(start, message);
        return null;
    }

    private String attributeName() {
        int start = cursor.at;
        while (!cursor.atEnd() && !endsName(cursor.current()) && !cursor.looksAt("/>")) {
            cursor.at++;
        }
        return cursor.from(start);
    }

    private static boolean endsName(char c) {
        return Cursor.isSpace(c) || "=<>\"'{}".indexOf(c) >= 0;
    }

    private static String name(Cursor cursor) {
        int start = cursor.at;
        while (!cursor.atEnd() && !endsName(cursor.current()) && cursor.current() != '/') {
            cursor.at++;
        }
        return cursor.from(start);
    }
}
