package dev.liveview.compiler.check;

import dev.liveview.compiler.parser.Node;
import java.util.ArrayList;
import java.util.List;

/** Small questions about what stands between two tags. */
public final class Contents {
    private Contents() {}

    /** Whether there is anything but white space. */
    public static boolean isGiven(List<Node> nodes) {
        return nodes.stream().anyMatch(node -> !isBlank(node));
    }

    /** The first node that is not white space. */
    static Node first(List<Node> nodes) {
        return nodes.stream().filter(node -> !isBlank(node)).findFirst().orElseThrow();
    }

    /** The contents of a slot that may be in a choice or a loop. */
    public static List<Node.SlotContent> slotContents(Node node) {
        List<Node.SlotContent> found = new ArrayList<>();
        switch (node) {
            case Node.SlotContent content -> found.add(content);
            case Node.Choice choice -> choice.branches().forEach(branch -> found.addAll(slotContents(branch.body())));
            case Node.Loop loop -> found.addAll(slotContents(loop.body()));
            default -> throw new IllegalArgumentException("not a slot: " + node);
        }
        return found;
    }

    private static boolean isBlank(Node node) {
        return node instanceof Node.Text text && text.isBlank();
    }
}
