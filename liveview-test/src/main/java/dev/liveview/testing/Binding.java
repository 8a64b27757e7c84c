package dev.liveview.testing;

import dev.liveview.json.Json;
import dev.liveview.testing.form.FormControls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an attribute such as {@code phx-click} asks for: an event, or a list of commands. Of commands that happens which the server hears of: pushes, ways
 * to other addresses, and changes of a form; the others change the page in a browser only (F-369).
 */
final class Binding {
    private static final Set<String> CHANGES = Set.of("change", "input");

    private final LivePage page;
    private final Element element;
    private final String text;

    Binding(LivePage page, Element element, String text) {
        this.page = page;
        this.element = element;
        this.text = text;
    }

    /** Makes the message of an event, with more values than those of its element. */
    @FunctionalInterface
    interface Message {
        Map<String, Object> of(String event, Map<String, Object> values);
    }

    /** An event that a binding pushes. */
    private record Push(
            String event,
            Map<String, Object> values,
            @Nullable String target) {}

    /**
     * Does what it asks for.
     *
     * @throws AssertionError if the server would not hear of anything
     */
    void run(Message message) {
        if (!isHeard(message)) {
            throw unheard();
        }
    }

    /** Does what it asks for; false if the server hears of nothing. */
    boolean isHeard(Message message) {
        if (text.startsWith("[")) {
            return runAll(element, text, message);
        }
        page.push(element, message.of(text, Map.of()));
        return true;
    }

    AssertionError unheard() {
        return new AssertionError(Quote.tag(element)
                + " runs commands that change the page in a browser only, so the view hears nothing: " + text);
    }

    private boolean runAll(Element source, String list, Message message) {
        boolean isHeard = false;
        for (JsonNode command : Json.parse(list)) {
            if (page.redirectedTo().isEmpty()) {
                isHeard |= run(source, command.path(0).stringValue(""), command.path(1), message);
            }
        }
        return isHeard;
    }

    private boolean run(Element source, String name, JsonNode arguments, Message message) {
        switch (name) {
            case "push" -> push(source, read(arguments), message);
            case "patch" -> page.patch(arguments.path("href").stringValue(""));
            case "navigate" -> page.leaveFor(arguments.path("href").stringValue(""));
            case "exec" -> {
                return exec(source, arguments, message);
            }
            case "dispatch" -> {
                return dispatch(source, arguments);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Push read(JsonNode arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        Json.toMap(arguments.path("value")).forEach((name, value) -> values.put(name, value == null ? "" : value));
        JsonNode target = arguments.path("target");
        return new Push(
                arguments.path("event").stringValue(""),
                values,
                target.isNumber() ? target.asString() : target.isString() ? target.stringValue() : null);
    }

    private void push(Element source, Push push, Message message) {
        Map<String, Object> payload = message.of(push.event, push.values);
        List<EventTarget> targets = push.target == null ? EventTarget.of(source) : EventTarget.of(source, push.target);
        targets.forEach(target -> page.push(target, payload));
    }

    /** Runs what stands in an attribute of other elements, or of this one. */
    private boolean exec(Element source, JsonNode arguments, Message message) {
        String attribute = arguments.path("attr").stringValue("");
        boolean isHeard = false;
        for (Element other : elements(source, arguments.path("to"))) {
            isHeard |= runAll(other, other.attr(attribute), message);
        }
        return isHeard;
    }

    /** A control of which a command says that it has changed tells its form; other events are for scripts. */
    private boolean dispatch(Element source, JsonNode arguments) {
        boolean isHeard = false;
        if (CHANGES.contains(arguments.path("event").stringValue(""))) {
            for (Element other : elements(source, arguments.path("to"))) {
                isHeard |= FormControls.isControl(other) && Change.tell(page, other);
            }
        }
        return isHeard;
    }

    private List<Element> elements(Element source, JsonNode to) {
        List<Element> elements = new ArrayList<>();
        if (to.isString()) {
            elements.addAll(source.root().select(to.stringValue()));
        } else if (to.has("inner")) {
            elements.addAll(source.select(to.path("inner").stringValue("")));
        } else if (to.has("closest")) {
            Element closest = source.closest(to.path("closest").stringValue(""));
            elements.addAll(closest == null ? List.of() : List.of(closest));
        } else {
            elements.add(source);
        }
        return elements;
    }
}
