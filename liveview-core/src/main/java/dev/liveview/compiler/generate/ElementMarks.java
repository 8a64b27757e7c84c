package dev.liveview.compiler.generate;

import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Attributes that tools want to see on the elements of a template: where each stands in the source, and one that all roots have.
 *
 * @param file the file that is named; empty if the elements shall not say where they stand
 * @param root the attribute on root elements; empty for none
 */
public record ElementMarks(String file, String root) {
    /** The attribute that says where an element stands. */
    public static final String PLACE = "data-lv-source";

    /** A template whose elements have them. */
    public List<Node> on(List<Node> template, IntUnaryOperator lineOf) {
        if (file.isEmpty() && root.isEmpty()) {
            return template;
        }
        return template.stream().map(node -> marked(node, lineOf, true)).toList();
    }

    private List<Node> inner(List<Node> nodes, IntUnaryOperator lineOf) {
        return nodes.stream().map(node -> marked(node, lineOf, false)).toList();
    }

    private Node marked(Node node, IntUnaryOperator lineOf, boolean isRoot) {
        return switch (node) {
            case Node.Element element ->
                new Node.Element(
                        element.at(),
                        element.name(),
                        attributes(element, lineOf, isRoot),
                        element.let(),
                        inner(element.children(), lineOf));
            case Node.Call call ->
                new Node.Call(
                        call.at(),
                        call.name(),
                        call.attributes(),
                        call.let(),
                        inner(call.slots(), lineOf),
                        inner(call.children(), lineOf));
            case Node.SlotContent slot ->
                new Node.SlotContent(
                        slot.at(), slot.name(), slot.attributes(), slot.let(), inner(slot.children(), lineOf));
            case Node.Choice choice ->
                new Node.Choice(
                        choice.at(),
                        choice.branches().stream()
                                .map(branch ->
                                        new Node.Branch(branch.condition(), marked(branch.body(), lineOf, isRoot)))
                                .toList());
            case Node.Loop loop ->
                new Node.Loop(loop.at(), loop.header(), loop.key(), loop.filter(), marked(loop.body(), lineOf, isRoot));
            case Node.Text text -> text;
            case Node.Markup markup -> markup;
            case Node.Output output -> output;
        };
    }

    private List<Attribute> attributes(Node.Element element, IntUnaryOperator lineOf, boolean isRoot) {
        List<Attribute> attributes = new ArrayList<>(element.attributes());
        if (isRoot && !root.isEmpty()) {
            attributes.add(new Attribute.Named(element.at(), root, new AttributeValue.Absent()));
        }
        if (!file.isEmpty()) {
            String place = file + ":" + lineOf.applyAsInt(element.at());
            attributes.add(
                    new Attribute.Named(element.at(), PLACE, new AttributeValue.Literal(element.at(), place, '"')));
        }
        return attributes;
    }
}
