package dev.liveview.compiler.tokenizer;

import dev.liveview.compiler.tokenizer.AttributeValue.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the quoted value of an attribute, with the expressions in it. */
final class QuotedScanner {
    private final Cursor cursor;
    private final char quote;
    private final List<Part> parts = new ArrayList<>();
    private int textStart;

    private QuotedScanner(Cursor cursor) {
        this.cursor = cursor;
        this.quote = cursor.current();
    }

    /** Reads from the opening quote on; null if there is a problem, which has been told. */
    static @Nullable AttributeValue read(Cursor cursor, String name) {
        // client commands are JSON, where braces are braces
        boolean isCommands = name.startsWith("phx-") && cursor.text.startsWith("[[", cursor.at + 1);
        return new QuotedScanner(cursor).read(!isCommands);
    }

    private @Nullable AttributeValue read(boolean hasExpressions) {
        int start = cursor.at++;
        textStart = cursor.at;
        boolean sound = true;
        while (!cursor.atEnd() && cursor.current() != quote) {
            if (hasExpressions && cursor.current() == '{') {
                sound &= expression();
            } else {
                cursor.at++;
            }
        }
        if (cursor.atEnd()) {
            if (sound) {
                cursor.problems.error(start, "quote is not closed");
            }
            return null;
        }
        return close(start, sound);
    }

    private @Nullable AttributeValue close(int start, boolean sound) {
        endText();
        cursor.at++;
        if (!sound) {
            return null;
        }
        return switch (parts.size()) {
            case 0 -> new AttributeValue.Literal(start + 1, "", quote);
            case 1 ->
                parts.getFirst() instanceof Part.Text text
                        ? new AttributeValue.Literal(start + 1, text.text(), quote)
                        : new AttributeValue.Mixed(start + 1, List.copyOf(parts), quote);
            default -> new AttributeValue.Mixed(start + 1, List.copyOf(parts), quote);
        };
    }

    private boolean expression() {
        endText();
        Code code = ExpressionScanner.read(cursor);
        textStart = cursor.at;
        if (code != null) {
            parts.add(new Part.Expression(code));
        }
        return code != null;
    }

    private void endText() {
        if (cursor.at > textStart) {
            parts.add(new Part.Text(cursor.from(textStart)));
        }
    }
}
