package dev.liveview.compiler.tokenizer;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds where an expression in braces ends, whatever strings, comments and braces are in it. */
final class ExpressionScanner {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Cursor cursor;
    private final Deque<Integer> open = new ArrayDeque<>();

    private ExpressionScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads an expression from its opening brace on; null if there is a problem, which has been told. */
    static @Nullable Code read(Cursor cursor) {
        return new ExpressionScanner(cursor).read();
    }

    private @Nullable Code read() {
        int brace = cursor.at;
        int at = brace + 1;
        while (at < cursor.text.length()) {
            JavaToken token = JavaLexer.next(cursor.text, at);
            if (token.kind() == JavaToken.Kind.UNTERMINATED) {
                return unterminated(token);
            }
            if (closes(token)) {
                return close(brace, token);
            }
            at = token.end();
        }
        cursor.problems.error(brace, "'{' is not closed; for a brace in the text write {\"{\"}");
        return goOnAt(firstOf(brace, '\n', '<'));
    }

    /** Whether the token is the brace that ends the expression; other brackets are remembered or matched on the way. */
    private boolean closes(JavaToken token) {
        char c = cursor.text.charAt(token.start());
        if (token.kind() != JavaToken.Kind.SYMBOL) {
            return false;
        }
        if (OPENING.indexOf(c) >= 0) {
            open.push(token.start());
            return false;
        }
        if (c == '}' && (open.isEmpty() || !isMatch(c))) {
            return true;
        }
        if (CLOSING.indexOf(c) >= 0 && !open.isEmpty() && isMatch(c)) {
            open.pop();
        }
        return false;
    }

    private boolean isMatch(char closing) {
        return OPENING.indexOf(cursor.text.charAt(open.getFirst())) == CLOSING.indexOf(closing);
    }

    private @Nullable Code close(int brace, JavaToken token) {
        cursor.at = token.end();
        if (!open.isEmpty()) {
            int bracket = open.getFirst();
            cursor.problems.error(bracket, "'" + cursor.text.charAt(bracket) + "' is not closed in this expression");
            return null;
        }
        String code = cursor.text.substring(brace + 1, token.start());
        if (code.isBlank()) {
            cursor.problems.error(brace, "empty expression; for a brace in the text write {\"{\"}");
            return null;
        }
        int leading = code.length() - code.stripLeading().length();
        return new Code(brace + 1 + leading, code.strip());
    }

    private @Nullable Code unterminated(JavaToken token) {
        String what = cursor.text.startsWith("/*", token.start()) ? "comment" : "string";
        cursor.problems.error(token.start(), what + " is not closed");
        int brace = cursor.text.indexOf('}', token.start());
        return goOnAt(brace < 0 ? firstOf(token.start(), '\n', '<') : brace + 1);
    }

    /** Where to read on after a problem, so that the rest of the template is looked at too. */
    private @Nullable Code goOnAt(int at) {
        cursor.at = at;
        return null;
    }

    private int firstOf(int from, char one, char other) {
        int at = from + 1;
        while (at < cursor.text.length() && cursor.text.charAt(at) != one && cursor.text.charAt(at) != other) {
            at++;
        }
        return Math.min(at, cursor.text.length());
    }
}
