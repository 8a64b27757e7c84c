package dev.liveview.benchmarks.floor;

import dev.liveview.benchmarks.pages.TwinPages;
import dev.liveview.benchmarks.visit.Visit;
import dev.liveview.http.Body;
import dev.liveview.http.Headers;
import dev.liveview.transport.LiveEndpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the twin pages have answered, once each: every visitor is sent the same. <i>Immutable.</i> */
final class Recording {
    private static final String REPLY = ",\"phx_reply\",";
    private static final String EVENT = "\"event\":\"";
    private static final String JOIN = "phx_join";
    private static final String NOTHING_NEW = REPLY + "{\"status\":\"ok\",\"response\":{}}]";
    private static final Map<String, List<String>> EVENTS = Map.of(
            "/counter", List.of("inc", "dec"),
            "/table", List.of("update_one", "update_all", "swap", "append", "remove"),
            "/stream", List.of("insert"));

    /**
     * The answer to a GET. <i>Immutable.</i>
     *
     * @param headers its fields
     * @param html its body
     */
    record Page(Headers headers, byte[] html) {}

    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, String> replies = new HashMap<>();

    private Recording() {}

    /** Visits the twin pages and does on each what the budgets name. */
    static Recording make() {
        Recording recording = new Recording();
        try (LiveEndpoint endpoint = LiveEndpoint.of(TwinPages.app())) {
            EVENTS.forEach((path, events) -> recording.visit(endpoint, path, events));
        }
        return recording;
    }

    private void visit(LiveEndpoint endpoint, String path, List<String> events) {
        LastReply heard = new LastReply();
        try (Visit visit = Visit.open(endpoint, path, heard::frame)) {
            if (!(visit.page().body() instanceof Body.Bytes(byte[] html))) {
                throw new IllegalStateException(path + " was not answered with HTML");
            }
            pages.put(path, new Page(visit.page().headers(), html));
            replies.put(key(visit.topic(), JOIN), heard.reply);
            for (String event : events) {
                visit.click(event, "{\"value\":\"\"}");
                replies.put(key(visit.topic(), event), heard.reply);
            }
        }
    }

    /** The answer to a GET of this path; null if there is none. */
    @Nullable
    Page page(String path) {
        return pages.get(path);
    }

    /** The answer to a message {@code ["1","7","lv:phx-…","event",{…}]}: with its own join ref, ref and topic, and the rest as recorded. */
    String answer(String message) {
        int ref = message.indexOf(',') + 1;
        int topic = message.indexOf(',', ref) + 1;
        int name = message.indexOf(',', topic) + 1;
        String event = message.startsWith(JOIN, name + 1) ? JOIN : clicked(message, name);
        String key = key(message.substring(topic + 1, name - 2), event);
        return message.substring(0, name - 1) + replies.getOrDefault(key, NOTHING_NEW);
    }

    private static String clicked(String message, int from) {
        int at = message.indexOf(EVENT, from) + EVENT.length();
        return at < EVENT.length() ? "" : message.substring(at, message.indexOf('"', at));
    }

    private static String key(String topic, String event) {
        return topic + ' ' + event;
    }

    /** Keeps the end of the last reply. */
    private static final class LastReply {
        private volatile String reply = NOTHING_NEW;

        void frame(String frame) {
            int at = frame.indexOf(REPLY);
            if (at >= 0) {
                reply = frame.substring(at);
            }
        }
    }
}
