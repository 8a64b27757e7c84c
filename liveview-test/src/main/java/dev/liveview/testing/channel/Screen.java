package dev.liveview.testing.channel;

import dev.liveview.json.Json;
import dev.liveview.params.Params;
import dev.liveview.testing.document.Flaws;
import dev.liveview.testing.document.ViewDocument;
import dev.liveview.testing.rendered.RenderedTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the person at the browser has been shown: the elements of one view, its title, and the events that went to scripts (protocol 8.6). Used by one thread. */
public final class Screen {
    /** What the server sends in development, for its own overlay; no event of the application. */
    private static final String EXCEPTION_EVENT = "lv:exception";

    private final RenderedTree tree = new RenderedTree();
    private final ViewDocument document;
    private final List<Event> events = new ArrayList<>();
    private @Nullable String title;

    /**
     * An event for scripts.
     *
     * @param name its name
     * @param payload what came along
     */
    public record Event(String name, Params payload) {}

    /** One that shows nothing yet, in a container with this tag. */
    Screen(String tag, Flaws flaws) {
        document = new ViewDocument(tag, flaws);
    }

    /** The elements of the view. */
    ViewDocument document() {
        return document;
    }

    /** The title, once the view has set one. */
    public @Nullable String title() {
        return title;
    }

    /** All events so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Shows a diff; gives back the reply that it carries, if it carries one. */
    @Nullable
    Params show(JsonNode diff) {
        ObjectNode markup = (ObjectNode) diff.deepCopy();
        JsonNode newTitle = markup.remove("t");
        if (newTitle != null) {
            title = newTitle.asString("");
        }
        JsonNode newEvents = markup.remove("e");
        if (newEvents != null) {
            events(newEvents);
        }
        JsonNode reply = markup.remove("r");
        document.show(tree, tree.apply(markup));
        return reply instanceof ObjectNode object ? Params.of(Json.toMap(object)) : null;
    }

    /** Forgets components that the server has deleted. */
    void forget(Collection<Integer> cids) {
        tree.forget(cids);
    }

    void events(JsonNode list) {
        for (JsonNode event : list) {
            String name = event.get(0).stringValue();
            if (!name.equals(EXCEPTION_EVENT)) {
                events.add(new Event(name, payload(event.path(1))));
            }
        }
    }

    private static Params payload(JsonNode payload) {
        if (payload.isObject()) {
            return Params.of(Json.toMap(payload));
        }
        return payload.isNull() || payload.isMissingNode()
                ? Params.EMPTY
                : Params.of(Map.of("value", Objects.requireNonNull(Json.toJava(payload))));
    }
}
