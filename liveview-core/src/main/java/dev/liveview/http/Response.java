package dev.liveview.http;

import dev.liveview.html.LocalPath;
import dev.liveview.html.SafeHtml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The answer to an HTTP request.
 *
 * <pre>{@code
 * routes.post("/login", request -> Response.redirect("/").session(s -> s.renew().put("user", 7)))
 * }</pre>
 *
 * <i>Immutable.</i>
 */
public final class Response {
    private final int status;
    private final Headers headers;
    private final Body body;
    private final SessionChange session;
    private final Map<String, String> flash;

    private Response(int status, Headers headers, Body body, SessionChange session, Map<String, String> flash) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.session = session;
        this.flash = flash;
    }

    /** An answer without a body. */
    public static Response of(int status) {
        return new Response(status, Headers.EMPTY, Body.EMPTY, SessionChange.NONE, Map.of());
    }

    /** 200 with plain text. */
    public static Response text(String text) {
        return of(200).body("text/plain; charset=utf-8", Body.of(text));
    }

    /** 200 with HTML. */
    public static Response html(SafeHtml html) {
        return of(200).body("text/html; charset=utf-8", Body.of(html.html()));
    }

    /** 200 with JSON text. */
    public static Response json(String json) {
        return of(200).body("application/json", Body.of(json));
    }

    /**
     * 303, which makes the browser GET another page of this site.
     *
     * @throws IllegalArgumentException if the path does not begin with a single slash, because it would lead to another site
     */
    public static Response redirect(String path) {
        if (!LocalPath.isLocal(path)) {
            throw new IllegalArgumentException(
                    "'" + path + "' is not a path of this site; Response.redirectExternal(url) leads elsewhere");
        }
        return of(303).header("location", path);
    }

    /** 303 to any address. The caller vouches for it. */
    public static Response redirectExternal(String url) {
        return of(303).header("location", url);
    }

    /** The same answer with another status. */
    public Response status(int newStatus) {
        return new Response(newStatus, headers, body, session, flash);
    }

    /** The same answer with one more header field. */
    public Response header(String name, String value) {
        return new Response(status, headers.with(name, value), body, session, flash);
    }

    /** The same answer with a cookie set. */
    public Response cookie(Cookie cookie) {
        return header("set-cookie", cookie.header());
    }

    /** The same answer with a body. */
    public Response body(String contentType, Body newBody) {
        return new Response(status, headers.with("content-type", contentType), newBody, session, flash);
    }

    /** The same answer, changing the visitor's session. */
    public Response session(UnaryOperator<SessionChange> change) {
        return new Response(status, headers, body, change.apply(session), flash);
    }

    /** The same answer, with a message for the next page: {@code flash("info", "Saved")}. */
    public Response flash(String kind, String message) {
        Map<String, String> copy = new LinkedHashMap<>(flash);
        copy.put(kind, message);
        return new Response(status, headers, body, session, Map.copyOf(copy));
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** The header fields. */
    public Headers headers() {
        return headers;
    }

    /** The body. */
    public Body body() {
        return body;
    }

    /** What it does to the session. */
    public SessionChange sessionChange() {
        return session;
    }

    /** The messages for the next page. */
    public Map<String, String> flash() {
        return flash;
    }

    @Override
    public String toString() {
        return "Response[" + status + ", " + body.length() + " bytes]";
    }
}
