package dev.liveview.wire;

import dev.liveview.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message from the browser: an array of five (protocol 3.2). <i>Immutable.</i>
 *
 * @param joinRef the ref of the join that made the channel; null for heartbeats
 * @param ref what the reply must repeat; null where none is wanted
 * @param topic {@code lv:…}, or {@code phoenix}
 * @param event what it is
 * @param payload what it says
 */
public record Incoming(@Nullable String joinRef, @Nullable String ref, String topic, String event, JsonNode payload) {
    private static final int PARTS = 5;
    private static final int MAX_NAME = 500;

    /**
     * Reads a text frame.
     *
     * @throws dev.liveview.json.MalformedJsonException if it is not JSON
     * @throws MalformedFrameException if it is not such an array
     */
    public static Incoming parse(String frame) {
        JsonNode array = Json.parse(frame);
        if (!array.isArray() || array.size() != PARTS) {
            throw new MalformedFrameException("a frame must be an array of five");
        }
        JsonNode payload = array.get(4);
        if (!payload.isObject()) {
            throw new MalformedFrameException("a frame's payload must be an object");
        }
        return new Incoming(ref(array.get(0)), ref(array.get(1)), name(array.get(2)), name(array.get(3)), payload);
    }

    private static @Nullable String ref(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return name(node);
    }

    private static String name(JsonNode node) {
        if (!node.isString() || node.stringValue().length() > MAX_NAME) {
            throw new MalformedFrameException("a frame's refs, topic and event must be short strings");
        }
        return node.stringValue();
    }
}
