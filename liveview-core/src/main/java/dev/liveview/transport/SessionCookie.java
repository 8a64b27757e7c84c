package dev.liveview.transport;

import dev.liveview.Session;
import dev.liveview.http.Cookie;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.token.RandomId;
import dev.liveview.token.Tokens;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The visitor's session, in and out of its cookie. <i>Safe to call from any thread.</i> */
final class SessionCookie {
    private static final String NAME = "liveview_session";
    private static final int ID_BYTES = 16;
    private static final int LARGEST = 3_800;

    private final Tokens tokens;

    SessionCookie(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * What the cookie says.
     *
     * @param token the session
     * @param isNew whether the browser sent none, or none that is ours
     */
    record Found(Tokens.SessionToken token, boolean isNew) {
        Session session() {
            return Session.of(token.values());
        }
    }

    Found read(Request request) {
        Optional<Tokens.SessionToken> known = tokens.session(request.cookies().get(NAME));
        return known.map(token -> new Found(token, false)).orElseGet(() -> new Found(fresh(Map.of()), true));
    }

    /** The response with the cookie, if the session is new to the browser or changes. */
    Response write(Response response, Found found, Request request) {
        if (response.sessionChange().isEmpty()) {
            return found.isNew ? response.cookie(cookie(found.token, request)) : response;
        }
        Map<String, Object> values = response.sessionChange().applyTo(found.token.values());
        Tokens.SessionToken after = response.sessionChange().isRenewed()
                ? fresh(values)
                : new Tokens.SessionToken(found.token.id(), copy(values));
        return response.cookie(cookie(after, request));
    }

    private Cookie cookie(Tokens.SessionToken token, Request request) {
        String signed = tokens.sign(token);
        if (signed.length() > LARGEST) {
            throw new IllegalStateException("the session takes " + signed.length()
                    + " characters in its cookie, and browsers keep no more than " + LARGEST
                    + "; store an id and keep the rest elsewhere");
        }
        return new Cookie(NAME, signed, Tokens.SESSION_AGE, request.peer().secure());
    }

    private static Tokens.SessionToken fresh(Map<String, Object> values) {
        return new Tokens.SessionToken(RandomId.of(ID_BYTES), copy(values));
    }

    private static Map<String, @Nullable Object> copy(Map<String, Object> values) {
        return new java.util.LinkedHashMap<>(values);
    }
}
