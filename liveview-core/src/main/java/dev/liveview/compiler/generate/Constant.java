package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.JavaString;
import dev.liveview.compiler.tokenizer.AttributeValue.Part;
import dev.liveview.compiler.tokenizer.Code;
import dev.liveview.compiler.tokenizer.JavaLexer;
import dev.liveview.compiler.tokenizer.JavaToken;
import dev.liveview.html.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what of an expression is known when it is compiled: literals, and the literal parts of a concatenation. */
final class Constant {
    /** Operators that bind weaker than plus, or are plus in another meaning: with one of them nothing is taken apart. */
    private static final Set<String> STOPS = Set.of(
            "?", ":", "->", "::", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "&", "|", "^", "=", "-", "++", "--",
            "+=", "-=", ",", "!", "~");

    private Constant() {}

    /** The text that a literal shows: a string, a character, or a plain number. */
    static Optional<String> text(Code code) {
        List<JavaToken> tokens = JavaLexer.lex(code.text());
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        String literal = tokens.getFirst().in(code.text());
        return switch (tokens.getFirst().kind()) {
            case STRING, CHARACTER -> Optional.of(JavaString.unquote(literal));
            case NUMBER -> literal.matches("0|[1-9][0-9]{0,8}") ? Optional.of(literal) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * The parts of a concatenation with string literals in it, the literals as HTML; one part if it is anything else. What stands before the first
     * literal stays together, because plus may be addition there.
     */
    static List<Part> parts(Code code) {
        List<Code> operands = operands(code);
        int firstString = 0;
        while (firstString < operands.size() && !isString(operands.get(firstString))) {
            firstString++;
        }
        if (firstString == operands.size()) {
            return List.of(new Part.Expression(code));
        }
        List<Part> parts = new ArrayList<>();
        if (firstString > 0) {
            Code last = operands.get(firstString - 1);
            parts.add(new Part.Expression(
                    between(code, code.at(), last.at() + last.text().length())));
        }
        operands.subList(firstString, operands.size()).forEach(operand -> parts.add(part(operand)));
        return joined(parts);
    }

    private static Part part(Code operand) {
        return isString(operand)
                ? new Part.Text(Escape.html(JavaString.unquote(operand.text())))
                : new Part.Expression(operand);
    }

    /** Literals that follow each other as one. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Text(String text)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Part.Text(String before)) {
                joined.set(joined.size() - 1, new Part.Text(before + text));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static boolean isString(Code code) {
        List<JavaToken> tokens = JavaLexer.lex(code.text());
        return tokens.size() == 1 && tokens.getFirst().kind() == JavaToken.Kind.STRING;
    }

    /** What stands between the pluses; the whole if there are other operators around. */
    private static List<Code> operands(Code code) {
        List<Code> operands = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (JavaToken token : JavaLexer.lex(code.text())) {
            String text = token.in(code.text());
            if (token.kind() == JavaToken.Kind.COMMENT || depth == 0 && isStop(token, text)) {
                return List.of(code);
            }
            if (token.kind() == JavaToken.Kind.SYMBOL) {
                depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
            }
            if (depth == 0 && token.is("+", code.text())) {
                operands.add(between(code, code.at() + start, code.at() + token.start()));
                start = token.end();
            }
        }
        operands.add(between(code, code.at() + start, code.at() + code.text().length()));
        return operands.stream().anyMatch(operand -> operand.text().isEmpty()) ? List.of(code) : operands;
    }

    private static boolean isStop(JavaToken token, String text) {
        boolean isWord = token.kind() == JavaToken.Kind.NAME
                && Set.of("instanceof", "switch").contains(text);
        return isWord || token.kind() == JavaToken.Kind.SYMBOL && STOPS.contains(text);
    }

    private static Code between(Code code, int from, int to) {
        String text = code.text().substring(from - code.at(), to - code.at());
        return new Code(from + text.length() - text.stripLeading().length(), text.strip());
    }
}
