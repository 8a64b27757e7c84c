package dev.liveview.compiler.check;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.AttributeValue;
import dev.liveview.compiler.tokenizer.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the tree of a template and tells everything that is wrong in it. */
public final class TemplateCheck {
    private static final Set<String> NO_OUTPUT = Set.of("noscript", "xmp", "iframe", "noembed", "noframes");

    private static final Set<String> RESERVED = Set.of("changed", "out", "self", "view");

    private final ExpressionCheck expressions;
    private final ElementCheck elements;
    private final CallCheck calls;
    private final EventCheck events;
    private final Problems problems;
    private final Deque<String> locals = new ArrayDeque<>();
    private final List<Code> codes = new ArrayList<>();

    private TemplateCheck(Owner owner, Components components, Problems problems) {
        this.expressions = new ExpressionCheck(owner, problems);
        this.elements = new ElementCheck(problems);
        this.calls = new CallCheck(components, problems);
        this.events = new EventCheck(owner, problems);
        this.problems = problems;
    }

    /**
     * Checks the tree of a template.
     *
     * @return all expressions in it
     */
    public static List<Code> check(List<Node> nodes, Owner owner, Components components, Problems problems) {
        if (owner.kind() == Owner.Kind.STATEFUL_COMPONENT) {
            RootCheck.check(nodes, problems);
        }
        TemplateCheck check = new TemplateCheck(owner, components, problems);
        check.all(nodes, Ancestors.BORDER);
        return check.codes;
    }

    private void all(List<Node> nodes, Ancestors around) {
        Node before = null;
        for (Node node : nodes) {
            ampersand(before, node);
            one(node, around);
            before = node;
        }
    }

    private void one(Node node, Ancestors around) {
        unread(node, around);
        switch (node) {
            case Node.Text text -> text(text, around);
            case Node.Markup markup -> {}
            case Node.Output output -> expression(output.code());
            case Node.Element element -> element(element, around);
            case Node.Call call -> call(call);
            case Node.SlotContent slot -> slot(slot);
            case Node.Choice choice -> choice(choice, around);
            case Node.Loop loop -> loop(loop, around);
        }
    }

    /** What changes must not stand where browsers read no HTML: they hold text there, not nodes. */
    private void unread(Node node, Ancestors around) {
        boolean changes = node instanceof Node.Output
                || node instanceof Node.Choice
                || node instanceof Node.Loop
                || node instanceof Node.Call;
        if (changes) {
            NO_OUTPUT.stream()
                    .filter(around::has)
                    .findFirst()
                    .ifPresent(raw -> problems.error(
                            node.at(), "no expressions in <" + raw + ">: browsers do not read its content as HTML"));
        }
    }

    private void ampersand(@Nullable Node before, Node node) {
        if (node instanceof Node.Output
                && before instanceof Node.Text text
                && text.text().endsWith("&")) {
            problems.error(text.at() + text.text().length() - 1, "'&' directly before an expression; write &amp;");
        }
    }

    private void text(Node.Text text, Ancestors around) {
        if (!text.isBlank() && Nesting.movesTextOut(around.name())) {
            int leading = text.text().length() - text.text().stripLeading().length();
            problems.error(text.at() + leading, "text in <" + around.name() + ">: browsers move it out of the table");
        }
    }

    private void element(Node.Element element, Ancestors around) {
        elements.check(element, around);
        attributes(element.attributes());
        boolean isForeign = element.name().equalsIgnoreCase("foreignObject");
        all(
                element.children(),
                isForeign ? Ancestors.BORDER : around.inside(element.name().toLowerCase(Locale.ROOT)));
    }

    private void call(Node.Call call) {
        calls.check(call);
        if (!call.isClass()) {
            events.check(call.attributes());
        }
        expressions(call.attributes());
        call.slots().forEach(slot -> one(slot, Ancestors.BORDER));
        withLet(call.let(), call.children());
    }

    private void slot(Node.SlotContent slot) {
        attributes(slot.attributes());
        withLet(slot.let(), slot.children());
    }

    private void withLet(Node.@Nullable Let let, List<Node> children) {
        if (let != null) {
            enter(let.variable());
        }
        all(children, Ancestors.BORDER);
        if (let != null) {
            locals.pop();
        }
    }

    private void choice(Node.Choice choice, Ancestors around) {
        for (Node.Branch branch : choice.branches()) {
            if (branch.condition() != null) {
                expression(branch.condition());
            }
            one(branch.body(), around);
        }
    }

    private void loop(Node.Loop loop, Ancestors around) {
        expression(loop.header().list());
        enter(loop.header().variable());
        if (loop.header().index() != null) {
            enter(loop.header().index());
        }
        if (loop.key() != null) {
            expression(loop.key());
        }
        if (loop.filter() != null) {
            expression(loop.filter());
        }
        one(loop.body(), around);
        locals.pop();
        if (loop.header().index() != null) {
            locals.pop();
        }
    }

    private void enter(Node.Local local) {
        if (RESERVED.contains(local.name())) {
            problems.error(local.at(), "'" + local.name() + "' is a name that generated code uses; choose another one");
        }
        if (locals.contains(local.name())) {
            problems.error(local.at(), "'" + local.name() + "' is already the name of something around it");
        }
        locals.push(local.name());
    }

    private void attributes(List<Attribute> attributes) {
        events.check(attributes);
        expressions(attributes);
    }

    private void expressions(List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            switch (attribute) {
                case Attribute.Spread spread -> expression(spread.code());
                case Attribute.Named(int at, String name, AttributeValue.Whole whole) -> expression(whole.code());
                case Attribute.Named(int at, String name, AttributeValue.Mixed mixed) -> mixed(mixed);
                case Attribute.Named other -> {}
            }
        }
    }

    private void mixed(AttributeValue.Mixed mixed) {
        boolean ampersand = false;
        for (AttributeValue.Part part : mixed.parts()) {
            switch (part) {
                case AttributeValue.Part.Text text -> ampersand = text.text().endsWith("&");
                case AttributeValue.Part.Expression expression -> {
                    expression(expression.code());
                    if (ampersand) {
                        problems.error(expression.code().at() - 1, "'&' directly before an expression; write &amp;");
                    }
                }
            }
        }
    }

    private void expression(Code code) {
        codes.add(code);
        expressions.check(code);
    }
}
