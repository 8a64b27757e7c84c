package dev.liveview.compiler.parser;

import dev.liveview.compiler.Nearest;
import dev.liveview.compiler.Problems;
import dev.liveview.compiler.parser.Directives.Condition;
import dev.liveview.compiler.parser.Directives.Kind;
import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.AttributeValue;
import dev.liveview.compiler.tokenizer.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the directives out of the attributes of one tag. */
final class DirectiveReader {
    private static final List<String> KNOWN = List.of(":if", ":else-if", ":else", ":for", ":key", ":let");

    private final Problems problems;
    private final boolean takesLet;
    private final List<Attribute> attributes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Condition condition;
    private Node.@Nullable LoopHeader loop;
    private int loopAt;
    private @Nullable Code key;
    private int keyAt = -1;
    private Node.@Nullable Let let;

    private DirectiveReader(boolean takesLet, Problems problems) {
        this.takesLet = takesLet;
        this.problems = problems;
    }

    static Directives read(List<Attribute> attributes, boolean takesLet, Problems problems) {
        DirectiveReader reader = new DirectiveReader(takesLet, problems);
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Named named && named.name().startsWith(":")) {
                reader.directive(named);
            } else {
                reader.attributes.add(attribute);
            }
        }
        return reader.finish();
    }

    private Directives finish() {
        if (keyAt >= 0 && !seen.contains(":for")) {
            problems.error(keyAt, ":key without :for; it names the entries of a loop");
        }
        return new Directives(condition, loop, loopAt, key, let, List.copyOf(attributes));
    }

    private void directive(Attribute.Named directive) {
        if (!seen.add(directive.name())) {
            problems.error(directive.at(), directive.name() + " is given twice");
            return;
        }
        switch (directive.name()) {
            case ":if" -> condition(directive, Kind.IF);
            case ":else-if" -> condition(directive, Kind.ELSE_IF);
            case ":else" -> otherwise(directive);
            case ":for" -> loop(directive);
            case ":key" -> key(directive);
            case ":let" -> let(directive);
            default -> problems.error(directive.at(), unknown(directive.name()));
        }
    }

    private static String unknown(String name) {
        String meant = Nearest.of(name, KNOWN)
                .map(near -> "did you mean " + near + "?")
                .orElse("directives: " + String.join(", ", KNOWN));
        return "no directive '" + name + "'; " + meant;
    }

    private @Nullable Code code(Attribute.Named directive, String example) {
        if (directive.value() instanceof AttributeValue.Whole whole) {
            return whole.code();
        }
        problems.error(directive.at(), directive.name() + " needs an expression: " + example);
        return null;
    }

    private void condition(Attribute.Named directive, Kind kind) {
        Code code = code(directive, directive.name() + "={@shown}");
        setCondition(
                directive, new Condition(directive.at(), kind, code == null ? new Code(directive.at(), "true") : code));
    }

    private void otherwise(Attribute.Named directive) {
        if (!(directive.value() instanceof AttributeValue.Absent)) {
            problems.error(directive.at(), ":else takes no value; with a condition it is :else-if");
        }
        setCondition(directive, new Condition(directive.at(), Kind.ELSE, null));
    }

    private void setCondition(Attribute.Named directive, Condition found) {
        if (condition != null) {
            problems.error(directive.at(), directive.name() + " beside another condition on the same tag");
        }
        condition = found;
    }

    private void loop(Attribute.Named directive) {
        loopAt = directive.at();
        Code code = code(directive, ":for={row : @rows}");
        if (code != null) {
            loop = LoopReader.read(code, problems);
        }
    }

    private void key(Attribute.Named directive) {
        keyAt = directive.at();
        key = code(directive, ":key={row.id()}");
    }

    private void let(Attribute.Named directive) {
        Code code = code(directive, ":let={row}");
        if (code == null) {
            return;
        }
        if (!takesLet) {
            problems.error(
                    directive.at(), ":let names what a component hands over; it stands on components and slots only");
        } else if (!LoopReader.isName(code.text())) {
            problems.error(code.at(), "'" + code.text() + "' is not a name; write :let={row}");
        } else {
            let = new Node.Let(directive.at(), new Node.Local(code.at(), code.text()));
        }
    }
}
