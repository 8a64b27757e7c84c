package dev.liveview.compiler.parser;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.tokenizer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads tokens as a tree. Tags that do not match are told, and closed where it does the least harm. */
public final class Parser {
    /** Elements that have no content and no closing tag (HTML Standard, 13.1.2). */
    public static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** Browsers stop nesting at 512. */
    private static final int DEEPEST = 200;

    private final Problems problems;
    private final List<Open> open = new ArrayList<>();
    private boolean tooDeep;

    private Parser(Problems problems) {
        this.problems = problems;
        open.add(new Open(null));
    }

    /** The tree of a template's tokens. */
    public static List<Node> parse(List<Token> tokens, Problems problems) {
        Parser parser = new Parser(problems);
        tokens.forEach(parser::take);
        while (parser.open.size() > 1) {
            parser.unclosed("");
        }
        return parser.open.getFirst().content(problems);
    }

    private void take(Token token) {
        if (tooDeep) {
            return;
        }
        switch (token) {
            case Token.Text text -> top().add(new Node.Text(text.at(), text.text()));
            case Token.Markup markup -> top().add(new Node.Markup(markup.at(), markup.text()));
            case Token.Output output -> top().add(new Node.Output(output.at(), output.code()));
            case Token.Open tag -> open(tag);
            case Token.Close tag -> close(tag);
        }
    }

    private void open(Token.Open tag) {
        if (tag.name().startsWith(":") && !top().isCall()) {
            problems.error(
                    tag.at(),
                    "slot <" + tag.name() + "> stands outside of a component; it must be a direct child of one");
        }
        open.add(new Open(tag));
        if (open.size() > DEEPEST) {
            problems.error(
                    tag.at(), "<" + tag.name() + "> stands " + DEEPEST + " tags deep; move a part into a component");
            tooDeep = true;
        }
        if (tag.selfClosing() || isVoid(tag.name())) {
            closeTop();
        }
    }

    private void close(Token.Close tag) {
        if (isVoid(tag.name())) {
            problems.error(tag.at(), "<" + tag.name() + "> has no content and no closing tag");
        } else if (open.stream().noneMatch(one -> one.isNamed(tag.name()))) {
            problems.error(tag.at(), "</" + tag.name() + "> closes nothing: no <" + tag.name() + "> is open");
        } else {
            while (!top().isNamed(tag.name())) {
                unclosed(": </" + tag.name() + "> comes first");
            }
            closeTop();
        }
    }

    private void unclosed(String why) {
        Token.Open tag = Objects.requireNonNull(top().tag());
        if (!tooDeep) {
            problems.error(tag.at(), "<" + tag.name() + "> is not closed" + why);
        }
        closeTop();
    }

    private void closeTop() {
        Open closed = open.removeLast();
        top().add(closed, problems);
    }

    private Open top() {
        return open.getLast();
    }

    private static boolean isVoid(String name) {
        return !Node.isClass(name) && VOID.contains(name.toLowerCase(Locale.ROOT));
    }
}
