package dev.liveview.compiler.tokenizer;

import dev.liveview.compiler.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a template into tokens. Whatever it is given, it ends, and tells what is wrong instead of throwing. */
public final class Tokenizer {
    private static final Set<String> RAW = Set.of("script", "style");
    private static final Set<String> TEXT_ONLY = Set.of("textarea", "title");
    private static final String NO_CURLY = "phx-no-curly-interpolation";

    private final Cursor cursor;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int textStart;
    private String noCurlyTag = "";
    private int noCurlyDepth;

    private Tokenizer(String text, Problems problems) {
        this.cursor = new Cursor(text, problems);
        this.problems = problems;
    }

    /** The tokens of a text, as far as it can be read. */
    public static List<Token> tokenize(String text, Problems problems) {
        Tokenizer tokenizer = new Tokenizer(text, problems);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (!cursor.atEnd()) {
            switch (cursor.current()) {
                case '<' -> angle();
                case '{' -> brace();
                default -> cursor.at++;
            }
        }
        endText();
    }

    private void angle() {
        if (cursor.looksAt("<%")) {
            percent();
        } else if (cursor.looksAt("<!--")) {
            comment();
        } else if (cursor.looksAt("<!")) {
            markup(cursor.looksAt("<![CDATA[") ? "]]>" : ">");
        } else if (cursor.looksAt("</") && isTagStart(cursor.at + 2)) {
            closeTag();
        } else if (isTagStart(cursor.at + 1)) {
            openTag();
        } else {
            problems.error(cursor.at, "'<' begins no tag here; for the character write &lt;");
            cursor.at++;
        }
    }

    private boolean isTagStart(int at) {
        if (at >= cursor.text.length()) {
            return false;
        }
        char c = cursor.text.charAt(at);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == ':';
    }

    private void percent() {
        endText();
        int start = cursor.at;
        boolean isComment = cursor.looksAt("<%!--");
        if (!isComment) {
            problems.error(start, "'<%' has no meaning here; write {expression}, or <%!-- --%> for a comment");
        }
        if (!cursor.skipTo(isComment ? "--%>" : "%>") && isComment) {
            problems.error(start, "comment is not closed with '--%>'");
        }
        textStart = cursor.at;
    }

    private void comment() {
        int start = cursor.at;
        markup("-->");
        int expression = cursor.from(start).indexOf("{@");
        if (expression >= 0) {
            problems.error(
                    start + expression,
                    "no expressions in an HTML comment; to leave a part out of the page write <%!-- --%> around it");
        }
    }

    private void markup(String end) {
        endText();
        int start = cursor.at;
        if (!cursor.skipTo(end)) {
            problems.error(
                    start, (end.equals("-->") ? "comment" : "declaration") + " is not closed with '" + end + "'");
        }
        tokens.add(new Token.Markup(start, cursor.from(start)));
        textStart = cursor.at;
    }

    private void closeTag() {
        endText();
        Token.Close tag = TagScanner.close(cursor);
        textStart = cursor.at;
        if (tag == null) {
            return;
        }
        tokens.add(tag);
        if (tag.name().equals(noCurlyTag) && --noCurlyDepth == 0) {
            noCurlyTag = "";
        }
    }

    private void openTag() {
        endText();
        Token.Open tag = TagScanner.open(cursor);
        textStart = cursor.at;
        if (tag == null) {
            return;
        }
        tokens.add(tag);
        if (!tag.selfClosing()) {
            enter(tag);
        }
    }

    private void enter(Token.Open tag) {
        String name = tag.name().toLowerCase(Locale.ROOT);
        if (tag.name().equals(noCurlyTag)) {
            noCurlyDepth++;
        } else if (noCurlyTag.isEmpty() && tag.attributes().stream().anyMatch(Tokenizer::isNoCurly)) {
            noCurlyTag = tag.name();
            noCurlyDepth = 1;
        }
        boolean isClass = Character.isUpperCase(tag.name().charAt(0));
        if (!isClass && (RAW.contains(name) || TEXT_ONLY.contains(name))) {
            content(name, TEXT_ONLY.contains(name));
        }
    }

    private static boolean isNoCurly(Attribute attribute) {
        return attribute instanceof Attribute.Named named && named.name().equals(NO_CURLY);
    }

    /** The content of an element that holds no tags. */
    private void content(String name, boolean hasExpressions) {
        while (!cursor.atEnd() && !cursor.looksAtIgnoringCase("</" + name)) {
            if (hasExpressions && cursor.current() == '{') {
                brace();
            } else {
                cursor.at++;
            }
        }
        endText();
    }

    private void brace() {
        if (!noCurlyTag.isEmpty()) {
            cursor.at++;
            return;
        }
        endText();
        int start = cursor.at;
        Code code = ExpressionScanner.read(cursor);
        if (code != null) {
            tokens.add(new Token.Output(start, code));
        }
        textStart = cursor.at;
    }

    private void endText() {
        if (cursor.at > textStart) {
            tokens.add(new Token.Text(textStart, cursor.from(textStart)));
        }
        textStart = cursor.at;
    }
}
