package dev.liveview.channel;

import dev.liveview.host.Destination;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits to be sent with the next render: replies, events, new addresses, the title. <i>Only on the view's own thread.</i> */
final class Outbox {
    private final List<Reply> replies = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<Destination.Patch> patches = new ArrayList<>();
    private @Nullable String title;

    /**
     * A reply that a message from the browser waits for.
     *
     * @param ref the message's ref
     * @param response what to answer; null for the diff
     * @param payload what the handler answered, as JSON; null if it did not
     */
    record Reply(
            String ref, @Nullable String response, @Nullable String payload) {}

    void reply(Reply reply) {
        replies.add(reply);
    }

    void event(String json) {
        events.add(json);
    }

    /** The page has another address. */
    void patch(Destination.Patch patch) {
        patches.add(patch);
    }

    void title(String newTitle) {
        title = newTitle;
    }

    boolean isEmpty() {
        return replies.isEmpty() && events.isEmpty() && patches.isEmpty() && title == null;
    }

    int size() {
        return replies.size() + events.size() + patches.size();
    }

    List<Reply> takeReplies() {
        List<Reply> taken = List.copyOf(replies);
        replies.clear();
        return taken;
    }

    List<String> takeEvents() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    List<Destination.Patch> takePatches() {
        if (patches.isEmpty()) {
            return List.of();
        }
        List<Destination.Patch> taken = List.copyOf(patches);
        patches.clear();
        return taken;
    }

    @Nullable
    String takeTitle() {
        String taken = title;
        title = null;
        return taken;
    }
}
