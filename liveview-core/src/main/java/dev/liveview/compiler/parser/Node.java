package dev.liveview.compiler.parser;

import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template's tree. <i>Immutable.</i> */
public sealed interface Node {
    /** Where it begins. */
    int at();

    /** Whether a tag of this name stands for a class: a stateful component, or a nested view. */
    static boolean isClass(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    /** Text, as it is sent to the browser. */
    record Text(int at, String text) implements Node {
        /** Whether it is nothing but white space. */
        public boolean isBlank() {
            return text.isBlank();
        }
    }

    /** A comment or a declaration, kept as it is. */
    record Markup(int at, String text) implements Node {}

    /** An expression between tags. */
    record Output(int at, Code code) implements Node {}

    /** What is written as a tag. */
    sealed interface Tag extends Node {
        /** The name as it is written, without dot or colon. */
        String name();

        /** All but the directives. */
        List<Attribute> attributes();

        /** The directive {@code :let}. */
        @Nullable
        Let let();
    }

    /** An HTML element. */
    record Element(
            int at,
            String name,
            List<Attribute> attributes,
            @Nullable Let let,
            List<Node> children) implements Tag {}

    /**
     * A call of a component, or a nested view.
     *
     * @param name a function component's tag, or the simple name of a class
     * @param slots the named slots, with their conditions and loops
     * @param children what else stands between the tags: the inner block
     */
    record Call(
            int at,
            String name,
            List<Attribute> attributes,
            @Nullable Let let,
            List<Node> slots,
            List<Node> children) implements Tag {
        /** Whether it calls a class, not a function component. */
        public boolean isClass() {
            return Node.isClass(name);
        }

        /** The tag, as messages show it. */
        public String shown() {
            return isClass() ? "<" + name + ">" : "<." + name + ">";
        }
    }

    /** One entry of a named slot. */
    record SlotContent(
            int at,
            String name,
            List<Attribute> attributes,
            @Nullable Let let,
            List<Node> children) implements Tag {}

    /** {@code :if}, {@code :else-if} and {@code :else}: the first branch whose condition holds, or nothing. */
    record Choice(int at, List<Branch> branches) implements Node {}

    /**
     * One way a choice can go.
     *
     * @param condition null for {@code :else}
     */
    record Branch(@Nullable Code condition, Node body) {}

    /**
     * {@code :for}: the body for each element of a list.
     *
     * @param filter the condition on the same tag: elements for which it does not hold are left out
     */
    record Loop(
            int at,
            LoopHeader header,
            @Nullable Code key,
            @Nullable Code filter,
            Node body) implements Node {}

    /** {@code variable, index : list}. */
    record LoopHeader(Local variable, @Nullable Local index, Code list) {}

    /** {@code :let={name}}. */
    record Let(int at, Local variable) {}

    /** A name that a template gives to a value. */
    record Local(int at, String name) {}
}
