package dev.liveview.testing.document;

import dev.liveview.testing.rendered.StreamChange;
import dev.liveview.testing.rendered.StreamChange.Insert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What one patch does to the items of streams (protocol 12, C-110 to C-124). */
final class StreamItems {
    private final Map<String, String> streamOfItem;
    private final List<StreamChange> changes;
    private final Map<String, Element> before;
    private final Map<String, Insert> inserts = new HashMap<>();

    /**
     * @param streamOfItem the stream of each item in the page, by its id; is brought up to date
     * @param before the elements of the page before the patch, by their ids; those that are deleted are taken out
     */
    StreamItems(Map<String, String> streamOfItem, List<StreamChange> changes, Map<String, Element> before) {
        this.streamOfItem = streamOfItem;
        this.changes = changes;
        this.before = before;
        changes.forEach(change -> inserts.putAll(change.inserts()));
    }

    /** Takes out of the page what is deleted, and all items of the streams that are reset (C-114, C-115). */
    void removeGone() {
        for (StreamChange change : changes) {
            for (String id : change.deletes()) {
                if (change.ref().equals(streamOfItem.get(id))) {
                    remove(id, true);
                }
            }
            if (change.isReset()) {
                for (String id : List.copyOf(streamOfItem.keySet())) {
                    if (change.ref().equals(streamOfItem.get(id))) {
                        remove(id, !change.inserts().containsKey(id));
                    }
                }
            }
        }
    }

    private void remove(String id, boolean forGood) {
        streamOfItem.remove(id);
        Element item = before.get(id);
        if (item == null) {
            return;
        }
        item.remove();
        if (forGood) {
            item.select("[id]").forEach(element -> before.remove(element.id()));
        }
    }

    /**
     * Puts the items of the page into a fresh container, among those that came with it.
     *
     * @param keepWithin does the same for what is in an element
     */
    void fill(Element container, Consumer<Element> keepWithin) {
        Patch.requireId(container);
        checkChildren(container);
        Element old = before.get(container.id());
        boolean isKnown = old != null && Patch.update(old).equals("stream");
        List<Element> children = old == null || !isKnown ? new ArrayList<>() : staying(old, container);
        keepWithin.accept(container);
        for (Element child : List.copyOf(container.children())) {
            put(children, child, isKnown);
        }
        container.empty();
        container.appendChildren(children);
    }

    /** What the old container holds, without other children than items that are no longer rendered (C-118). */
    private List<Element> staying(Element old, Element container) {
        Set<String> given = new HashSet<>();
        container.children().forEach(child -> given.add(child.id()));
        List<Element> children = new ArrayList<>(old.children());
        children.removeIf(child -> !isItem(child) && !given.contains(child.id()));
        return children;
    }

    private void put(List<Element> children, Element child, boolean isKnown) {
        Insert insert = inserts.get(child.id());
        int position = isKnown ? position(children, child.id()) : -1;
        if (position >= 0) { // C-112: it stays where it is
            children.set(position, child);
        } else if (insert == null) {
            children.add(child);
        } else if (!insert.updatesOnly() || before.containsKey(child.id())) { // C-117
            streamOfItem.put(child.id(), insert.ref());
            children.add(isKnown ? index(children, insert.at()) : children.size(), child);
            limit(children, insert);
        }
    }

    private static int position(List<Element> children, String id) {
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Where an item is put (C-111). */
    private int index(List<Element> children, int at) {
        if (at >= 0) {
            return Math.min(at, children.size());
        }
        int end = children.size();
        while (end > 0 && !isItem(children.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** Keeps the first or last items of a stream (C-116). */
    private void limit(List<Element> children, Insert insert) {
        if (insert.limit() == null) {
            return;
        }
        List<Element> items = children.stream()
                .filter(child -> insert.ref().equals(streamOfItem.get(child.id())))
                .toList();
        int many = Math.min(Math.abs(insert.limit()), items.size());
        children.removeAll(
                insert.limit() >= 0 ? items.subList(many, items.size()) : items.subList(0, items.size() - many));
    }

    private boolean isItem(Element child) {
        return streamOfItem.containsKey(child.id());
    }

    /** In such a container a browser takes away what has no id (C-029). */
    private static void checkChildren(Element container) {
        for (Node node : container.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                throw new AssertionError(Tags.of(container)
                        + " is a stream, so only elements with an id may stand in it, but it has the text \""
                        + text.text().strip() + "\"");
            }
            if (node instanceof Element element && element.id().isEmpty()) {
                throw new AssertionError(Tags.of(element) + " stands in the stream " + Tags.of(container)
                        + " and has no id; an item's is {entry.id()}");
            }
        }
    }
}
