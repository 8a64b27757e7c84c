package dev.liveview.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON by Jackson, with limits on what strangers send. <i>Safe to call from any thread.</i> */
public final class Json {
    private static final int MAX_NESTING = 64;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .build())
            .build();

    private Json() {}

    /**
     * The value of a text.
     *
     * @throws MalformedJsonException if it is not JSON, or nested too deeply
     */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new MalformedJsonException(e);
        }
    }

    /** The text of any value that Jackson can write: maps, lists, records, beans. */
    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The same as UTF-8. */
    public static byte[] writeUtf8(@Nullable Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The plain Java value of a node: map, list, string, number, boolean or null. */
    public static @Nullable Object toJava(JsonNode node) {
        if (node.isObject()) {
            return toMap(node);
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>(node.size());
            node.forEach(element -> list.add(toJava(element)));
            return list;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isBoolean() ? node.booleanValue() : null;
    }

    /** The members of an object as a map in their order; empty for anything else. */
    public static Map<String, @Nullable Object> toMap(JsonNode node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.properties().forEach(member -> map.put(member.getKey(), toJava(member.getValue())));
        return map;
    }
}
