package dev.liveview.channel;

import dev.liveview.host.Destination;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits to be sent with the next render: replies, events, new addresses, the title. <i>Only on the view's own thread.</i> */
final class Outbox {
    private List<Reply> replies = List.of();
    private List<String> events = List.of();
    private List<Destination.Patch> patches = List.of();
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
        replies = with(replies, reply);
    }

    void event(String json) {
        events = with(events, json);
    }

    /** The page has another address. */
    void patch(Destination.Patch patch) {
        patches = with(patches, patch);
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
        List<Reply> taken = replies;
        replies = List.of();
        return taken;
    }

    List<String> takeEvents() {
        List<String> taken = events;
        events = List.of();
        return taken;
    }

    List<Destination.Patch> takePatches() {
        List<Destination.Patch> taken = patches;
        patches = List.of();
        return taken;
    }

    @Nullable
    String takeTitle() {
        String taken = title;
        title = null;
        return taken;
    }

    /** A list with one thing more. The first that comes makes it, and it is given away whole: of an idle view there is nothing. */
    static <T> List<T> with(List<T> waiting, T next) {
        List<T> all = waiting.isEmpty() ? new ArrayList<>() : waiting;
        all.add(next);
        return all;
    }
}
