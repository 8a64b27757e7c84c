package dev.liveview.channel;

import dev.liveview.json.Json;
import dev.liveview.token.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends the browser to another page, with the flash that no page has shown yet (protocol 10). <i>Only on the view's own thread.</i> */
final class Redirects {
    private final Channel channel;
    private final ConnectedHost host;
    private final Outbox outbox;
    private final RenderCycle renderCycle;
    private final Tokens tokens;

    Redirects(Channel channel, ConnectedHost host, Outbox outbox, RenderCycle renderCycle, Tokens tokens) {
        this.channel = channel;
        this.host = host;
        this.outbox = outbox;
        this.renderCycle = renderCycle;
        this.tokens = tokens;
    }

    /** Answers a join whose mount redirected. False if it did not. */
    boolean followInJoin(Callbacks view, @Nullable String ref) {
        String url = host.redirect();
        if (url == null) {
            return false;
        }
        channel.error(ref, Map.of("redirect", target(view, url), "events", events()));
        return true;
    }

    /**
     * Sends the browser away, if a callback has asked for it.
     *
     * @param ref of the event that is answered so; null if there is none
     */
    boolean follow(Callbacks view, @Nullable String ref) {
        String url = host.redirect();
        if (url == null) {
            return false;
        }
        renderCycle.pushEvents();
        renderCycle.answerWaiting();
        if (ref == null) {
            channel.push("redirect", target(view, url));
        } else {
            channel.ok(ref, Map.of("redirect", target(view, url)));
        }
        channel.close();
        return true;
    }

    /** Until pages can change their address in place, the browser loads the new one. */
    void loadPage(String ref, String url) {
        channel.ok(ref, Map.of("redirect", Map.of("to", url)));
        channel.close();
    }

    private Map<String, Object> target(Callbacks view, String url) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("to", url);
        target.put("status", 302);
        Map<String, String> flash = view.freshFlash().messages();
        if (!flash.isEmpty()) {
            target.put("flash", tokens.signFlash(flash));
        }
        return target;
    }

    private List<Object> events() {
        return outbox.takeEvents().stream()
                .<Object>map(json -> Objects.requireNonNull(Json.toJava(Json.parse(json))))
                .toList();
    }
}
