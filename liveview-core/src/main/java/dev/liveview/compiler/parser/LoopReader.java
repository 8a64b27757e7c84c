package dev.liveview.compiler.parser;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.tokenizer.Code;
import dev.liveview.compiler.tokenizer.JavaLexer;
import dev.liveview.compiler.tokenizer.JavaToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code row : @rows} and {@code row, index : @rows}. */
final class LoopReader {
    private static final Set<String> KEYWORDS = Set.of(
            "_",
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    private static final String EXAMPLES = ":for={row : @rows} or :for={row, index : @rows}";

    private LoopReader() {}

    static boolean isName(String text) {
        return !text.isEmpty()
                && Character.isJavaIdentifierStart(text.charAt(0))
                && text.chars().allMatch(Character::isJavaIdentifierPart)
                && !KEYWORDS.contains(text);
    }

    static Node.@Nullable LoopHeader read(Code code, Problems problems) {
        int colon = colon(code.text());
        if (colon < 0) {
            problems.error(code.at(), "no ':' in this loop; write " + EXAMPLES);
            return null;
        }
        List<Node.Local> names = names(code, colon);
        String list = code.text().substring(colon + 1);
        if (list.isBlank()) {
            problems.error(code.at() + colon, "no list after ':'; write :for={row : @rows}");
            return null;
        }
        if (names.isEmpty() || names.size() > 2 || !names.stream().allMatch(local -> isName(local.name()))) {
            String written = code.text().substring(0, colon).strip();
            problems.error(code.at(), "'" + written + "' is not a name; write " + EXAMPLES);
            return null;
        }
        int leading = list.length() - list.stripLeading().length();
        Code listCode = new Code(code.at() + colon + 1 + leading, list.strip());
        return new Node.LoopHeader(names.getFirst(), names.size() == 2 ? names.get(1) : null, listCode);
    }

    private static int colon(String text) {
        for (JavaToken token : JavaLexer.lex(text)) {
            if (token.is(":", text)) {
                return token.start();
            }
        }
        return -1;
    }

    private static List<Node.Local> names(Code code, int colon) {
        List<Node.Local> names = new ArrayList<>();
        int start = 0;
        for (String name : code.text().substring(0, colon).split(",", -1)) {
            int leading = name.length() - name.stripLeading().length();
            names.add(new Node.Local(code.at() + start + leading, name.strip()));
            start += name.length() + 1;
        }
        return names;
    }
}
