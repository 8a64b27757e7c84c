package dev.liveview.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who gets an event: a view of the page, or a component of it (protocol 6.1, C-210). <i>Immutable.</i>
 *
 * @param view the ids of the nested views' containers on the way to the view; none for the page's own
 * @param cid the component; null for the view itself
 */
record EventTarget(List<String> view, @Nullable Integer cid) {
    private static final String CONTAINER = "data-phx-session";
    private static final String MAIN = "data-phx-main";
    private static final String COMPONENT = "data-phx-component";
    private static final String TARGET = "phx-target";

    /**
     * Who gets the events of an element: its view, unless {@code phx-target} names a component of that view by its number, or by a selector any
     * elements of the page.
     */
    static List<EventTarget> of(Element element) {
        return of(element, element.attr(TARGET));
    }

    /** The same, with a target that a command names. */
    static List<EventTarget> of(Element element, String target) {
        if (target.isEmpty()) {
            return List.of(new EventTarget(viewOf(element), null));
        }
        if (target.chars().allMatch(Character::isDigit)) {
            return List.of(new EventTarget(viewOf(element), component(element, Integer.parseInt(target))));
        }
        List<Element> named = element.root().select(target);
        if (named.isEmpty()) {
            throw new AssertionError(
                    Quote.tag(element) + " sends its event to '" + target + "', which no element of the page fits");
        }
        return named.stream().map(EventTarget::around).toList();
    }

    /** The component that an element stands in, or its view. */
    static EventTarget around(Element element) {
        Element owner = element.closest("[" + COMPONENT + "],[" + CONTAINER + "]");
        String cid = owner == null ? "" : owner.attr(COMPONENT);
        return new EventTarget(viewOf(element), cid.isEmpty() ? null : Integer.valueOf(cid));
    }

    private static Integer component(Element element, int cid) {
        Element view = container(element);
        boolean isThere =
                view.select("[" + COMPONENT + "=" + cid + "]").stream().anyMatch(root -> container(root) == view);
        if (!isThere) {
            throw new AssertionError(
                    Quote.tag(element) + " sends its event to component " + cid + ", which its view does not show");
        }
        return cid;
    }

    private static List<String> viewOf(Element element) {
        List<String> ids = new ArrayList<>();
        Element view = container(element);
        while (view != null && !view.hasAttr(MAIN)) { // there is none around a sticky view of the layout
            ids.addFirst(view.id());
            view = view.parent() == null ? null : view.parent().closest("[" + CONTAINER + "]");
        }
        return ids;
    }

    private static Element container(Element element) {
        Element container = element.closest("[" + CONTAINER + "]");
        if (container == null) {
            throw new AssertionError(Quote.tag(element) + " stands outside of the view, so its events reach nobody");
        }
        return container;
    }

    /** A message to this target. */
    Map<String, Object> address(Map<String, Object> payload) {
        if (cid == null) {
            return payload;
        }
        Map<String, Object> addressed = new LinkedHashMap<>(payload);
        addressed.put("cid", cid);
        return addressed;
    }
}
