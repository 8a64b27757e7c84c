package dev.liveview.testing;

import dev.liveview.LiveView;
import dev.liveview.channel.SocketSession;
import dev.liveview.http.Headers;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

    private final LiveApp app;
    private final LiveEndpoint endpoint;
    private final List<LiveEndpoint> others = new ArrayList<>();
    private final CookieJar cookies = new CookieJar();
    private Duration patience = PATIENCE;
    private Map<String, ?> connectParams = Map.of();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<PageFlaw, FlawHandling> flaws = new EnumMap<>(PageFlaws.USUAL);
    private String csrfToken = "";
    private TestResponse lastResponse = new TestResponse(0, Headers.EMPTY, "");

    private TestBrowser(LiveApp app) {
        this.app = app;
        this.endpoint = LiveEndpoint.of(app, SCRIPT);
    }

    static TestBrowser of(LiveApp app) {
        return new TestBrowser(app.development(app.isDevelopment()).secret(SECRET));
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
     * Says what is made of pages with this flaw. Usually an id or a component that stands in a page twice fails the test, and a form without an id is
     * logged. Holds for pages that are opened after the call.
     *
     * <pre>{@code
     * LiveViewTest.browser(app).onFlaw(PageFlaw.DUPLICATE_ID, FlawHandling.WARN).live("/");
     * }</pre>
     */
    public TestBrowser onFlaw(PageFlaw flaw, FlawHandling handling) {
        flaws.put(flaw, handling);
        return this;
    }

    PageFlaws flawsOf(String path) {
        return new PageFlaws(path, flaws);
    }

    /**
     * Opens the page at a path: GETs it, opens a socket, and joins its view. A redirect while mounting, in either of the two, is not followed: the
     * page then {@linkplain LivePage#redirectedTo() says where to} and has no view.
     *
     * @throws AssertionError if there is no live view at the path, or the server refuses the join
     * @throws ServerFailure if the view throws
     */
    public LivePage live(String path) {
        return open(endpoint, path, text -> DeadPage.parse(endpoint, path, text));
    }

    /**
     * Opens a view that needs no route, as if it stood alone in a page without a view: it is mounted with this session over the visitor's, gets no
     * parameters and no {@code handleParams}, and has no address and no parent. What it needs of the application is there: its components and nested
     * views are made, and its redirects can be followed.
     *
     * <pre>{@code
     * LivePage page = LiveViewTest.browser(app).connectParams(Map.of("zone", "CET")).isolated(() -> new ClockLive(clock), Map.of());
     * }</pre>
     *
     * @param view makes a new one for each call; one is made and dropped to learn its class
     * @param session what its tag would give, as JSON can hold it
     * @throws ServerFailure if the view throws
     */
    public LivePage isolated(Supplier<? extends LiveView> view, Map<String, ?> session) {
        IsolatedView isolated = IsolatedView.of(view, session);
        LiveEndpoint server = LiveEndpoint.of(isolated.in(app), SCRIPT);
        others.add(server);
        return open(server, isolated.path(), text -> DeadPage.isolated(server, isolated, text));
    }

    private LivePage open(LiveEndpoint server, String path, Function<String, DeadPage> parse) {
        TestResponse response = request(server, "GET", path, Headers.EMPTY, "");
        if (response.redirectedTo().isPresent()) {
            return new LivePage(PageConnection.redirected(
                    this, path, response.redirectedTo().get()));
        }
        if (response.status() != 200) {
            throw new AssertionError(
                    "GET " + path + ": the answer is " + response.status() + ": " + Quote.cut(response.text()));
        }
        return new LivePage(PageConnection.open(this, path, parse.apply(response.text())));
    }

    /**
     * GETs any path. Redirects are not followed.
     *
     * @throws ServerFailure if the handler, or the view's first render, throws
     */
    public TestResponse get(String path) {
        return request(endpoint, "GET", path, Headers.EMPTY, "");
    }

    /**
     * POSTs a form, with the csrf token of the page that was read last, if there was one. Redirects are not followed.
     *
     * @param form the fields; a list gives a field several times, nested maps give names like {@code user[name]}
     * @throws ServerFailure if the handler throws
     */
    public TestResponse post(String path, Map<String, ?> form) {
        Headers proven = csrfToken.isEmpty() ? OF_FORM : OF_FORM.with("x-csrf-token", csrfToken);
        return request(endpoint, "POST", path, proven, FormText.encode(FormText.flatten(form)));
    }

    /** The answer to the last request: that of a page, or of a form that was sent by HTTP. */
    public TestResponse lastResponse() {
        return lastResponse;
    }

    /** Posts an encoded form as the browser itself does: the proof that it is the visitor's must be one of its fields. */
    TestResponse postForm(String path, String form) {
        return request(endpoint, "POST", path, OF_FORM, form);
    }

    /** What the application has at a path, for a look at it that is none of the visitor's requests; empty if that is nothing. */
    Optional<byte[]> file(String path) {
        Response response = answer(endpoint, "GET", path, Headers.EMPTY, "");
        return response.status() == 200 ? Optional.of(TestResponse.bytes(response.body())) : Optional.empty();
    }

    private TestResponse request(LiveEndpoint server, String method, String path, Headers own, String body) {
        TestResponse response = TestResponse.of(answer(server, method, path, own, body));
        lastResponse = response;
        cookies.keep(response.headers());
        csrfToken = DeadPage.csrfToken(response.text()).orElse(csrfToken);
        return response;
    }

    private Response answer(LiveEndpoint server, String method, String path, Headers own, String body) {
        Headers sent = cookies.onto(withOwn(own).with("host", "localhost"));
        Request request = Request.of(method, path, sent, body.getBytes(StandardCharsets.UTF_8), PEER);
        try {
            return server.answer(request);
        } catch (Exception e) {
            throw new ServerFailure(method + " " + path + " threw", e);
        }
    }

    /** Opens a socket for a page and joins its view over it. */
    ViewChannel join(DeadPage page, String path, PageFlaws flawsOfPage, boolean isNavigated, int mounts) {
        String query = "?_csrf_token=" + URLEncoder.encode(page.csrfToken(), StandardCharsets.UTF_8) + "&vsn=2.0.0";
        Headers sent =
                cookies.onto(withOwn(Headers.EMPTY).with("host", "localhost").with("origin", ORIGIN));
        Request request = Request.of("GET", "/live/websocket" + query, sent, new byte[0], PEER);
        ViewJoin join = ViewJoin.ofPage(
                page.container(), page.isIsolated() ? null : ORIGIN + path, page.csrfToken(), mounts, connectParams);
        return switch (page.server().handshake(request)) {
            case Handshake.Refused(int status, String reason) ->
                throw new AssertionError("the socket was refused with " + status + ": " + reason);
            case Handshake.Accepted(SocketSession session) ->
                ViewChannel.join(
                        session,
                        patience,
                        page.document(),
                        flawsOfPage,
                        isNavigated ? join.at(ORIGIN + path, null) : join);
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
        others.forEach(LiveEndpoint::close);
    }
}
