package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.Components;
import dev.liveview.compiler.check.Owner;
import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.parser.Parser;
import dev.liveview.html.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the tree of a template apart into statics and dynamics. */
final class Composer {
    private static final Set<String> DROPS_FIRST_NEWLINE = Set.of("pre", "textarea", "listing");

    /** The official client passes over a root that is as before; but by its choice of one option it writes attributes of the others. */
    private static final Set<String> NEVER_ROOT = Set.of("option", "optgroup");

    private final Scope top;
    private final ExpressionWriter expressions;
    private final AttributeComposer attributes;
    private final CallComposer calls;

    Composer(Owner owner, ExpressionWriter expressions, Components components) {
        this.top = Scope.of(owner.bits());
        this.expressions = expressions;
        this.attributes = new AttributeComposer(expressions);
        this.calls = new CallComposer(this, expressions, components);
    }

    /** A whole template, as one node. */
    Body.Fragment template(List<Node> nodes) {
        FragmentBuilder builder = new FragmentBuilder();
        all(nodes, top, builder);
        return builder.build(isRoot(nodes));
    }

    /** The content of a branch or a slot. */
    Body body(List<Node> nodes, Scope scope) {
        return fragment(nodes, scope).simplified();
    }

    private Body.Fragment fragment(List<Node> nodes, Scope scope) {
        FragmentBuilder builder = new FragmentBuilder();
        all(nodes, scope, builder);
        return builder.build(false);
    }

    private static boolean isRoot(List<Node> nodes) {
        List<Node> solid = nodes.stream()
                .filter(node -> !(node instanceof Node.Markup || node instanceof Node.Text text && text.isBlank()))
                .toList();
        return solid.size() == 1
                && solid.getFirst() instanceof Node.Element element
                && !NEVER_ROOT.contains(element.name().toLowerCase(Locale.ROOT));
    }

    private void all(List<Node> nodes, Scope scope, FragmentBuilder out) {
        nodes.forEach(node -> one(node, scope, out));
    }

    private void one(Node node, Scope scope, FragmentBuilder out) {
        switch (node) {
            case Node.Text text -> out.text(text.text());
            case Node.Markup markup -> out.text(markup.text());
            case Node.Output output -> output(output, "text(", scope, out);
            case Node.Element element -> element(element, scope, out);
            case Node.Call call -> out.dynamic(calls.call(call, scope));
            case Node.Choice choice -> out.dynamic(choice(choice, scope));
            case Node.Loop loop -> out.dynamic(loop(loop, scope));
            case Node.SlotContent slot ->
                throw new IllegalArgumentException("a slot outside of a component: " + slot.name());
        }
    }

    private void output(Node.Output output, String method, Scope scope, FragmentBuilder out) {
        Optional<String> constant = Constant.text(output.code());
        if (constant.isPresent()) {
            out.constant(Escape.html(constant.get()));
            return;
        }
        Expression expression = expressions.write(output.code(), scope);
        out.dynamic(new Dynamic.Value(
                output.at(),
                expression.mask(),
                JavaText.of(method).add(expression.java()).add(")")));
    }

    private void element(Node.Element element, Scope scope, FragmentBuilder out) {
        String name = element.name().toLowerCase(Locale.ROOT);
        out.text("<" + element.name());
        attributes.compose(element, scope, out);
        out.text(">");
        if (Parser.VOID.contains(name)) {
            return;
        }
        if (DROPS_FIRST_NEWLINE.contains(name)
                && !element.children().isEmpty()
                && !(element.children().getFirst() instanceof Node.Text)) {
            out.text("\n");
        }
        for (Node child : element.children()) {
            if (name.equals("textarea") && child instanceof Node.Output output) {
                output(output, "echoText(", scope, out);
            } else {
                one(child, scope, out);
            }
        }
        out.text("</" + element.name() + ">");
    }

    private Dynamic choice(Node.Choice choice, Scope scope) {
        List<Dynamic.Branch> branches = new ArrayList<>();
        long mask = 0;
        for (Node.Branch branch : choice.branches()) {
            Expression condition = branch.condition() == null ? null : expressions.write(branch.condition(), scope);
            Body body = body(List.of(branch.body()), scope);
            branches.add(new Dynamic.Branch(condition, body));
            mask |= body.mask() | (condition == null ? 0 : condition.mask());
        }
        return new Dynamic.Choice(choice.at(), mask, branches);
    }

    private Dynamic loop(Node.Loop loop, Scope outer) {
        Expression list = expressions.write(loop.header().list(), outer);
        String variable = loop.header().variable().name();
        Scope scope = entryScope(loop, list, outer.withBit(variable));
        Expression key = loop.key() == null ? null : expressions.write(loop.key(), scope);
        Expression filter = loop.filter() == null ? null : expressions.write(loop.filter(), scope);
        Body.Fragment entry = fragment(List.of(loop.body()), scope);

        String index = nameOf(loop.header().index());
        long item = scope.mask(variable);
        long counted = index == null || filter != null ? 0 : scope.mask(index);
        long reads = Masks.without(item, Masks.without(counted, entry.mask()));
        long chosen = Masks.without(item, Masks.without(counted, mask(key) | mask(filter)));
        Dynamic.EntryMasks masks = new Dynamic.EntryMasks(item, entry.mask() & counted, reads, chosen);
        long mask = list.mask() | reads | chosen;
        return new Dynamic.Loop(loop.at(), mask, variable, index, list, key, filter, masks, entry);
    }

    /**
     * Adds the name of the index: it has a bit of its own where it is the entry's place in the list. Beside a filter it counts those that are left
     * out, too, and depends on all that decides which those are.
     */
    private Scope entryScope(Node.Loop loop, Expression list, Scope scope) {
        String index = nameOf(loop.header().index());
        if (index == null) {
            return scope;
        }
        if (loop.filter() == null) {
            return scope.withBit(index);
        }
        long item = scope.mask(loop.header().variable().name());
        return scope.with(
                index,
                list.mask()
                        | Masks.without(
                                item, expressions.write(loop.filter(), scope).mask()));
    }

    private static @Nullable String nameOf(Node.@Nullable Local local) {
        return local == null ? null : local.name();
    }

    private static long mask(@Nullable Expression expression) {
        return expression == null ? 0 : expression.mask();
    }
}
