package dev.liveview.channel;

import dev.liveview.Session;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import dev.liveview.router.Route;
import dev.liveview.token.Tokens;
import dev.liveview.wire.Incoming;
import dev.liveview.wire.Protocol;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Decides on a join: are the tokens ours, is the route still the same, may this session see it (protocol 5.2). Runs no user code. <i>Safe to call from
 * any thread.</i>
 */
final class Join {
    private final LiveApp app;
    private final Tokens tokens;

    Join(LiveApp app, Tokens tokens) {
        this.app = app;
        this.tokens = tokens;
    }

    /**
     * A join that may go on to mount.
     *
     * @param ref the ref of the join
     * @param route where the view is
     * @param view the name of the class that rendered the page
     * @param params of the path and the query
     * @param uri the page's address
     * @param session the visitor's
     * @param flash what the first render left
     */
    record Request(
            @Nullable String ref,
            Route.Live route,
            String view,
            Params params,
            URI uri,
            Session session,
            Map<String, String> flash) {}

    /** The decision. */
    sealed interface Decision {
        /** Go on. */
        record Accepted(Request request) implements Decision {}

        /** Answer with this reason. */
        record Refused(String reason, String why) implements Decision {}
    }

    /** @param session the socket's; null if it did not prove that it belongs to one */
    Decision decide(Incoming message, @Nullable Session session) {
        JsonNode payload = message.payload();
        Optional<Tokens.ViewToken> token =
                tokens.view(text(payload, "session")).filter(view -> isTopic(message, view.id()));
        if (token.isEmpty()) {
            return new Decision.Refused("stale", "its session token is forged, expired or of another view");
        }
        String staticText = text(payload, "static");
        Optional<Tokens.StaticToken> statics = tokens.statics(staticText).filter(found -> isTopic(message, found.id()));
        if (staticText != null && statics.isEmpty()) {
            return new Decision.Refused("stale", "its static token is forged, expired or of another view");
        }
        if (session == null) {
            return new Decision.Refused("stale", "its socket did not prove that it belongs to a session");
        }
        return route(message, token.get(), session, flash(payload, statics));
    }

    private Decision route(Incoming message, Tokens.ViewToken token, Session session, Map<String, String> flash) {
        String address = text(message.payload(), "url");
        URI uri = uri(address);
        if (uri == null || uri.getRawPath() == null) {
            return new Decision.Refused("unauthorized", "it names no address");
        }
        Optional<Route.Match> match = app.routes().find("GET", uri.getRawPath());
        if (match.isEmpty()
                || !(match.get().route() instanceof Route.Live live)
                || !live.liveSession().equals(token.liveSession())) {
            return new Decision.Refused("unauthorized", "there is no such view in its live session");
        }
        Params params = query(uri).with(match.get().params());
        return new Decision.Accepted(new Request(message.ref(), live, token.view(), params, uri, session, flash));
    }

    private static Params query(URI uri) {
        return uri.getRawQuery() == null ? Params.EMPTY : dev.liveview.params.UrlEncoded.decode(uri.getRawQuery());
    }

    private Map<String, String> flash(JsonNode payload, Optional<Tokens.StaticToken> statics) {
        String given = text(payload, "flash");
        if (given != null) {
            return tokens.flash(given);
        }
        JsonNode mounts = payload.path("params").path("_mounts");
        boolean first = mounts.isNumber() && mounts.intValue() == 0;
        return first ? statics.map(Tokens.StaticToken::flash).orElse(Map.of()) : Map.of();
    }

    private static boolean isTopic(Incoming message, String id) {
        return message.topic().equals(Protocol.VIEW_TOPIC + id);
    }

    private static @Nullable URI uri(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode payload, String name) {
        JsonNode value = payload.get(name);
        return value == null || !value.isString() || value.stringValue().isEmpty() ? null : value.stringValue();
    }
}
