package dev.liveview.testing;

import dev.liveview.testing.form.FormControls;
import dev.liveview.testing.form.FormText;
import dev.liveview.testing.form.TypedValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a browser sends of an event (protocol 6.1). */
final class EventPayload {
    private static final String VALUE_PREFIX = "phx-value-";

    private EventPayload() {}

    /** An event that is not a form's; later values win: what is given, the element's metadata, its value, what a command says. */
    static Map<String, Object> of(
            String type,
            String event,
            Element element,
            Map<String, ?> given,
            TypedValues typed,
            Map<String, ?> ofCommand) {
        Map<String, Object> value = new LinkedHashMap<>(given);
        value.putAll(metadata(element));
        if (FormControls.isControl(element)) {
            FormControls.around(element, typed).value(element).ifPresent(text -> value.put("value", text));
        }
        value.putAll(ofCommand);
        return of(type, event, value);
    }

    /** A form's change or submit. */
    static Map<String, Object> ofForm(
            String event,
            Element bound,
            List<FormText.Entry> entries,
            @Nullable String target,
            Map<String, ?> ofCommand) {
        Map<String, Object> payload = of("form", event, FormText.encode(entries));
        Map<String, Object> meta = new LinkedHashMap<>(metadata(bound));
        meta.putAll(ofCommand);
        if (target != null) {
            meta.put("_target", target.isEmpty() ? "undefined" : target);
            payload.put("uploads", Map.of());
        }
        payload.put("meta", meta);
        return payload;
    }

    /** An event with this value. */
    static Map<String, Object> of(String type, String event, Object value) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", type);
        payload.put("event", event);
        payload.put("value", value);
        return payload;
    }

    private static Map<String, String> metadata(Element element) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith(VALUE_PREFIX)) {
                metadata.put(attribute.getKey().substring(VALUE_PREFIX.length()), attribute.getValue());
            }
        }
        return metadata;
    }
}
