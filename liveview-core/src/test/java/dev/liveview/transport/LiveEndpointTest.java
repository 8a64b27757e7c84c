package dev.liveview.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.EndReason;
import dev.liveview.Session;
import dev.liveview.http.ContentSecurityPolicy;
import dev.liveview.http.Headers;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveEndpointTest {
    private static final String SECRET = "a secret of the tests, 32 characters long";
    private static final String UPGRADE = "/live/websocket?vsn=2.0.0";

    /** Shows who is logged in. */
    abstract static class Home extends TestLive {
        @SuppressWarnings("plain-field")
        private String user = "";

        @Override
        public void mount(Params params, Session session) {
            user = String.valueOf(session.get("user"));
        }

        @Override
        protected Object shown() {
            return user;
        }
    }

    /** Does something that a page must answer. */
    abstract static class Odd extends TestLive {
        @Override
        public void mount(Params params, Session session) throws Exception {
            switch (params.get("do", "")) {
                case "throw" -> throw new java.io.IOException("the secret is 42");
                case "redirect" -> {
                    putFlash("info", "Log in first");
                    redirect("/");
                }
                default -> count.set(params.as("count", int.class));
            }
        }

        @Override
        public void terminate(EndReason reason) {}
    }

    private final LiveApp app = LiveApp.of(routes -> routes.live("/", () -> new Home() {})
                    .live("/odd", () -> new Odd() {})
                    .get("/health", request -> Response.text("ok"))
                    .get("/broken", request -> {
                        throw new IllegalStateException("the secret is 42");
                    })
                    .post(
                            "/login",
                            request -> Response.redirect("/")
                                    .session(session -> session.renew()
                                            .put("user", request.form().get("user")))
                                    .flash("info", "Welcome"))
                    .get("/nothing", request -> null)
                    .get(
                            "/cart",
                            request -> Response.text("ok")
                                    .session(session -> session.put("cart", List.of(new Object() {}))))
                    .post("/logout", request -> Response.redirect("/").session(session -> session.clear())))
            .secret(SECRET);
    private final TestBrowser browser = TestBrowser.visiting(app);

    @AfterEach
    void close() {
        browser.close();
    }

    @Nested
    class Answers {
        @Test
        void aPlainRoute() {
            assertThat(TestBrowser.text(browser.get("/health"))).isEqualTo("ok");
        }

        @Test
        void anUnknownPathIs404() {
            assertThat(browser.get("/nowhere").status()).isEqualTo(404);
        }

        @Test
        void anotherMethodIs405AndNamesTheRightOnes() {
            Response response = browser.get("/login");
            assertThat(response.status()).isEqualTo(405);
            assertThat(response.headers().first("allow")).hasValue("POST");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/broken", "/odd?do=throw"})
        void whatThrowsIs500AndSaysNothingInProduction(String path) {
            Response response = browser.get(path);
            assertThat(response.status()).isEqualTo(500);
            assertThat(TestBrowser.text(response)).doesNotContain("secret", "Exception");
        }

        @Test
        void whatThrowsIsShownInDevelopment() {
            try (TestBrowser development = TestBrowser.visiting(app.development(true))) {
                assertThat(TestBrowser.text(development.get("/broken")))
                        .contains("the secret is 42", "IllegalStateException");
            }
        }

        @Test
        void inDevelopmentTheRoutesAreNamed() {
            try (TestBrowser development = TestBrowser.visiting(app.development(true))) {
                assertThat(TestBrowser.text(development.get("/helth")))
                        .startsWith("not found: no route for GET /helth\n\nGET /")
                        .contains("GET /health\n", "POST /login\n");
                assertThat(TestBrowser.text(development.get("/odd?count=many")))
                        .isEqualTo("bad request: value 'count' cannot become a Integer");
            }
            assertThat(TestBrowser.text(browser.get("/helth"))).isEqualTo("not found");
            assertThat(TestBrowser.text(browser.get("/odd?count=many"))).isEqualTo("bad request");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/nothing | the handler of GET /nothing gave null; it must give a response, such as Response.text(...)",
                    "/cart | session value 'cart' is or holds a",
                    "/cart | which a cookie cannot hold; store an id, and look it up where it is needed"
                })
        void aHandlersMistakeIsExplained(String path, String message) {
            try (TestBrowser development = TestBrowser.visiting(app.development(true))) {
                Response response = development.get(path);
                assertThat(response.status()).isEqualTo(500);
                assertThat(TestBrowser.text(response)).contains(message.replace("'", "&#39;"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"/odd", "/odd?count=many", "/odd?count=%zz"})
        void aParameterThatCannotBeConvertedIs400(String path) {
            assertThat(browser.get(path).status()).isEqualTo(400);
        }

        @Test
        @DisplayName("protocol 1.4: a mount that leads away is a 302, and its flash goes along")
        void aMountThatLeadsAwayIs302() {
            Response response = browser.get("/odd?do=redirect");
            assertThat(response.status()).isEqualTo(302);
            assertThat(response.headers().first("location")).hasValue("/");
            browser.get("/");
            assertThat(browser.view().selectFirst("b").text()).isEqualTo("Log in first");
        }
    }

    @Nested
    @DisplayName("protocol 1.2")
    class Pages {
        @Test
        void theContainerHasWhatTheClientNeeds() {
            browser.get("/");
            assertThat(browser.view().id()).matches("phx-[A-Za-z0-9_-]{16}");
            assertThat(browser.view().attr("data-phx-session")).isNotEmpty();
            assertThat(browser.view().attr("data-phx-static")).isEmpty(); // there are no messages for the socket
            assertThat(browser.document().select("script[src=/client.js][phx-track-static]"))
                    .hasSize(1);
            assertThat(browser.csrf()).isNotEmpty();
        }

        @Test
        void pagesAreNotKeptByCaches() {
            assertThat(browser.get("/").headers().first("cache-control")).hasValue("no-store");
        }

        @Test
        void twoPagesHaveDifferentIds() {
            browser.get("/");
            String first = browser.view().id();
            browser.get("/");
            assertThat(browser.view().id()).isNotEqualTo(first);
        }
    }

    @Nested
    @DisplayName("the content security policy")
    class Policies {
        private static final String FIELD = "content-security-policy";
        private static final String STRICT =
                "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

        private void visiting(LiveApp changed, Consumer<TestBrowser> visit) {
            try (TestBrowser visitor = TestBrowser.visiting(changed)) {
                visit.accept(visitor);
            }
        }

        @Test
        void allowsWhatComesFromTheSiteItselfOnly() {
            assertThat(browser.get("/").headers().all(FIELD)).containsExactly(STRICT);
        }

        @Test
        @DisplayName("nothing stands in the page that it forbids, in development neither")
        void isKeptByWhatAPageHasInItsHead() {
            for (boolean development : new boolean[] {true, false}) {
                visiting(app.development(development), visitor -> {
                    visitor.get("/");
                    assertThat(visitor.document().select("style, [style], script:not([src])"))
                            .isEmpty();
                    assertThat(visitor.document().select("script[src*=exception_overlay]"))
                            .hasSize(development ? 1 : 0);
                    visitor.document()
                            .select("link[href], script[src^=/_liveview]")
                            .forEach(element -> assertThat(visitor.get(
                                                    element.hasAttr("href")
                                                            ? element.attr("href")
                                                            : element.attr("src"))
                                            .status())
                                    .isEqualTo(200));
                });
            }
        }

        @Test
        void isWhatTheApplicationSays() {
            visiting(
                    app.contentSecurityPolicy("default-src 'self'; img-src *"),
                    visitor -> assertThat(visitor.get("/").headers().all(FIELD))
                            .containsExactly("default-src 'self'; img-src *"));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = "")
        void isNotSentIfThereIsNone(String none) {
            visiting(
                    app.contentSecurityPolicy(none),
                    visitor -> assertThat(visitor.get("/").headers().all(FIELD)).isEmpty());
        }

        @Test
        void mayDependOnTheRequest() {
            var open = ContentSecurityPolicy.of("frame-ancestors *");
            visiting(
                    app.contentSecurityPolicies(
                            request -> request.path().equals("/") ? open : ContentSecurityPolicy.DEFAULT),
                    visitor -> {
                        assertThat(visitor.get("/").headers().all(FIELD)).containsExactly("frame-ancestors *");
                        assertThat(visitor.get("/odd?count=1").headers().all(FIELD))
                                .containsExactly(STRICT);
                    });
        }

        @Test
        @DisplayName("F-278: each page has a nonce of its own, and so have the scripts in its head")
        void mayNameANonceOfEachPage() {
            visiting(app.contentSecurityPolicy("script-src 'nonce-{nonce}'").development(true), visitor -> {
                String first = visitor.get("/").headers().first(FIELD).orElseThrow();
                assertThat(first).matches("script-src 'nonce-[A-Za-z0-9_-]{22}'");
                for (Element element : visitor.document().select("script, link")) {
                    assertThat("script-src 'nonce-" + element.attr("nonce") + "'")
                            .isEqualTo(first);
                }
                assertThat(visitor.get("/").headers().first(FIELD)).isNotEqualTo(Optional.of(first));
            });
        }

        @Test
        void ofTheErrorPageAllowsItsOwnStyle() throws Exception {
            Response page = browser.get("/broken");
            String style =
                    Jsoup.parse(TestBrowser.text(page)).selectFirst("style").data();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            assertThat(page.headers().first(FIELD).orElseThrow())
                    .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }

        @Test
        void ofAPlainRouteIsWhatItsHandlerSays() {
            assertThat(browser.get("/health").headers().all(FIELD)).isEmpty();
        }
    }

    @Nested
    class Sessions {
        private Response login(String csrf, Map<String, String> headers) {
            return browser.post("/login", Map.of("user", "Ann", "_csrf_token", csrf), headers);
        }

        @Test
        void whatARouteStoresIsSeenByThePageAndItsSocket() {
            browser.get("/");
            login(browser.csrf(), Map.of());
            browser.get("/");
            assertThat(browser.view().selectFirst("p").text()).isEqualTo("Ann");
            FakeSocket socket = browser.connect();
            socket.sends("phx_join", browser.joinPayload());
            assertThat(socket.next()).contains("\"0\":\"Ann\"");
        }

        @Test
        void aMessageOfARouteIsShownByTheNextPageOnly() {
            browser.get("/");
            login(browser.csrf(), Map.of());
            browser.get("/");
            assertThat(browser.view().selectFirst("b").text()).isEqualTo("Welcome");
            browser.get("/");
            assertThat(browser.view().selectFirst("b").text()).isEmpty();
        }

        @Test
        @DisplayName("what was signed for the old session is refused after a login")
        void aPageFromBeforeTheLoginCannotBeJoined() {
            browser.get("/");
            String before = browser.csrf();
            login(before, Map.of());
            FakeSocket socket = browser.connect(before);
            socket.sends("phx_join", browser.joinPayload());
            assertThat(socket.next()).contains("\"reason\":\"stale\"");
        }

        @Test
        void loggingOutForgetsEverything() {
            browser.get("/");
            login(browser.csrf(), Map.of());
            browser.get("/");
            browser.post("/logout", Map.of("_csrf_token", browser.csrf()), Map.of());
            browser.get("/");
            assertThat(browser.view().selectFirst("p").text()).isEqualTo("null");
        }

        @Test
        void aFormWithoutTheTokenIsRefused() {
            browser.get("/");
            assertThat(login("", Map.of()).status()).isEqualTo(403);
        }

        @Test
        void aFormWithTheTokenOfAnotherVisitorIsRefused() {
            TestBrowser stranger = browser.another();
            stranger.get("/");
            browser.get("/");
            assertThat(login(stranger.csrf(), Map.of()).status()).isEqualTo(403);
        }

        @Test
        void theTokenMayBeAHeader() {
            browser.get("/");
            assertThat(login("", Map.of("x-csrf-token", browser.csrf())).status())
                    .isEqualTo(303);
        }

        @Test
        void aForgedCookieIsANewSession() {
            browser.get("/");
            login(browser.csrf(), Map.of());
            String name = browser.cookies().keySet().iterator().next();
            browser.cookies().compute(name, (key, value) -> "e30" + value);
            browser.get("/");
            assertThat(browser.view().selectFirst("p").text()).isEqualTo("null");
        }
    }

    @Nested
    @DisplayName("protocol 3.1, 3.6: handshakes")
    class Handshakes {
        private LiveEndpoint.Handshake ask(String target, Map<String, String> headers) {
            return browser.handshake(target, headers);
        }

        @Test
        void aPageOfTheSameHostIsAccepted() {
            assertThat(ask(UPGRADE, Map.of("origin", "http://shop.test")))
                    .isInstanceOf(LiveEndpoint.Handshake.Accepted.class);
        }

        @Test
        void aRequestWithoutAnOriginIsAccepted() {
            assertThat(ask(UPGRADE, Map.of())).isInstanceOf(LiveEndpoint.Handshake.Accepted.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://evil.test",
                    "http://shop.test.evil.test",
                    "http://shop.test:81",
                    "null",
                    "not an origin",
                    "http://"
                })
        void aPageOfAnotherHostIsRefused(String origin) {
            assertThat(ask(UPGRADE, Map.of("origin", origin)))
                    .isEqualTo(new LiveEndpoint.Handshake.Refused(403, "origin " + origin + " is not allowed"));
        }

        @ParameterizedTest
        @CsvSource({
            "https://shop.test, true",
            "http://shop.test, false",
            "https://a.example.com, true",
            "https://a.b.example.com, true",
            "https://example.com, true",
            "https://badexample.com, false",
            "https://example.com.evil.test, false",
            "https://example.com:8443, true",
            "http://local.test:4000, true",
            "http://local.test:4001, false",
            "https://bare.test, true",
            "http://bare.test, true",
        })
        @DisplayName("protocol 3.6: omitted scheme and port are wild, *.example.com is the domain and what is below it")
        void aListOfOriginsDecides(String origin, boolean allowed) {
            try (LiveEndpoint endpoint = LiveEndpoint.of(
                    app.origins("https://shop.test", "//*.example.com", "http://local.test:4000", "bare.test"),
                    "/client.js")) {
                Request request = Request.of(
                        "GET",
                        UPGRADE,
                        Headers.from(Map.of("host", "irrelevant.test", "origin", origin)
                                .entrySet()),
                        new byte[0],
                        new Request.Peer(false, "test"));
                assertThat(endpoint.handshake(request) instanceof LiveEndpoint.Handshake.Accepted)
                        .isEqualTo(allowed);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/live/websocket",
                    "/live/websocket?vsn=1.0.0",
                    "/live/websocket?vsn=3.0.0",
                    "/live/websocket?vsn=%zz"
                })
        void anotherVersionOfTheProtocolIsRefused(String target) {
            assertThat(ask(target, Map.of())).isInstanceOf(LiveEndpoint.Handshake.Refused.class);
        }

        @Test
        void aServerThatStopsRefuses() {
            browser.endpoint().close();
            assertThat(ask(UPGRADE, Map.of())).isEqualTo(new LiveEndpoint.Handshake.Refused(503, "the server stops"));
        }

        @Test
        void onlyTheSocketsPathIsASocket() {
            assertThat(browser.endpoint()
                            .isSocket(Request.of(
                                    "GET", UPGRADE, Headers.EMPTY, new byte[0], new Request.Peer(false, ""))))
                    .isTrue();
            assertThat(browser.endpoint()
                            .isSocket(Request.of(
                                    "GET", "/live", Headers.EMPTY, new byte[0], new Request.Peer(false, ""))))
                    .isFalse();
        }

        @Test
        void aSocketThatOpensAfterTheServerStoppedIsClosed() {
            LiveEndpoint.Handshake.Accepted accepted = (LiveEndpoint.Handshake.Accepted) ask(UPGRADE, Map.of());
            browser.endpoint().close();
            FakeSocket socket = new FakeSocket(accepted.listener(), "none");
            accepted.listener().opened(socket);
            assertThat(socket.closeCode()).isEqualTo(1012);
        }
    }
}
