package dev.liveview.compiler.check;

import dev.liveview.compiler.Nearest;
import dev.liveview.compiler.Problems;
import dev.liveview.compiler.check.Contract.Input;
import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.AttributeValue;
import dev.liveview.compiler.tokenizer.AttributeValue.Literal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a call of a component with what the component takes. */
final class CallCheck {
    private final Components components;
    private final Problems problems;

    CallCheck(Components components, Problems problems) {
        this.components = components;
        this.problems = problems;
    }

    void check(Node.Call call) {
        ElementCheck.duplicates(call.attributes(), problems);
        if (call.isClass()) {
            ofClass(call);
            return;
        }
        Optional<Contract> contract = components.find(call.name());
        if (contract.isEmpty()) {
            problems.error(call.at(), "no component '" + call.name() + "'; " + meant(call.name(), components.tags()));
            return;
        }
        against(contract.get(), call);
    }

    private void against(Contract contract, Node.Call call) {
        attributes(call, call.attributes(), contract, call.shown());
        innerBlock(call, contract, call.shown());
        slots(call, contract, call.shown());
    }

    // ── classes ──────────────────────────────────────────────────────────

    private void ofClass(Node.Call call) {
        switch (components.findClass(call.name()).orElse(null)) {
            case TagClass.Stateful(Contract contract) -> against(contract, call);
            case TagClass.View view -> view(view, call);
            case TagClass.Other(String why) -> problems.error(call.at(), why);
            case null -> problems.error(call.at(), "no class '" + call.name() + "'; " + meantClass(call.name()));
        }
    }

    private void view(TagClass.View view, Node.Call call) {
        against(view.contract(), call);
        if (named(call.attributes(), "container") instanceof Attribute.Named(int at, String name, Literal tag)
                && !tag.text().matches("[a-z][a-z0-9-]*")) {
            problems.error(tag.at(), "'" + tag.text() + "' is no name of an element; container=\"section\"");
        }
    }

    private String meantClass(String written) {
        if (written.equals(written.toUpperCase(Locale.ROOT))) {
            return "elements are written in small letters: <" + written.toLowerCase(Locale.ROOT) + ">";
        }
        String tag = TagName.of(written);
        Optional<String> function = Nearest.of(tag, components.tags());
        return Nearest.of(written, components.classNames())
                .or(() -> function.map(near -> "." + near))
                .map(near -> "did you mean <" + near + ">?")
                .orElse(
                        "a tag with a capital letter is a class that extends LiveComponent or LiveView, in this class, its package, imported, or"
                                + " named by @Uses");
    }

    private static String meant(String written, Collection<String> tags) {
        return Nearest.of(written, tags)
                .map(near -> "did you mean <." + near + ">?")
                .orElse(
                        "a component is a record that implements Component, in this class, its package, or named by @Uses");
    }

    // ── attributes ───────────────────────────────────────────────────────

    private void attributes(Node.Tag tag, List<Attribute> given, Contract contract, String shown) {
        boolean hasSpread = false;
        for (Attribute attribute : given) {
            switch (attribute) {
                case Attribute.Named named -> attribute(named, contract, shown);
                case Attribute.Spread spread -> hasSpread |= spread(spread, contract, shown);
            }
        }
        for (Input input : contract.inputs()) {
            if (input instanceof Contract.Attribute wanted
                    && wanted.isRequired()
                    && named(given, input.name()) == null) {
                String what = wanted == TagClass.ID
                        ? "missing attribute 'id' of " + shown + "; it tells one " + shown + " from another"
                        : "missing attribute '" + wanted.name() + "' (" + wanted.type() + ") of " + shown;
                problems.error(tag.at(), what);
            }
        }
        restGiven(tag, given, contract, shown, hasSpread);
    }

    private void restGiven(Node.Tag tag, List<Attribute> given, Contract contract, String shown, boolean hasSpread) {
        boolean isMissing = contract.rest().filter(Input::isRequired).isPresent()
                && !hasSpread
                && given.stream()
                        .noneMatch(one -> one instanceof Attribute.Named named
                                && contract.input(named.name()).isEmpty());
        if (isMissing) {
            problems.error(tag.at(), "missing HTML attributes of " + shown + ": it requires at least one");
        }
    }

    private boolean spread(Attribute.Spread spread, Contract contract, String shown) {
        if (contract.rest().isEmpty()) {
            problems.error(spread.at(), shown + " takes no spread; it has nothing of type Attrs");
        }
        return true;
    }

    private void attribute(Attribute.Named named, Contract contract, String shown) {
        Optional<Input> input = contract.input(named.name());
        if (input.isPresent() && input.get() instanceof Contract.Attribute wanted) {
            value(named, wanted, shown);
        } else if (input.isPresent() && !(input.get() instanceof Contract.Rest)) {
            problems.error(
                    named.at(),
                    "'" + named.name() + "' is a slot of " + shown + "; write <:" + named.name()
                            + "> between its tags");
        } else if (contract.rest().isEmpty()) {
            problems.error(named.at(), unknownAttribute(named.name(), contract, shown));
        }
    }

    private static String unknownAttribute(String name, Contract contract, String shown) {
        List<String> known = contract.attributeNames();
        String instead = known.isEmpty() ? "it has none" : "attributes: " + String.join(", ", known);
        return "no attribute '" + name + "' in " + shown + "; " + instead;
    }

    private void value(Attribute.Named named, Contract.Attribute wanted, String shown) {
        boolean fits =
                switch (named.value()) {
                    case AttributeValue.Absent absent ->
                        wanted.literal().ofBareName().isPresent();
                    case Literal literal ->
                        wanted.literal().toJava(literal.text()).isPresent();
                    case AttributeValue.Mixed mixed ->
                        wanted.literal().toJava("text").isPresent();
                    case AttributeValue.Whole whole -> true;
                };
        if (!fits) {
            int at = named.value() instanceof Literal literal ? literal.at() : named.at();
            String given = named.value() instanceof Literal literal ? "not '" + literal.text() + "'" : "not text";
            if (named.value() instanceof AttributeValue.Absent) {
                given = "and no value is given";
            }
            problems.error(
                    at,
                    "attribute '" + wanted.name() + "' of " + shown + " is of type " + wanted.type() + ", " + given);
        }
    }

    private static Attribute.@Nullable Named named(List<Attribute> attributes, String name) {
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Named named && named.name().equals(name)) {
                return named;
            }
        }
        return null;
    }

    // ── slots ────────────────────────────────────────────────────────────

    private void innerBlock(Node.Call call, Contract contract, String shown) {
        boolean isGiven = Contents.isGiven(call.children());
        Input input = contract.input(Contract.INNER_BLOCK).orElse(null);
        if (input == null && isGiven) {
            problems.error(Contents.first(call.children()).at(), shown + " takes no content; " + slotNames(contract));
        }
        if (input != null && input.isRequired() && !isGiven) {
            problems.error(call.at(), "missing content of " + shown);
        }
        if (call.let() != null && !(input instanceof Contract.Slot slot && slot.handsOver())) {
            problems.error(call.let().at(), shown + " hands nothing to :let");
        }
    }

    private void slots(Node.Call call, Contract contract, String shown) {
        Map<String, Integer> given = new HashMap<>();
        for (Node slot : call.slots()) {
            List<Node.SlotContent> contents = Contents.slotContents(slot);
            contents.forEach(content -> slot(content, slot, contract, shown));
            String name = contents.getFirst().name();
            contents.stream().filter(content -> !content.name().equals(name)).forEach(this::otherName);
            if (given.merge(name, 1, Integer::sum) == 2 && contract.input(name).orElse(null) instanceof Contract.Slot) {
                problems.error(slot.at(), "slot '" + name + "' of " + shown + " is given twice; it takes one");
            }
        }
        for (Input input : contract.inputs()) {
            boolean isSlot = (input instanceof Contract.Slot || input instanceof Contract.Slots)
                    && !input.name().equals(Contract.INNER_BLOCK);
            if (isSlot && input.isRequired() && !given.containsKey(input.name())) {
                problems.error(call.at(), "missing slot '" + input.name() + "' of " + shown);
            }
        }
    }

    private void otherName(Node.SlotContent content) {
        problems.error(content.at(), "all branches of a choice must be of the same slot");
    }

    private void slot(Node.SlotContent content, Node around, Contract contract, String shown) {
        String slotShown = "<:" + content.name() + "> of " + shown;
        Input input = contract.input(content.name()).orElse(null);
        switch (input) {
            case Contract.Slot slot -> once(content, around, slot, slotShown);
            case Contract.Slots slots -> entry(content, slots, slotShown);
            case null, default ->
                problems.error(
                        content.at(), "no slot '" + content.name() + "' in " + shown + "; " + slotNames(contract));
        }
        if (content.name().equals(Contract.INNER_BLOCK)) {
            problems.error(
                    content.at(),
                    "the inner block is what stands between the tags of " + shown + "; it is not written as a slot");
        }
    }

    private void once(Node.SlotContent content, Node around, Contract.Slot slot, String shown) {
        if (around instanceof Node.Loop loop) {
            problems.error(loop.at(), ":for on " + shown + ": the slot takes one entry");
        }
        if (!content.attributes().isEmpty()) {
            problems.error(content.attributes().getFirst().at(), shown + " takes no attributes");
        }
        let(content, slot.handsOver(), shown);
    }

    private void entry(Node.SlotContent content, Contract.Slots slots, String shown) {
        let(content, slots.handsOver(), shown);
        ElementCheck.duplicates(content.attributes(), problems);
        if (slots.entry() != null) {
            attributes(content, content.attributes(), slots.entry(), shown);
        } else if (!content.attributes().isEmpty()) {
            problems.error(content.attributes().getFirst().at(), shown + " takes no attributes");
        }
    }

    private void let(Node.SlotContent content, boolean handsOver, String shown) {
        if (content.let() != null && !handsOver) {
            problems.error(content.let().at(), shown + " hands nothing to :let");
        }
    }

    private static String slotNames(Contract contract) {
        List<String> names = contract.slotNames();
        return names.isEmpty() ? "it has no slots" : "slots: " + String.join(", ", names);
    }
}
