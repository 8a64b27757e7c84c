package dev.liveview.wire;

import dev.liveview.json.JsonOutput;
import org.jspecify.annotations.Nullable;

/**
 * The join of one channel: what stands at the front of everything that is sent to it. <i>Immutable.</i>
 *
 * @param joinRef the ref of the join
 * @param topic the channel's topic
 */
public record Address(@Nullable String joinRef, String topic) {
    /** Begins a message: the array up to where its payload is to be written. {@link #end} ends it. */
    public JsonOutput begin(JsonOutput out, @Nullable String ref, String event) {
        out.raw('[');
        stringOrNull(out, joinRef);
        out.raw(',');
        stringOrNull(out, ref);
        return out.raw(',').string(topic).raw(',').string(event).raw(',');
    }

    /** Ends a message. */
    public byte[] end(JsonOutput out) {
        return out.raw(']').toBytes();
    }

    private static void stringOrNull(JsonOutput out, @Nullable String text) {
        if (text == null) {
            out.raw("null");
        } else {
            out.string(text);
        }
    }
}
