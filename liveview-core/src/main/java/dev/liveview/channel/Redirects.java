package dev.liveview.channel;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.host.Destination;
import dev.liveview.json.Json;
import dev.liveview.router.RoutedPage;
import dev.liveview.stateful.Destinations;
import dev.liveview.token.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the browser to other addresses and pages, with the flash that no page has shown yet (protocol 7.2, 15). <i>Only on the view's own thread.</i> */
final class Redirects {
    private static final Logger LOG = LoggerFactory.getLogger(Redirects.class);
    private static final ErrorCode LOOP = ErrorCode.app("view.patch-loop");

    private static final String KIND = "kind";
    private static final int MOST_PATCHES = 20;

    private final Channel channel;
    private final ConnectedHost host;
    private final Outbox outbox;
    private final RenderCycle renderCycle;
    private final Tokens tokens;
    private boolean takenAlong;

    Redirects(Channel channel, ConnectedHost host, Outbox outbox, RenderCycle renderCycle, Tokens tokens) {
        this.channel = channel;
        this.host = host;
        this.outbox = outbox;
        this.renderCycle = renderCycle;
        this.tokens = tokens;
    }

    /** Answers a join whose callbacks lead the browser away. False if they did not, or only to other addresses of the same view. */
    boolean followInJoin(Callbacks view, @Nullable String ref) throws ParamsFailure {
        Destination away = patch(view);
        if (away == null) {
            return false;
        }
        channel.error(ref, Map.of(event(away), target(view, away), "events", events()));
        return true;
    }

    /**
     * Sends the browser where a callback wants it.
     *
     * @param ref of the event that is answered so; null if there is none
     * @return whether the view is left
     */
    boolean follow(Callbacks view, @Nullable String ref) throws ParamsFailure {
        Destination away = host.destination() == null ? null : patch(view);
        if (away == null) {
            return false;
        }
        renderCycle.pushPatches();
        renderCycle.pushEvents();
        renderCycle.answerWaiting();
        if (ref == null) {
            channel.push(event(away), target(view, away));
        } else {
            channel.ok(ref, Map.of(event(away), target(view, away)));
        }
        takenAlong = host.isSticky() && away instanceof Destination.Navigate;
        return true;
    }

    /** Whether the view goes along to where it has sent the browser last. */
    boolean isTakenAlong() {
        return takenAlong;
    }

    /** Takes the view to the addresses it asks for, until it asks for none or wants to lead away: there. */
    private @Nullable Destination patch(Callbacks view) throws ParamsFailure {
        for (int count = 1; host.destination() instanceof Destination.Patch patch; count++) {
            host.takeDestination();
            RoutedPage page = host.page();
            if (page == null) {
                patchAround(view, patch);
            } else if (count > MOST_PATCHES) {
                throw new ParamsFailure(page, new LiveViewException(LOOP, loop(patch)));
            } else {
                RoutedPage next = page.patchedTo(patch.to()).orElseThrow(() -> Destinations.elsewhere(patch));
                outbox.patch(patch);
                view.patched(next, view.freshFlash());
            }
        }
        return host.takeDestination();
    }

    private void patchAround(Callbacks view, Destination.Patch patch) {
        if (!host.patchAround(patch)) {
            LOG.warn("{}: pushPatch(\"{}\") found no view around it any more", view.name(), patch.to());
        }
    }

    private static String loop(Destination.Patch patch) {
        return "pushPatch(\"" + patch.to() + "\"): handleParams has asked for another address " + MOST_PATCHES
                + " times in a row; let it push one only if the address is not the wanted one";
    }

    /** The browser loads an address by itself. */
    void loadPage(String ref, String url) {
        channel.ok(ref, Map.of("redirect", Map.of("to", url)));
    }

    private static String event(Destination away) {
        return away instanceof Destination.Navigate ? "live_redirect" : "redirect";
    }

    private Map<String, Object> target(Callbacks view, Destination away) {
        Map<String, Object> target = address(away);
        Map<String, String> flash = view.freshFlash().messages();
        if (!flash.isEmpty()) {
            target.put("flash", tokens.signFlash(flash));
        }
        return target;
    }

    /** How a destination stands in messages (protocol 7.1). */
    static Map<String, Object> address(Destination destination) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("to", destination.to());
        switch (destination) {
            case Destination.Patch patch -> address.put(KIND, kind(patch.replaces()));
            case Destination.Navigate navigate -> address.put(KIND, kind(navigate.replaces()));
            case Destination.Redirect redirect -> address.put("status", redirect.status());
        }
        return address;
    }

    private static String kind(boolean replaces) {
        return replaces ? "replace" : "push";
    }

    private List<Object> events() {
        return outbox.takeEvents().stream()
                .<Object>map(json -> Objects.requireNonNull(Json.toJava(Json.parse(json))))
                .toList();
    }
}
