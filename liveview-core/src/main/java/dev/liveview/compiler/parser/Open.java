package dev.liveview.compiler.parser;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.tokenizer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tag that is open, or the template itself, and what has been read inside of it. */
final class Open {
    private final Token.@Nullable Open tag;
    private final List<Item> items = new ArrayList<>();

    Open(Token.@Nullable Open tag) {
        this.tag = tag;
    }

    Token.@Nullable Open tag() {
        return tag;
    }

    boolean isNamed(String name) {
        return tag != null && tag.name().equals(name);
    }

    boolean isCall() {
        return tag != null && isCall(tag.name());
    }

    private static boolean isCall(String name) {
        return name.startsWith(".") || Node.isClass(name);
    }

    void add(Node node) {
        items.add(new Item(node, null));
    }

    /** Adds what the closed tag has become. */
    void add(Open closed, Problems problems) {
        Token.Open token = Objects.requireNonNull(closed.tag);
        boolean isElement = !isCall(token.name()) && !token.name().startsWith(":");
        Directives directives = DirectiveReader.read(token.attributes(), !isElement, problems);
        items.add(new Item(closed.toNode(token, directives, problems), directives));
    }

    private Node toNode(Token.Open token, Directives directives, Problems problems) {
        String name = token.name();
        return switch (name.charAt(0)) {
            case '.' -> call(token, name.substring(1), directives, problems);
            case ':' ->
                new Node.SlotContent(
                        token.at(), name.substring(1), directives.attributes(), directives.let(), content(problems));
            default ->
                isCall(name)
                        ? call(token, name, directives, problems)
                        : new Node.Element(
                                token.at(), name, directives.attributes(), directives.let(), content(problems));
        };
    }

    private Node call(Token.Open token, String name, Directives directives, Problems problems) {
        return new Node.Call(
                token.at(), name, directives.attributes(), directives.let(), slots(problems), content(problems));
    }

    private List<Node> slots(Problems problems) {
        return Siblings.join(items.stream().filter(Open::isSlot).toList(), problems);
    }

    List<Node> content(Problems problems) {
        return Siblings.join(items.stream().filter(item -> !isSlot(item)).toList(), problems);
    }

    private static boolean isSlot(Item item) {
        return item.node() instanceof Node.SlotContent;
    }

    /** A node and the directives that its tag had. */
    record Item(Node node, @Nullable Directives directives) {}
}
