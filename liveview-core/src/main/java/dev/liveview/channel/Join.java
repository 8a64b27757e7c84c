package dev.liveview.channel;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.host.ViewHost;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import dev.liveview.router.Route;
import dev.liveview.router.RoutedPage;
import dev.liveview.router.TrackedFiles;
import dev.liveview.stateful.NestedViews;
import dev.liveview.token.Tokens;
import dev.liveview.wire.Incoming;
import dev.liveview.wire.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Decides on a join: are the tokens ours, is the route still the same, may this session see it (protocol 5.2). Runs no user code. <i>Safe to call from
 * any thread.</i>
 */
final class Join {
    private final LiveApp app;
    private final Tokens tokens;
    private final NestedViews nestedViews;
    private final TrackedFiles files;
    private final Predicate<String> joined;
    private final Predicate<String> redirected;

    /**
     * The joins of one socket.
     *
     * @param joined whether there is a view for this topic on the same socket
     * @param redirected whether the view of this topic has just sent the browser elsewhere
     */
    Join(Surroundings surroundings, Predicate<String> joined, Predicate<String> redirected) {
        this.app = surroundings.app();
        this.tokens = surroundings.tokens();
        this.nestedViews = surroundings.nestedViews();
        this.files = surroundings.files();
        this.joined = joined;
        this.redirected = redirected;
    }

    /**
     * A join that may go on to mount.
     *
     * @param ref the ref of the join
     * @param maker makes the view
     * @param view the name of the class that rendered the page; if the browser comes from another view, the path of the route
     * @param parent the topic of the view around it; null if there is none
     * @param params of the path and the query
     * @param page where it stands; null for a view that no route leads to
     * @param navigated whether the browser comes from another view, over the socket
     * @param session the visitor's, and what the live session or the tag gives
     * @param flash what the first render, or the last view, left
     * @param arrival what the browser told besides
     */
    record Request(
            @Nullable String ref,
            Function<ViewHost, LiveView> maker,
            String view,
            @Nullable String parent,
            Params params,
            @Nullable RoutedPage page,
            boolean navigated,
            Session session,
            Map<String, String> flash,
            Arrival arrival) {}

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
        Optional<Tokens.NestedToken> nested =
                tokens.nested(text(payload, "session")).filter(view -> isTopic(message, view.id()));
        if (nested.isPresent()) {
            return session == null ? withoutSession() : nested(message, nested.get(), session);
        }
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
            return withoutSession();
        }
        return route(message, token.get(), session, flash(payload, statics));
    }

    private static Decision withoutSession() {
        return new Decision.Refused("stale", "its socket did not prove that it belongs to a session");
    }

    private Decision nested(Incoming message, Tokens.NestedToken token, Session session) {
        String parent = token.parent().isEmpty() ? null : Protocol.VIEW_TOPIC + token.parent();
        if (parent != null && redirected.test(parent)) {
            return new Decision.Refused("parent_redirect", "the view around it has sent the browser elsewhere");
        }
        if (parent != null && !joined.test(parent)) {
            return new Decision.Refused("stale", "the view around it is not joined");
        }
        Optional<Class<?>> type = nestedViews.find(token.view());
        if (type.isEmpty()) {
            return new Decision.Refused("stale", "its class is not there any more");
        }
        return new Decision.Accepted(new Request(
                message.ref(),
                host -> nestedViews.make(type.get(), host),
                token.view(),
                parent,
                Params.EMPTY,
                null,
                false,
                NestedViews.session(session, token.session()),
                Map.of(),
                arrival(message)));
    }

    private Decision route(Incoming message, Tokens.ViewToken token, Session session, Map<String, String> flash) {
        String target = text(message.payload(), "redirect");
        String address = target == null ? text(message.payload(), "url") : target;
        Optional<RoutedPage> page = Optional.ofNullable(address).flatMap(found -> RoutedPage.at(app.routes(), found));
        if (page.isEmpty() || !page.get().route().liveSession().name().equals(token.liveSession())) {
            return new Decision.Refused("unauthorized", "there is no such view in its live session");
        }
        Route.Live live = page.get().route();
        return new Decision.Accepted(new Request(
                message.ref(),
                live::newView,
                target == null ? token.view() : live.path(),
                null,
                page.get().params(),
                page.get(),
                target != null,
                NestedViews.session(session, token.data()),
                flash,
                arrival(message)));
    }

    private Arrival arrival(Incoming message) {
        return new Arrival(message.payload().path("params"), files);
    }

    private Map<String, String> flash(JsonNode payload, Optional<Tokens.StaticToken> statics) {
        String given = text(payload, "flash");
        if (given != null) {
            return tokens.flash(given);
        }
        JsonNode mounts = payload.path("params").path("_mounts");
        boolean first = mounts.isNumber() && mounts.intValue() == 0 && !payload.has("redirect");
        return first ? statics.map(Tokens.StaticToken::flash).orElse(Map.of()) : Map.of();
    }

    private static boolean isTopic(Incoming message, String id) {
        return message.topic().equals(Protocol.VIEW_TOPIC + id);
    }

    private static @Nullable String text(JsonNode payload, String name) {
        JsonNode value = payload.get(name);
        return value == null || !value.isString() || value.stringValue().isEmpty() ? null : value.stringValue();
    }
}
