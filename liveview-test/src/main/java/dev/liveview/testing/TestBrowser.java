package dev.liveview.testing;

import dev.liveview.channel.SocketSession;
import dev.liveview.http.Headers;
import dev.liveview.http.Request;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.channel.Status;
import dev.liveview.testing.channel.ViewChannel;
import dev.liveview.testing.channel.ViewJoin;
import dev.liveview.testing.form.FormText;
import dev.liveview.transport.LiveEndpoint;
import dev.liveview.transport.LiveEndpoint.Handshake;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A visitor of an application: their cookies, and the pages they open. Cookies live as long as the browser, so one that has logged in stays so.
 *
 * <pre>{@code
 * var browser = LiveViewTest.browser(app);
 * browser.post("/login", Map.of("name", "ann"));
 * var page = browser.live("/account");
 * }</pre>
 *
 * Used by one thread. Closing it ends all views that it has opened; a test needs that only if its views set timers or run long tasks.
 */
public final class TestBrowser implements AutoCloseable {
    /** How long a browser waits for an answer, unless it is told otherwise: longer than any answer takes on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    static final String ORIGIN = "http://localhost";
    private static final String SECRET = "the secret of applications under test";
    private static final String SCRIPT = "/liveview.js";
    private static final String FLASH_COOKIE = "__phoenix_flash__";
    private static final Request.Peer PEER = new Request.Peer(false, "test");

    private static final Headers OF_FORM = Headers.EMPTY
            .with("content-type", "application/x-www-form-urlencoded")
            .with("origin", ORIGIN);

    private final LiveEndpoint endpoint;
    private final CookieJar cookies = new CookieJar();
    private Duration patience = PATIENCE;
    private Map<String, ?> connectParams = Map.of();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String csrfToken = "";
    private TestResponse lastResponse = new TestResponse(0, Headers.EMPTY, "");

    private TestBrowser(LiveEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    static TestBrowser of(LiveApp app) {
        LiveApp signed = app.development(app.isDevelopment()).secret(SECRET);
        return new TestBrowser(LiveEndpoint.of(signed, SCRIPT));
    }

    /** Waits so long for each answer, instead of 5 seconds. Holds for pages that are opened after the call. */
    public TestBrowser patience(Duration newPatience) {
        patience = newPatience;
        return this;
    }

    /** Sends these with every join from now on, as the {@code params} of the page's {@code LiveViewOptions}. */
    public TestBrowser connectParams(Map<String, ?> params) {
        connectParams = Map.copyOf(params);
        return this;
    }

    /** Sends this header field with every request from now on, and with those that open sockets. */
    public TestBrowser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /**
     * Opens the page at a path: GETs it, opens a socket, and joins its view. A redirect while mounting, in either of the two, is not followed: the
     * page then {@linkplain LivePage#redirectedTo() says where to} and has no view.
     *
     * @throws AssertionError if there is no live view at the path, or the server refuses the join
     * @throws ServerFailure if the view throws
     */
    public LivePage live(String path) {
        TestResponse response = get(path);
        if (response.redirectedTo().isPresent()) {
            return new LivePage(PageConnection.redirected(
                    this, path, response.redirectedTo().get()));
        }
        if (response.status() != 200) {
            throw new AssertionError(
                    "GET " + path + ": the answer is " + response.status() + ": " + Quote.cut(response.text()));
        }
        return new LivePage(PageConnection.open(this, path, DeadPage.parse(path, response.text())));
    }

    /**
     * GETs any path. Redirects are not followed.
     *
     * @throws ServerFailure if the handler, or the view's first render, throws
     */
    public TestResponse get(String path) {
        return request("GET", path, Headers.EMPTY, "");
    }

    /**
     * POSTs a form, with the csrf token of the page that was read last, if there was one. Redirects are not followed.
     *
     * @param form the fields; a list gives a field several times, nested maps give names like {@code user[name]}
     * @throws ServerFailure if the handler throws
     */
    public TestResponse post(String path, Map<String, ?> form) {
        Headers proven = csrfToken.isEmpty() ? OF_FORM : OF_FORM.with("x-csrf-token", csrfToken);
        return request("POST", path, proven, FormText.encode(FormText.flatten(form)));
    }

    /** The answer to the last request: that of a page, or of a form that was sent by HTTP. */
    public TestResponse lastResponse() {
        return lastResponse;
    }

    /** Posts an encoded form as the browser itself does: the proof that it is the visitor's must be one of its fields. */
    TestResponse postForm(String path, String form) {
        return request("POST", path, OF_FORM, form);
    }

    private TestResponse request(String method, String path, Headers own, String body) {
        Headers sent = cookies.onto(withOwn(own).with("host", "localhost"));
        Request request = Request.of(method, path, sent, body.getBytes(StandardCharsets.UTF_8), PEER);
        try {
            TestResponse response = TestResponse.of(endpoint.answer(request));
            lastResponse = response;
            cookies.keep(response.headers());
            csrfToken = DeadPage.csrfToken(response.text()).orElse(csrfToken);
            return response;
        } catch (Exception e) {
            throw new ServerFailure(method + " " + path + " threw", e);
        }
    }

    /** Opens a socket for a page and joins its view over it. */
    ViewChannel join(DeadPage page, String path, boolean isNavigated, int mounts) {
        String query = "?_csrf_token=" + URLEncoder.encode(page.csrfToken(), StandardCharsets.UTF_8) + "&vsn=2.0.0";
        Headers sent =
                cookies.onto(withOwn(Headers.EMPTY).with("host", "localhost").with("origin", ORIGIN));
        Request request = Request.of("GET", "/live/websocket" + query, sent, new byte[0], PEER);
        ViewJoin join = ViewJoin.ofPage(page.container(), ORIGIN + path, page.csrfToken(), mounts, connectParams);
        return switch (endpoint.handshake(request)) {
            case Handshake.Refused(int status, String reason) ->
                throw new AssertionError("the socket was refused with " + status + ": " + reason);
            case Handshake.Accepted(SocketSession session) ->
                ViewChannel.join(session, patience, page.document(), isNavigated ? join.at(ORIGIN + path, null) : join);
            case Handshake.Accepted accepted ->
                throw new AssertionError("a socket of another server: " + accepted.listener());
        };
    }

    private Headers withOwn(Headers others) {
        Headers all = others;
        for (Map.Entry<String, String> field : headers.entrySet()) {
            all = all.with(field.getKey(), field.getValue());
        }
        return all;
    }

    /** Opens the page that a redirect leads to, with the messages that go along. */
    LivePage follow(Status.Redirected redirect) {
        if (!redirect.to().startsWith("/")) {
            throw new AssertionError("the redirect leads out of the application, to " + redirect.to());
        }
        if (redirect.flash() != null) {
            cookies.put(FLASH_COOKIE, redirect.flash());
        }
        return live(redirect.to());
    }

    /** Ends all views that this browser has opened, and their tasks. */
    @Override
    public void close() {
        endpoint.close();
    }
}
