package dev.liveview.http;

import dev.liveview.Session;
import dev.liveview.params.Params;
import dev.liveview.params.UrlEncoded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An HTTP request, read completely. <i>Immutable.</i>
 *
 * <p>Made by a transport with {@link #of}; a route's handler gets it with its session and its path's parameters filled in.
 */
public final class Request {
    /** A weight that says "not at all". */
    private static final Pattern NEVER = Pattern.compile(";q=0(\\.0*)?$");

    private final String method;
    private final String target;
    private final Headers headers;
    private final byte[] body;
    private final Peer peer;
    private final Params params;
    private final Session session;

    /**
     * The two ends of the connection.
     *
     * @param secure whether the browser came over TLS
     * @param address the address of the other side, for logs
     */
    public record Peer(boolean secure, String address) {}

    private Request(
            String method, String target, Headers headers, byte[] body, Peer peer, Params params, Session session) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
        this.peer = peer;
        this.params = params;
        this.session = session;
    }

    /**
     * A request as it came.
     *
     * @param method {@code GET}, {@code POST}…
     * @param target path and query, still encoded
     * @param body all of it; the transport holds the limit
     */
    public static Request of(String method, String target, Headers headers, byte[] body, Peer peer) {
        return new Request(method, target, headers, body, peer, Params.EMPTY, Session.EMPTY);
    }

    /** The same request with the parameters of its path, and its session. */
    public Request with(Params pathParams, Session newSession) {
        return new Request(method, target, headers, body, peer, pathParams, newSession);
    }

    /** The method, in capitals. */
    public String method() {
        return method;
    }

    /** Path and query as they came, still encoded. */
    public String target() {
        return target;
    }

    /** The path as it came, still encoded. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /**
     * The values of the query.
     *
     * @throws dev.liveview.params.ParamException if they are malformed or too many
     */
    public Params query() {
        int query = target.indexOf('?');
        return query < 0 ? Params.EMPTY : UrlEncoded.decode(target.substring(query + 1));
    }

    /**
     * The values of a form in the body; empty if the body is not one.
     *
     * @throws dev.liveview.params.ParamException if they are malformed or too many
     */
    public Params form() {
        boolean isForm = headers.first("content-type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        return isForm ? UrlEncoded.decode(new String(body, StandardCharsets.UTF_8)) : Params.EMPTY;
    }

    /** The parameters of the route's path. */
    public Params params() {
        return params;
    }

    /** The visitor's session. */
    public Session session() {
        return session;
    }

    /** The header fields. */
    public Headers headers() {
        return headers;
    }

    /**
     * Whether a body may be sent in this coding, such as {@code gzip} or {@code br}: {@code Accept-Encoding} names it, with a weight above zero
     * (RFC 9110, 12.5.3).
     */
    public boolean takesCoding(String coding) {
        return headers.all("accept-encoding").stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")))
                .map(accepted -> accepted.replace(" ", ""))
                .anyMatch(accepted -> accepted.equals(coding)
                        || accepted.startsWith(coding + ";")
                                && !NEVER.matcher(accepted).find());
    }

    /** The cookies by name. */
    public Map<String, String> cookies() {
        return Cookie.parse(headers.all("cookie"));
    }

    /** The body's bytes. */
    public byte[] body() {
        return body.clone();
    }

    /** The two ends of the connection. */
    public Peer peer() {
        return peer;
    }

    /** The host and port the browser asked for, as in the {@code Host} header. */
    public String host() {
        return headers.first("host").orElse("localhost");
    }

    @Override
    public String toString() {
        return method + " " + path();
    }
}
