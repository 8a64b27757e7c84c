package dev.liveview.token;

import dev.liveview.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All tokens that a browser carries (protocol 2). <i>Safe to call from any thread.</i> */
public final class Tokens {
    /** How long a page may stay open and still be joined by default: 14 days. */
    public static final Duration VIEW_AGE = Duration.ofDays(14);

    /** How long a visitor's session lasts without a visit. */
    public static final Duration SESSION_AGE = Duration.ofDays(60);

    private static final String CSRF_SALT = "csrf";

    private final Signer views;
    private final Signer nested;
    private final Signer statics;
    private final Signer sessions;
    private final Signer forms;
    private final Signer flashes;
    private final Duration viewAge;

    /** Tokens signed with this secret; pages can be joined until they are this old. */
    public Tokens(String secret, Duration viewAge, InstantSource clock) {
        this.views = new Signer(secret, "liveview view", clock);
        this.nested = new Signer(secret, "liveview nested", clock);
        this.statics = new Signer(secret, "liveview static", clock);
        this.sessions = new Signer(secret, "liveview session", clock);
        this.forms = new Signer(secret, "liveview form", clock);
        this.flashes = new Signer(secret, "liveview flash", clock);
        this.viewAge = viewAge;
    }

    /**
     * What a rendered view is: what its socket must prove to join it.
     *
     * @param id its DOM id
     * @param view the name of its class
     * @param liveSession the name of the live session of its route
     * @param data what the live session gives to its views
     */
    public record ViewToken(String id, String view, String liveSession, Map<String, ? extends @Nullable Object> data) {}

    /**
     * What a view within another one is: what its socket must prove to join it.
     *
     * @param id its DOM id
     * @param view the name of its class
     * @param parent the DOM id of the view around it; empty for a sticky one
     * @param session what it is given
     */
    public record NestedToken(String id, String view, String parent, Map<String, @Nullable Object> session) {}

    /**
     * What the first render left for the connected one.
     *
     * @param id the view's DOM id
     * @param flash its messages
     */
    public record StaticToken(String id, Map<String, String> flash) {}

    /**
     * A visitor's session as the cookie holds it.
     *
     * @param id a random name, the identity that forms and sockets are tied to
     * @param values what the application stored
     */
    public record SessionToken(String id, Map<String, @Nullable Object> values) {}

    /** Signs a view. */
    public String sign(ViewToken token) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", token.id);
        content.put("view", token.view);
        content.put("session", token.liveSession);
        if (!token.data.isEmpty()) {
            content.put("data", token.data);
        }
        return views.sign(content);
    }

    /** Reads a view's token. */
    public Optional<ViewToken> view(@Nullable String token) {
        return views.verify(token, viewAge)
                .map(json -> new ViewToken(
                        text(json, "id"), text(json, "view"), text(json, "session"), Json.toMap(json.path("data"))));
    }

    /** Signs a nested view. */
    public String sign(NestedToken token) {
        return nested.sign(
                Map.of("id", token.id, "view", token.view, "parent", token.parent, "session", token.session));
    }

    /** Reads a nested view's token. */
    public Optional<NestedToken> nested(@Nullable String token) {
        return nested.verify(token, viewAge)
                .map(json -> new NestedToken(
                        text(json, "id"), text(json, "view"), text(json, "parent"), Json.toMap(json.get("session"))));
    }

    /** Signs what a first render leaves. */
    public String sign(StaticToken token) {
        return statics.sign(Map.of("id", token.id, "flash", token.flash));
    }

    /** Reads what a first render left. */
    public Optional<StaticToken> statics(@Nullable String token) {
        return statics.verify(token, viewAge).map(json -> new StaticToken(text(json, "id"), texts(json.get("flash"))));
    }

    /** Signs a session. */
    public String sign(SessionToken token) {
        return sessions.sign(Map.of("id", token.id, "values", token.values));
    }

    /** Reads a session. */
    public Optional<SessionToken> session(@Nullable String token) {
        return sessions.verify(token, SESSION_AGE)
                .map(json -> new SessionToken(text(json, "id"), Json.toMap(json.get("values"))));
    }

    /** Signs messages for the next page. */
    public String signFlash(Map<String, String> messages) {
        return flashes.sign(Map.of("flash", messages));
    }

    /** Reads messages from the last page; none if the token is not ours. */
    public Map<String, String> flash(@Nullable String token) {
        return flashes.verify(token, Duration.ofMinutes(2))
                .map(json -> texts(json.get("flash")))
                .orElse(Map.of());
    }

    /** What a form or a socket must send along to prove that it comes from a page of this session. */
    public String csrf(String sessionId) {
        return forms.sign(Map.of(CSRF_SALT, sessionId));
    }

    /** Whether such a proof is of this session. */
    public boolean isCsrf(@Nullable String proof, String sessionId) {
        return forms.verify(proof, viewAge)
                .filter(json -> text(json, CSRF_SALT).equals(sessionId))
                .isPresent();
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null ? "" : value.stringValue("");
    }

    private static Map<String, String> texts(@Nullable JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (json != null) {
            json.properties()
                    .forEach(member ->
                            texts.put(member.getKey(), member.getValue().stringValue("")));
        }
        return texts;
    }
}
