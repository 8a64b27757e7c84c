package dev.liveview.compiler.check;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.tokenizer.Code;
import dev.liveview.compiler.tokenizer.JavaLexer;
import dev.liveview.compiler.tokenizer.JavaToken;
import java.util.List;
import java.util.Map;

/** Looks at the {@code @names} in expressions. */
final class ExpressionCheck {
    private final Owner owner;
    private final Problems problems;
    private final FieldNameCheck fieldNames;

    ExpressionCheck(Owner owner, Problems problems) {
        this.owner = owner;
        this.problems = problems;
        this.fieldNames = new FieldNameCheck(owner.forms(), problems);
    }

    void check(Code code) {
        List<JavaToken> tokens = JavaLexer.lex(code.text());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("@", code.text())) {
                name(code, tokens, i);
            } else if (tokens.get(i).in(code.text()).equals("this")
                    && tokens.get(i).kind() == JavaToken.Kind.NAME) {
                String what = owner.kind().word();
                problems.error(code.at() + tokens.get(i).start(), "'this' is not the " + what + " here; write @name");
            }
        }
    }

    private void name(Code code, List<JavaToken> tokens, int at) {
        int place = code.at() + tokens.get(at).start();
        if (at + 1 >= tokens.size() || tokens.get(at + 1).kind() != JavaToken.Kind.NAME) {
            problems.error(place, "a name must follow '@'");
            return;
        }
        String name = tokens.get(at + 1).in(code.text());
        if (isCall(code, tokens, at + 2)) {
            method(place, name);
        } else if (owner.readable(name).isEmpty()) {
            problems.error(place, unreadable(name));
        } else {
            fieldNames.check(name, code, tokens.subList(at + 2, tokens.size()));
        }
    }

    /** Whether a method of the view or record is called: {@code @name(…)}. */
    static boolean isCall(Code code, List<JavaToken> tokens, int at) {
        int next = at;
        while (next < tokens.size() && tokens.get(next).kind() == JavaToken.Kind.SPACE) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).is("(", code.text());
    }

    private void method(int place, String name) {
        Boolean isPrivate = owner.methods().get(name);
        if (isPrivate == null) {
            String instead = owner.readable(name).isPresent()
                    ? "; '" + name + "' is an " + owner.word() + ": write @" + name
                    : methods();
            problems.error(place, "no method '" + name + "' in " + owner.name() + instead);
        } else if (isPrivate) {
            problems.error(
                    place,
                    "method '" + name + "' of " + owner.name()
                            + " is private; leave out 'private' so that the template can call it");
        }
    }

    private String methods() {
        List<String> names = owner.methods().entrySet().stream()
                .filter(method -> !method.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return names.isEmpty() || names.size() > 20 ? "" : "; methods: " + String.join(", ", names);
    }

    private String noMyself() {
        String cure = owner.kind() == Owner.Kind.VIEW
                ? "; without phx-target its events come here"
                : "; let the caller give the target as an attribute";
        return "no @myself in " + owner.name()
                + ": it stands for a stateful component (a class that extends LiveComponent)" + cure;
    }

    private String unreadable(String name) {
        if (name.equals("myself")) {
            return noMyself();
        }
        String what = "no " + owner.word() + " '" + name + "' in " + owner.name();
        if (owner.methods().containsKey(name)) {
            return what + "; '" + name + "' is a method: write @" + name + "()";
        }
        if (owner.plainFields().contains(name)) {
            return what + "; field '" + name + "' is no Assign; " + owner.listed();
        }
        return what + "; " + owner.listed();
    }
}
