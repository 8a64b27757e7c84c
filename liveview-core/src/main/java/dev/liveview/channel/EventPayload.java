package dev.liveview.channel;

import dev.liveview.json.Json;
import dev.liveview.params.Params;
import dev.liveview.params.UrlEncoded;
import dev.liveview.wire.MalformedFrameException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event from the browser (protocol 6.1). <i>Immutable.</i>
 *
 * @param name the event
 * @param values what came along
 * @param cid the number of the component that it is for
 */
record EventPayload(String name, Params values, int cid) {
    /** The event is for the view. */
    static final int NO_COMPONENT = 0;

    private static final String TARGET = "_target";

    static EventPayload of(JsonNode payload) {
        JsonNode name = payload.get("event");
        if (name == null || !name.isString()) {
            throw new MalformedFrameException("an event has no name");
        }
        boolean isForm = "form".equals(payload.path("type").stringValue(""));
        return new EventPayload(name.stringValue(), isForm ? form(payload) : plain(payload.get("value")), cid(payload));
    }

    private static int cid(JsonNode payload) {
        JsonNode cid = payload.get("cid");
        if (cid == null || cid.isNull()) {
            return NO_COMPONENT;
        }
        if (!cid.isInt()) {
            throw new MalformedFrameException("an event is for a component whose number is no number");
        }
        return cid.intValue();
    }

    private static Params plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return Params.EMPTY;
        }
        return value.isObject()
                ? Params.of(Json.toMap(value))
                : Params.of(Map.of("value", java.util.Objects.requireNonNull(Json.toJava(value))));
    }

    private static Params form(JsonNode payload) {
        Params fields = UrlEncoded.decode(payload.path("value").stringValue(""));
        Map<String, @Nullable Object> meta = new LinkedHashMap<>(Json.toMap(payload.path("meta")));
        if (meta.get(TARGET) instanceof String target) {
            meta.put(TARGET, path(target));
        }
        return fields.with(Params.of(meta));
    }

    /** {@code item[name]} is item, name; {@code tags[]} is tags. */
    private static List<String> path(String target) {
        List<String> path = new ArrayList<>();
        for (String part : target.split("\\[")) {
            String name = part.endsWith("]") ? part.substring(0, part.length() - 1) : part;
            if (!name.isEmpty()) {
                path.add(name);
            }
        }
        return path;
    }
}
