package dev.liveview.wire;

import dev.liveview.json.Json;
import dev.liveview.json.JsonOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small messages from the server, those without a diff, as text (protocol 4 and 7). <i>Safe to call from any thread.</i> */
public final class Message {
    private static final int SMALL = 256;

    private Message() {}

    /** A good answer: {@code {"status":"ok","response":{…}}}. */
    public static byte[] ok(Address to, @Nullable String ref, Map<String, ?> response) {
        return reply(to, ref, "ok", response);
    }

    /** A bad answer. */
    public static byte[] error(Address to, @Nullable String ref, Map<String, ?> response) {
        return reply(to, ref, "error", response);
    }

    /** A bad answer with a reason. */
    public static byte[] error(Address to, @Nullable String ref, String reason) {
        return error(to, ref, Map.of("reason", reason));
    }

    /** Something the browser did not ask for. */
    public static byte[] push(Address to, String event, Map<String, ?> payload) {
        JsonOutput out = to.begin(new JsonOutput(SMALL), null, event);
        return to.end(json(out, payload));
    }

    /** The channel has ended and must not be joined again (protocol 4). */
    public static byte[] close(Address to) {
        JsonOutput out = to.begin(new JsonOutput(SMALL), to.joinRef(), "phx_close");
        return to.end(out.raw("{}"));
    }

    /** The channel has crashed; the browser joins again. */
    public static byte[] crash(Address to) {
        JsonOutput out = to.begin(new JsonOutput(SMALL), to.joinRef(), "phx_error");
        return to.end(out.raw("{}"));
    }

    private static byte[] reply(Address to, @Nullable String ref, String status, Map<String, ?> response) {
        JsonOutput out = to.begin(new JsonOutput(SMALL), ref, "phx_reply");
        out.raw("{\"status\":\"").raw(status).raw("\",\"response\":");
        return to.end(json(out, response).raw('}'));
    }

    private static JsonOutput json(JsonOutput out, Map<String, ?> value) {
        return value.isEmpty() ? out.raw("{}") : out.raw(Json.writeUtf8(value));
    }
}
