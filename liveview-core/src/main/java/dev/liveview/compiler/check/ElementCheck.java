package dev.liveview.compiler.check;

import dev.liveview.compiler.Nearest;
import dev.liveview.compiler.Problems;
import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.AttributeValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at one HTML element and its attributes. */
final class ElementCheck {
    private static final List<String> UPDATES = List.of("ignore", "replace", "stream");
    private static final List<String> FORMER_UPDATES = List.of("append", "prepend");
    private static final List<String> DANGEROUS_SCHEMES = List.of("javascript:", "vbscript:", "data:");

    private final Problems problems;

    ElementCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Node.Element element, Ancestors around) {
        Nesting.wrong(element.name().toLowerCase(Locale.ROOT), around)
                .ifPresent(wrong -> problems.error(element.at(), wrong));
        duplicates(element.attributes(), problems);
        needsId(element);
        items(element);
        for (Attribute attribute : element.attributes()) {
            if (attribute instanceof Attribute.Named named) {
                value(element, named);
            }
        }
    }

    static void duplicates(List<Attribute> attributes, Problems problems) {
        Set<String> names = new HashSet<>();
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Named named
                    && !names.add(named.name().toLowerCase(Locale.ROOT))) {
                problems.error(named.at(), "attribute '" + named.name() + "' is given twice");
            }
        }
    }

    private void needsId(Node.Element element) {
        boolean hasId = hasId(element.attributes());
        for (Attribute attribute : element.attributes()) {
            if (!hasId
                    && attribute instanceof Attribute.Named named
                    && Set.of("phx-hook", "phx-update").contains(named.name())) {
                problems.error(
                        named.at(),
                        named.name() + " on <" + element.name()
                                + "> needs an id, so that the browser can find the element again");
            }
        }
    }

    private void value(Node.Element element, Attribute.Named attribute) {
        switch (attribute.value()) {
            case AttributeValue.Literal literal when attribute.name().equals("phx-update") -> update(literal);
            case AttributeValue.Literal literal
            when attribute.name().equals("name") && literal.text().equals("id") ->
                problems.warning(
                        attribute.at(), "name=\"id\" hides the form's own id from scripts; choose another name");
            case AttributeValue.Mixed mixed
            when Place.of(element.name(), attribute.name()) == Place.URL -> scheme(mixed);
            default -> {
                // any other value is fine
            }
        }
    }

    private void update(AttributeValue.Literal literal) {
        if (!UPDATES.contains(literal.text())) {
            problems.error(literal.at(), "no phx-update '" + literal.text() + "'; " + instead(literal.text()));
        }
    }

    private static String instead(String update) {
        if (FORMER_UPDATES.contains(update)) {
            return "a list that only grows is a stream: phx-update=\"stream\", and final LiveStream<...> in the class";
        }
        return Nearest.of(update, UPDATES)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are: " + String.join(", ", UPDATES));
    }

    /** C-041: browsers find the items of a stream by their ids. */
    private void items(Node.Element element) {
        boolean isStream = element.attributes().stream().anyMatch(ElementCheck::isStream);
        if (isStream) {
            element.children().stream()
                    .filter(Node.Loop.class::isInstance)
                    .skip(1)
                    .forEach(
                            loop -> problems.warning(
                                    loop.at(),
                                    "a second loop in the container of a stream; a container holds one stream, give another its own"));
        }
        for (Node child : element.children()) {
            if (isStream
                    && child instanceof Node.Loop loop
                    && loop.body() instanceof Node.Element item
                    && !hasId(item.attributes())) {
                String variable = loop.header().variable().name();
                problems.error(
                        item.at(),
                        "<" + item.name()
                                + "> in a stream has no id, so that browsers could not find it again; write id={"
                                + variable + ".id()}");
            }
        }
    }

    private static boolean isStream(Attribute attribute) {
        return attribute instanceof Attribute.Named(int at, String name, AttributeValue.Literal value)
                && name.equals("phx-update")
                && value.text().equals("stream");
    }

    private static boolean hasId(List<Attribute> attributes) {
        return attributes.stream()
                .anyMatch(one -> one instanceof Attribute.Spread
                        || one instanceof Attribute.Named named && named.name().equals("id"));
    }

    /** Text before an expression that would make a script of whatever the expression yields. */
    private void scheme(AttributeValue.Mixed mixed) {
        if (mixed.parts().getFirst() instanceof AttributeValue.Part.Text(String text)) {
            String start = text.strip().toLowerCase(Locale.ROOT);
            boolean isDangerous =
                    DANGEROUS_SCHEMES.stream().anyMatch(scheme -> scheme.startsWith(start) || start.startsWith(scheme));
            if (isDangerous && !start.isEmpty()) {
                problems.error(
                        mixed.at(),
                        "an address that begins with '" + text + "' before an expression could run a script");
            }
        }
    }
}
