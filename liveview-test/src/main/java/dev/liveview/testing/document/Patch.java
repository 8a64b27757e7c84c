package dev.liveview.testing.document;

import dev.liveview.testing.rendered.StreamChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts fresh elements into the page, and into them what stays of the old ones: items of streams, and what is under {@code phx-update="ignore"}. All
 * else is as the server renders it, so it need not be kept.
 */
final class Patch {
    private final Map<String, Element> before = new HashMap<>();
    private final StreamItems items;

    /**
     * @param page all that the view shows so far
     * @param streamOfItem which stream each item in the page belongs to, by its id; is brought up to date
     */
    Patch(Element page, Map<String, String> streamOfItem, List<StreamChange> changes) {
        page.select("[id]").forEach(element -> before.putIfAbsent(element.id(), element));
        items = new StreamItems(streamOfItem, changes, before);
    }

    /** Fresh nodes take the place of all that is in an element. */
    void replaceContent(Element parent, List<Node> nodes) {
        Element fresh = kept(nodes);
        parent.empty();
        parent.appendChildren(List.copyOf(fresh.childNodes()));
    }

    /** A fresh element takes the place of another. */
    void replaceElement(Element old, List<Node> nodes) {
        Element place = new Element("template");
        old.before(place); // the old element itself may be what is kept
        Element fresh = kept(nodes);
        if (fresh.childrenSize() != 1) {
            throw new IllegalStateException(
                    "a component must have one root element, but the server sent: " + fresh.html());
        }
        Element root = fresh.child(0);
        place.replaceWith(root);
        if (root != old) {
            old.remove();
        }
    }

    private Element kept(List<Node> nodes) {
        items.removeGone();
        Element fresh = new Element("div");
        fresh.appendChildren(List.copyOf(nodes));
        keepWithin(fresh);
        return fresh;
    }

    private void keepWithin(Element fresh) {
        for (Element child : List.copyOf(fresh.children())) {
            switch (update(child)) {
                case "stream" -> items.fill(child, this::keepWithin);
                case "ignore" -> keepIgnored(child);
                default -> keepWithin(child);
            }
        }
    }

    /** Only its data attributes follow the server (C-040). */
    private void keepIgnored(Element fresh) {
        requireId(fresh);
        Element old = before.get(fresh.id());
        if (old == null || !update(old).equals("ignore")) {
            keepWithin(fresh);
            return;
        }
        fresh.replaceWith(old);
        List<String> gone = old.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> name.startsWith("data-") && !fresh.hasAttr(name))
                .toList();
        gone.forEach(old::removeAttr);
        for (Attribute attribute : fresh.attributes()) {
            if (attribute.getKey().startsWith("data-")) {
                old.attr(attribute.getKey(), attribute.getValue());
            }
        }
    }

    static String update(Element element) {
        return element.attr("phx-update");
    }

    static void requireId(Element element) {
        if (element.id().isEmpty()) {
            throw new AssertionError(Tags.of(element) + " has no id, without which a browser cannot keep what is in it;"
                    + " give it one");
        }
    }
}
