package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.Owner;
import dev.liveview.compiler.tokenizer.Code;
import dev.liveview.compiler.tokenizer.JavaLexer;
import dev.liveview.compiler.tokenizer.JavaToken;
import java.util.List;

/** Rewrites what the template's author wrote: {@code @count} becomes {@code view.count.get()}; and finds out what it reads. */
final class ExpressionWriter {
    private final Owner owner;
    private final String variable;

    /** Expressions of this owner, which the generated code calls by this variable. */
    ExpressionWriter(Owner owner, String variable) {
        this.owner = owner;
        this.variable = variable;
    }

    Expression write(Code code, Scope scope) {
        List<JavaToken> tokens = JavaLexer.lex(code.text());
        JavaText java = new JavaText();
        long mask = 0;
        String before = "";
        for (int i = 0; i < tokens.size(); i++) {
            JavaToken token = tokens.get(i);
            String text = token.in(code.text());
            int at = code.at() + token.start();
            if (token.is("@", code.text()) && i + 1 < tokens.size()) {
                String name = tokens.get(++i).in(code.text());
                mask |= read(name, isCall(code.text(), tokens, i + 1), at, java);
            } else if (token.kind() == JavaToken.Kind.COMMENT) {
                java.add(" ");
            } else {
                java.add(text, at);
                boolean isLocal = token.kind() == JavaToken.Kind.NAME && !before.equals(".") && !before.equals("::");
                mask |= isLocal ? scope.mask(text) : 0;
            }
            before = token.kind() == JavaToken.Kind.SPACE ? before : text;
        }
        return new Expression(java, mask);
    }

    private long read(String name, boolean isCall, int at, JavaText java) {
        if (isCall) {
            java.add(variable + "." + name, at);
            return Masks.ALWAYS;
        }
        Owner.Readable readable = owner.readable(name).orElseThrow();
        java.add(variable + "." + readable.access(), at);
        return Masks.bit(readable.bit());
    }

    private static boolean isCall(String source, List<JavaToken> tokens, int at) {
        int next = at;
        while (next < tokens.size() && tokens.get(next).kind() == JavaToken.Kind.SPACE) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).is("(", source);
    }
}
