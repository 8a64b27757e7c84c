package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.Components;
import dev.liveview.compiler.check.Contents;
import dev.liveview.compiler.check.Contract;
import dev.liveview.compiler.check.Contract.Input;
import dev.liveview.compiler.check.TagClass;
import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.tokenizer.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the arguments with which a component's record is constructed. */
final class CallComposer {
    private final Composer composer;
    private final ExpressionWriter expressions;
    private final AttributeArguments attributes;
    private final Components components;

    CallComposer(Composer composer, ExpressionWriter expressions, Components components) {
        this.composer = composer;
        this.expressions = expressions;
        this.attributes = new AttributeArguments(expressions);
        this.components = components;
    }

    Dynamic call(Node.Call call, Scope scope) {
        if (!call.isClass()) {
            Contract contract = components.find(call.name()).orElseThrow();
            List<Argument> arguments = arguments(call, contract, scope, handed(call, scope));
            return new Dynamic.Call(call.at(), mask(arguments), contract, arguments);
        }
        return switch (components.findClass(call.name()).orElseThrow()) {
            case TagClass.Stateful(Contract contract) -> stateful(call, contract, scope);
            case TagClass.View view -> {
                List<Argument> arguments = arguments(call, view.contract(), scope, 0);
                yield new Dynamic.Nested(call.at(), mask(arguments), view.contract(), arguments);
            }
            case TagClass.Other other -> throw new IllegalArgumentException(other.why());
        };
    }

    /** What it hands over depends on its own state, too, of which nothing is known here. */
    private Dynamic stateful(Node.Call call, Contract contract, Scope scope) {
        Argument id = argument(contract.inputs().getFirst(), call, contract, scope, Masks.ALWAYS);
        List<Argument> props = new ArrayList<>();
        long given = 0;
        for (Input input : contract.inputs().subList(1, contract.inputs().size())) {
            if (isGiven(input, call)) {
                given |= Masks.bit(props.size());
                props.add(argument(input, call, contract, scope, Masks.ALWAYS));
            } else {
                props.add(new Argument.Plain(JavaText.of("null"), 0));
            }
        }
        return new Dynamic.Component(call.at(), id.mask() | mask(props), contract, id, props, given);
    }

    private static boolean isGiven(Input input, Node.Call call) {
        return switch (input) {
            case Contract.Attribute attribute ->
                call.attributes().stream()
                        .anyMatch(one -> one instanceof Attribute.Named named
                                && named.name().equals(attribute.name()));
            case Contract.Rest rest -> true;
            case Contract.Slot slot when slot.name().equals(Contract.INNER_BLOCK) -> Contents.isGiven(call.children());
            case Contract.Slot slot -> !slotsNamed(slot.name(), call).isEmpty();
            case Contract.Slots slots -> !slotsNamed(slots.name(), call).isEmpty();
        };
    }

    private List<Argument> arguments(Node.Call call, Contract contract, Scope scope, long handed) {
        List<Argument> arguments = new ArrayList<>();
        for (Input input : contract.inputs()) {
            arguments.add(argument(input, call, contract, scope, handed));
        }
        return arguments;
    }

    private static long mask(List<Argument> arguments) {
        return arguments.stream().mapToLong(Argument::mask).reduce(0, (a, b) -> a | b);
    }

    private Argument argument(Input input, Node.Call call, Contract contract, Scope scope, long handed) {
        return switch (input) {
            case Contract.Attribute attribute -> attributes.attribute(attribute, call, scope);
            case Contract.Rest rest -> attributes.rest(call, contract, scope);
            case Contract.Slot slot
            when slot.name().equals(Contract.INNER_BLOCK) -> content(call.let(), call.children(), scope, handed);
            case Contract.Slot slot -> once(slot, call, scope, handed);
            case Contract.Slots slots -> many(slots, call, scope, handed);
        };
    }

    // ── what :let depends on ─────────────────────────────────────────────

    /** What a component hands over can only depend on what it was given: all attributes, and those of its slots. */
    private long handed(Node.Call call, Scope scope) {
        long mask = masks(call, scope);
        for (Node slot : call.slots()) {
            mask |= slotMasks(slot, scope);
        }
        return mask;
    }

    private long slotMasks(Node slot, Scope scope) {
        long mask = 0;
        switch (slot) {
            case Node.Choice choice -> {
                for (Node.Branch branch : choice.branches()) {
                    mask |= slotMasks(branch.body(), scope)
                            | (branch.condition() == null
                                    ? 0
                                    : expressions
                                            .write(branch.condition(), scope)
                                            .mask());
                }
            }
            case Node.Loop loop -> {
                Expression list = expressions.write(loop.header().list(), scope);
                Scope entry = entryScope(loop.header(), list.mask(), scope);
                mask |= list.mask()
                        | slotMasks(loop.body(), entry)
                        | (loop.filter() == null
                                ? 0
                                : expressions.write(loop.filter(), entry).mask());
            }
            case Node.Tag tag -> mask |= masks(tag, scope);
            default -> throw new IllegalArgumentException("not a slot: " + slot);
        }
        return mask;
    }

    private long masks(Node.Tag tag, Scope scope) {
        long mask = 0;
        for (Attribute attribute : tag.attributes()) {
            mask |= attribute instanceof Attribute.Spread spread
                    ? expressions.write(spread.code(), scope).mask()
                    : attributes
                            .value(((Attribute.Named) attribute).value(), scope)
                            .mask();
        }
        return mask;
    }

    // ── slots ────────────────────────────────────────────────────────────

    private Argument content(Node.@Nullable Let let, List<Node> children, Scope scope, long handed) {
        if (!Contents.isGiven(children)) {
            return Argument.Content.NONE;
        }
        if (let == null) {
            Body body = composer.body(children, scope);
            return new Argument.Content(null, body, body.mask());
        }
        String name = let.variable().name();
        Scope inside = scope.withBit(name);
        Body body = composer.body(children, inside);
        long mask = Masks.without(inside.mask(name), body.mask());
        return new Argument.Content(new Argument.Variable(name, inside.mask(name), handed), body, mask);
    }

    private static List<Node> slotsNamed(String name, Node.Call call) {
        return call.slots().stream()
                .filter(slot -> Contents.slotContents(slot).getFirst().name().equals(name))
                .toList();
    }

    private Argument once(Contract.Slot slot, Node.Call call, Scope scope, long handed) {
        List<Node> given = slotsNamed(slot.name(), call);
        Argument none = Argument.Content.NONE;
        return given.isEmpty() ? none : slot(given.getFirst(), scope, handed, null, none);
    }

    private Argument many(Contract.Slots slots, Node.Call call, Scope scope, long handed) {
        Argument none = new Argument.Entries(List.of(), 0);
        List<Argument> entries = slotsNamed(slots.name(), call).stream()
                .map(slot -> slot(slot, scope, handed, slots, none))
                .toList();
        return new Argument.Entries(entries, mask(entries));
    }

    /** What a slot becomes; {@code slots} is null where it can be given only once. */
    private Argument slot(Node node, Scope scope, long handed, Contract.@Nullable Slots slots, Argument none) {
        return switch (node) {
            case Node.Choice choice -> choice(choice, scope, handed, slots, none);
            case Node.Loop loop -> each(loop, scope, handed, slots, none);
            case Node.SlotContent content
            when slots != null && slots.entry() != null -> entry(content, slots.entry(), scope, handed);
            case Node.SlotContent content -> content(content.let(), content.children(), scope, handed);
            default -> throw new IllegalArgumentException("not a slot: " + node);
        };
    }

    private Argument entry(Node.SlotContent content, Contract contract, Scope scope, long handed) {
        List<Argument> arguments = new ArrayList<>();
        for (Input input : contract.inputs()) {
            arguments.add(
                    switch (input) {
                        case Contract.Attribute attribute -> attributes.attribute(attribute, content, scope);
                        case Contract.Rest rest -> attributes.rest(content, contract, scope);
                        case Contract.Slot slot -> content(content.let(), content.children(), scope, handed);
                        case Contract.Slots none -> new Argument.Entries(List.of(), 0);
                    });
        }
        return new Argument.Entry(contract, arguments, mask(arguments));
    }

    private Argument choice(
            Node.Choice choice, Scope scope, long handed, Contract.@Nullable Slots slots, Argument none) {
        List<Argument.Case> cases = new ArrayList<>();
        Argument otherwise = none;
        long mask = 0;
        for (Node.Branch branch : choice.branches()) {
            Argument body = slot(branch.body(), scope, handed, slots, none);
            Argument listed = slots == null || body instanceof Argument.Each
                    ? body
                    : new Argument.Entries(List.of(body), body.mask());
            mask |= listed.mask();
            if (branch.condition() == null) {
                otherwise = listed;
            } else {
                Expression condition = expressions.write(branch.condition(), scope);
                mask |= condition.mask();
                cases.add(new Argument.Case(condition, listed));
            }
        }
        return new Argument.Either(cases, otherwise, mask);
    }

    /** The component chooses which of the slots stands where, so what their names are depends on all that it was given. */
    private Argument each(Node.Loop loop, Scope outer, long handed, Contract.@Nullable Slots slots, Argument none) {
        Expression list = expressions.write(loop.header().list(), outer);
        String name = loop.header().variable().name();
        Node.Local index = loop.header().index();
        Scope bare = entryScope(loop.header(), 0, outer);
        Expression filter = loop.filter() == null ? null : expressions.write(loop.filter(), bare);
        Scope named = outer.withBit(name);
        long bit = named.mask(name);
        Scope inside = index == null ? named : named.with(index.name(), bit);
        Argument entry = slot(loop.body(), inside, handed, slots, none);
        long mask = list.mask() | (filter == null ? 0 : filter.mask()) | Masks.without(bit, entry.mask());
        Argument.Variable variable = new Argument.Variable(name, bit, handed);
        return new Argument.Each(variable, index == null ? null : index.name(), list, filter, entry, mask);
    }

    /** The names of a slot's loop depend on its list, and on what chooses its elements. */
    private static Scope entryScope(Node.LoopHeader header, long mask, Scope outer) {
        Scope scope = outer.with(header.variable().name(), mask);
        return header.index() == null ? scope : scope.with(header.index().name(), mask);
    }
}
