package dev.liveview.compiler.check;

import dev.liveview.compiler.Problems;
import dev.liveview.compiler.parser.Node;
import java.util.List;

/** Looks whether the template of a stateful component is exactly one element, by which browsers find it again (F-052). */
final class RootCheck {
    private static final String RULE = "the template of a stateful component is exactly one element";

    private RootCheck() {}

    static void check(List<Node> nodes, Problems problems) {
        boolean hasRoot = false;
        boolean isTold = false;
        for (Node node : nodes) {
            if (node instanceof Node.Element element) {
                if (hasRoot) {
                    problems.error(
                            node.at(), "a second root, <" + element.name() + ">; " + RULE + ": put one around them");
                }
                hasRoot = true;
            } else if (!(node instanceof Node.Text text && text.isBlank())) {
                problems.error(at(node), notARoot(node));
                isTold = true;
            }
        }
        if (!hasRoot && !isTold) {
            problems.error(0, "no root element; " + RULE);
        }
    }

    private static int at(Node node) {
        return node instanceof Node.Text(int at, String text)
                ? at + text.length() - text.stripLeading().length()
                : node.at();
    }

    private static String notARoot(Node node) {
        return switch (node) {
            case Node.Text text -> "text outside of the root element; " + RULE;
            case Node.Markup markup -> "a comment outside of the root element; " + RULE;
            case Node.Output output -> "an expression outside of the root element; " + RULE;
            case Node.Call call -> call.shown() + " cannot be the root; " + RULE + ": put one around it";
            case Node.Choice choice -> "a condition cannot be the root; " + RULE + ": put one around it";
            case Node.Loop loop -> "a loop cannot be the root; " + RULE + ": put one around it";
            default -> throw new IllegalArgumentException("not at the top of a template: " + node);
        };
    }
}
