package dev.liveview.testing;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Events that elements listen to wherever they happen: {@code phx-window-*}. */
final class WindowEvents {
    private WindowEvents() {}

    static void key(LivePage page, String kind, String key) {
        List<Element> listeners = listeners(page, kind);
        List<Element> fitting =
                listeners.stream().filter(element -> listensTo(element, key)).toList();
        if (fitting.isEmpty()) {
            throw new AssertionError("nothing on the page listens to the key '" + key + "' by phx-window-" + kind
                    + Quote.list(listeners));
        }
        fitting.forEach(element -> push(page, kind, element, Map.of("key", key)));
    }

    static void focus(LivePage page, String kind) {
        List<Element> listeners = listeners(page, kind);
        if (listeners.isEmpty()) {
            throw new AssertionError("nothing on the page has phx-window-" + kind);
        }
        listeners.forEach(element -> push(page, kind, element, Map.of()));
    }

    /** Whether an element wants this key: {@code phx-key} names the only one that it does. */
    static boolean listensTo(Element element, String key) {
        return !element.hasAttr("phx-key") || element.attr("phx-key").equalsIgnoreCase(key);
    }

    private static List<Element> listeners(LivePage page, String kind) {
        return page.scope().select("[data-phx-session] [phx-window-" + kind + "]");
    }

    private static void push(LivePage page, String kind, Element element, Map<String, ?> given) {
        new Binding(page, element, element.attr("phx-window-" + kind))
                .run((event, values) -> EventPayload.of(kind, event, element, given, page.typed(), values));
    }
}
