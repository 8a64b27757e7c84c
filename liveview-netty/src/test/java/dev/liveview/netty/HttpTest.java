package dev.liveview.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.http.Body;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.kit.Conditions;
import dev.liveview.kit.RawHttp;
import dev.liveview.kit.RecordingEndpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP: what the server refuses, how long it waits, what it compresses, whom it believes. */
@Timeout(60)
class HttpTest {
    private static final String GET = "GET / HTTP/1.1\nHost: h\n\n";

    private final List<LiveServer> servers = new ArrayList<>();
    private final LogCapture log = new LogCapture();

    private RawHttp connect(RecordingEndpoint endpoint, UnaryOperator<ServerOptions> changes) {
        LiveServer server = LiveServer.start(endpoint, options -> changes.apply(options.port(0)));
        servers.add(server);
        return RawHttp.connect(server.port());
    }

    private RawHttp connect(UnaryOperator<ServerOptions> changes) {
        return connect(RecordingEndpoint.echo(), changes);
    }

    private RawHttp connect() {
        return connect(options -> options);
    }

    /** The one line that was logged after the address. */
    private String logged() {
        Conditions.until("something is logged", () -> log.lines().size() > 1);
        assertThat(log.lines()).hasSize(2);
        return log.lines().get(1);
    }

    @AfterEach
    void stop() {
        servers.forEach(LiveServer::stop);
        log.close();
    }

    @Nested
    class Limits {
        @Test
        void aUrlThatIsTooLongIsAnswered414AndTheConnectionCloses() {
            try (RawHttp http = connect(options -> options.maxRequestLine(100))) {
                RawHttp.Reply reply = http.send("GET /" + "a".repeat(100) + " HTTP/1.1\nHost: h\n\n")
                        .receive();

                assertThat(reply.status()).isEqualTo(414);
                assertThat(reply.headers()).containsEntry("connection", "close");
                assertThat(http.isClosedByServer()).isTrue();
                assertThat(logged())
                        .startsWith("INFO request from ")
                        .endsWith("answered 414, its first line is longer than 100 bytes (option" + " maxRequestLine)");
            }
        }

        @Test
        void headersThatAreTooLongAreAnswered431AndTheConnectionCloses() {
            try (RawHttp http = connect(options -> options.maxHeaders(100))) {
                assertThat(http.send("GET / HTTP/1.1\nHost: h\nX: " + "a".repeat(100) + "\n\n")
                                .receive()
                                .status())
                        .isEqualTo(431);
                assertThat(http.isClosedByServer()).isTrue();
                assertThat(logged())
                        .endsWith("answered 431, its header fields are longer than 100 bytes (option maxHeaders)");
            }
        }

        @Test
        void aBodyThatAnnouncesTooMuchIsAnswered413BeforeItIsSent() {
            try (RawHttp http = connect(options -> options.maxBody(100))) {
                RawHttp.Reply reply = http.send(
                                "POST / HTTP/1.1\nHost: h\nExpect: 100-continue\nContent-Length: 101\n\n")
                        .receive();

                assertThat(reply.status()).isEqualTo(413);
                assertThat(http.isClosedByServer()).isTrue();
                assertThat(logged()).endsWith("answered 413, its body is longer than 100 bytes (option maxBody)");
            }
        }

        @Test
        void aChunkedBodyThatBecomesTooLongIsAnswered413() {
            try (RawHttp http = connect(options -> options.maxBody(5))) {
                http.send("POST / HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\n\n3\nabc\n3\ndef\n0\n\n");

                assertThat(http.receive().status()).isEqualTo(413);
                assertThat(http.isClosedByServer()).isTrue();
            }
        }

        @Test
        void aBrowserThatSendsABodyMuchTooLongStillSeesTheAnswer() {
            try (RawHttp http = connect(options -> options.maxBody(1000))) {
                http.send("POST / HTTP/1.1\nHost: h\nContent-Length: 3000000\n\n")
                        .send(new byte[3_000_000]);

                assertThat(http.receive().status()).isEqualTo(413);
            }
        }

        @Test
        void moreConnectionsThanAllowedAreAnswered503AndTheOthersGoOn() {
            try (RawHttp first = connect(options -> options.maxConnections(1))) {
                first.send(GET).receive();
                for (int i = 0; i < 3; i++) {
                    try (RawHttp second = RawHttp.connect(servers.getFirst().port())) {
                        assertThat(second.receive().status()).isEqualTo(503);
                        assertThat(second.isClosedByServer()).isTrue();
                    }
                }
                assertThat(first.send(GET).receive().status()).isEqualTo(200);
                assertThat(logged())
                        .isEqualTo(
                                "WARN 1 connections are open, the most there may be (option maxConnections): new ones are answered"
                                        + " 503");
            }
        }
    }

    @Nested
    class WhatIsNotHttp {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nonsense\n\n",
                    "GET / HTTP/1.1\nno colon\n\n",
                    "GET / HTTP/1.1\n\n",
                    "GET / HTTP/1.1\nHost: a\nHost: b\n\n",
                    "GET nowhere HTTP/1.1\nHost: h\n\n",
                    "CONNECT h:80 HTTP/1.1\nHost: h\n\n",
                    "POST / HTTP/1.1\nHost: h\nContent-Length: 1\nContent-Length: 2\n\nab",
                    "POST / HTTP/1.1\nHost: h\nContent-Length: -1\n\n",
                    "POST / HTTP/1.1\nHost: h\nContent-Length: 99999999999999999999\n\n",
                    "POST / HTTP/1.1\nHost: h\nContent-Length: 3\nTransfer-Encoding: chunked\n\n0\n\n",
                    "POST / HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\n\nzz\n",
                })
        void isAnswered400WithOneLineInTheLog(String request) {
            try (RawHttp http = connect().send(request)) {
                assertThat(http.receive().status()).isEqualTo(400);
                assertThat(http.isClosedByServer()).isTrue();
                assertThat(logged())
                        .startsWith("INFO request from ")
                        .contains("answered 400")
                        .doesNotEndWith("!");
            }
        }

        @Test
        void anotherVersionIsAnswered505() {
            try (RawHttp http = connect().send("GET / HTTP/3.0\nHost: h\n\n")) {
                assertThat(http.receive().status()).isEqualTo(505);
            }
        }

        @Test
        void anUnknownExpectationIsAnswered417() {
            try (RawHttp http = connect().send("GET / HTTP/1.1\nHost: h\nExpect: miracles\n\n")) {
                assertThat(http.receive().status()).isEqualTo(417);
            }
        }

        @Test
        void aBadRequestAfterGoodOnesIsAnsweredAfterThem() {
            try (RawHttp http = connect().send(GET + GET + "nonsense\n\n")) {
                assertThat(List.of(
                                http.receive().status(),
                                http.receive().status(),
                                http.receive().status()))
                        .containsExactly(200, 200, 400);
            }
        }

        @Test
        void aConnectionThatBreaksInTheMiddleOfARequestIsForgottenSilently() {
            connect()
                    .send("POST / HTTP/1.1\nHost: h\nContent-Length: 10\n\nabc")
                    .close();
            try (RawHttp http = RawHttp.connect(servers.getFirst().port())) {
                assertThat(http.send(GET).receive().status()).isEqualTo(200);
            }
            assertThat(log.lines()).hasSize(1);
        }
    }

    @Nested
    class WhatIsHttpToo {
        @Test
        void http10ClosesUnlessAskedToStayOpen() {
            try (RawHttp http = connect()) {
                assertThat(http.send("GET / HTTP/1.0\nConnection: keep-alive\n\n")
                                .receive()
                                .headers())
                        .containsEntry("connection", "keep-alive");
                assertThat(http.send("GET / HTTP/1.0\n\n").receive().status()).isEqualTo(200);
                assertThat(http.isClosedByServer()).isTrue();
            }
        }

        @Test
        void anAbsoluteAddressIsTakenApart() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawHttp http = connect(endpoint, options -> options)) {
                assertThat(http.send("GET http://other:81/a?b HTTP/1.1\nHost: h\n\n")
                                .receive()
                                .text())
                        .isEqualTo("GET /a?b ");
                assertThat(http.send("GET http://other HTTP/1.1\nHost: h\n\n")
                                .receive()
                                .text())
                        .isEqualTo("GET / ");
                assertThat(endpoint.requests().getFirst().host()).isEqualTo("other:81");
            }
        }

        @Test
        void aBodyThatWaitsForLeaveToComeGetsIt() {
            try (RawHttp http =
                    connect().send("POST / HTTP/1.1\nHost: h\nExpect: 100-continue\nContent-Length: 2\n\n")) {
                assertThat(http.receiveHead().status()).isEqualTo(100);
                assertThat(http.send("ab").receive().text()).isEqualTo("POST / ab");
            }
        }

        @Test
        void aRequestMayComeByteByByte() {
            try (RawHttp http = connect()) {
                "POST /slow HTTP/1.1\nHost: h\nContent-Length: 3\n\nabc"
                        .chars()
                        .forEach(c -> http.send(Character.toString(c)));

                assertThat(http.receive().text()).isEqualTo("POST /slow abc");
            }
        }

        @Test
        void manyRequestsInOnePieceAreAnsweredOneByOne() {
            String request = "POST /x HTTP/1.1\nHost: h\nContent-Length: 3\n\nabc";
            int count = 5000;
            try (RawHttp http = connect()) {
                Thread sending = Thread.ofVirtual().start(() -> http.send(request.repeat(count)));
                for (int i = 0; i < count; i++) {
                    assertThat(http.receive().text()).isEqualTo("POST /x abc");
                }
                Conditions.until("all is sent", () -> !sending.isAlive());
            }
        }
    }

    @Nested
    class Patience {
        @Test
        void aRequestThatDoesNotArriveIsAnswered408() {
            try (RawHttp http = connect(options -> options.requestTimeout(Duration.ofMillis(200)))
                    .send("GET / HT")) {
                assertThat(http.receive().status()).isEqualTo(408);
                assertThat(http.isClosedByServer()).isTrue();
                assertThat(logged()).endsWith("answered 408, it has not arrived after PT0.2S (option requestTimeout)");
            }
        }

        @Test
        void aBodyThatTricklesIsAnswered408() {
            try (RawHttp http = connect(options -> options.requestTimeout(Duration.ofMillis(300)))) {
                http.send("POST / HTTP/1.1\nHost: h\nContent-Length: 1000\n\n");
                Thread sending = Thread.ofVirtual().start(() -> {
                    while (!Conditions.holdsWithin(Duration.ofMillis(50), servers::isEmpty)) {
                        http.send("a");
                    }
                });
                assertThat(http.receive().status()).isEqualTo(408);
                servers.forEach(LiveServer::stop);
                servers.clear();
                Conditions.until("the sender has given up", () -> !sending.isAlive());
            }
        }

        @Test
        void timeSpentAnsweringIsNotTimeSpentArriving() {
            RecordingEndpoint slow = new RecordingEndpoint(request -> {
                Conditions.holdsWithin(Duration.ofMillis(400), () -> false);
                return Response.text("slow");
            });
            try (RawHttp http = connect(slow, options -> options.requestTimeout(Duration.ofMillis(200)))) {
                http.send(GET + "GET / HTTP/1.1\n");
                assertThat(http.receive().text()).isEqualTo("slow");
                assertThat(http.send("Host: h\n\n").receive().text()).isEqualTo("slow");
            }
        }

        @Test
        void anIdleConnectionIsClosedWithoutAWord() {
            try (RawHttp http = connect(options -> options.idleTimeout(Duration.ofMillis(200)))) {
                http.send(GET).receive();

                assertThat(http.isClosedByServer()).isTrue();
                assertThat(log.lines()).hasSize(1);
            }
        }

        @Test
        void aConnectionIsNotIdleWhileItsRequestIsAnswered() {
            RecordingEndpoint slow = new RecordingEndpoint(request -> {
                Conditions.holdsWithin(Duration.ofMillis(500), () -> false);
                return Response.text("slow");
            });
            try (RawHttp http = connect(slow, options -> options.idleTimeout(Duration.ofMillis(100)))) {
                assertThat(http.send(GET).receive().text()).isEqualTo("slow");
            }
        }

        @Test
        void aBrowserThatTakesNothingOfItsAnswerIsGivenUp() {
            RecordingEndpoint large =
                    new RecordingEndpoint(request -> Response.of(200).body("x/y", Body.of(new byte[20_000_000])));
            try (RawHttp http = connect(large, options -> options.idleTimeout(Duration.ofMillis(300)))) {
                http.send(GET);
                Conditions.until("the server holds no request any more", () -> isGivenUp(http));
            }
        }

        // what the kernel took over before it was full can still be read; what follows is the end
        private boolean isGivenUp(RawHttp http) {
            Conditions.holdsWithin(Duration.ofSeconds(1), () -> false);
            try {
                http.read(20_000_000);
                return false;
            } catch (AssertionError | UncheckedIOException cut) {
                return true;
            }
        }
    }

    @Nested
    class Threads {
        @Test
        void theApplicationRunsOnVirtualThreads() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawHttp http = connect(endpoint, options -> options)) {
                http.send(GET).receive();

                assertThat(endpoint.threads().getFirst().isVirtual()).isTrue();
            }
        }

        @Test
        void anApplicationThatThrowsGets500AndTheNextRequestIsAnswered() {
            CountDownLatch thrown = new CountDownLatch(1);
            RecordingEndpoint failing = new RecordingEndpoint(request -> {
                if (thrown.getCount() > 0) {
                    thrown.countDown();
                    throw new IllegalStateException("broken");
                }
                return Response.text("fine");
            });
            try (RawHttp http = connect(failing, options -> options)) {
                assertThat(http.send(GET).receive().status()).isEqualTo(500);
                assertThat(http.send(GET).receive().text()).isEqualTo("fine");
                assertThat(logged()).isEqualTo("ERROR GET /: no answer could be made!");
            }
        }
    }

    @Nested
    class Compressed {
        private static final String LONG = "all work and no play ".repeat(500);

        @Test
        void textIsSentAsGzipToABrowserThatTakesIt() throws IOException {
            try (RawHttp http = connect(new RecordingEndpoint(request -> Response.text(LONG)), options -> options)) {
                RawHttp.Reply reply = http.send("GET / HTTP/1.1\nHost: h\nAccept-Encoding: br, gzip;q=0.5\n\n")
                        .receive();

                assertThat(reply.headers())
                        .contains(Map.entry("content-encoding", "gzip"), Map.entry("vary", "accept-encoding"));
                assertThat(reply.body().length).isLessThan(LONG.length() / 10);
                assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes()))
                        .isEqualTo(LONG);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"X: y", "Accept-Encoding: br", "Accept-Encoding: gzip;q=0", "Accept-Encoding: gzip; q=0.0"})
        void textIsSentAsItIsToOthersAndCachesAreTold(String header) {
            try (RawHttp http = connect(new RecordingEndpoint(request -> Response.text(LONG)), options -> options)) {
                RawHttp.Reply reply =
                        http.send("GET / HTTP/1.1\nHost: h\n" + header + "\n\n").receive();

                assertThat(reply.text()).isEqualTo(LONG);
                assertThat(reply.headers())
                        .containsEntry("vary", "accept-encoding")
                        .doesNotContainKey("content-encoding");
            }
        }

        @Test
        void whatIsShortOrNoTextOrEncodedAlreadyIsSentAsItIs() {
            RecordingEndpoint endpoint = new RecordingEndpoint(request -> switch (request.path()) {
                case "/short" -> Response.text("short");
                case "/picture" -> Response.of(200).body("image/png", Body.of(LONG));
                default -> Response.text(LONG).header("Content-Encoding", "br");
            });
            try (RawHttp http = connect(endpoint, options -> options)) {
                for (String path : List.of("/short", "/picture", "/encoded")) {
                    RawHttp.Reply reply = http.send("GET " + path + " HTTP/1.1\nHost: h\nAccept-Encoding: gzip\n\n")
                            .receive();
                    assertThat(reply.headers()).doesNotContainValue("gzip").doesNotContainKey("vary");
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "identity"})
        void cachesAreToldOnceThatBrowsersGetDifferentThings(String coding) {
            RecordingEndpoint endpoint =
                    new RecordingEndpoint(request -> Response.text(LONG).header("vary", "accept-encoding"));
            try (RawHttp http = connect(endpoint, options -> options)) {
                RawHttp.Reply reply = http.send("GET / HTTP/1.1\nHost: h\nAccept-Encoding: " + coding + "\n\n")
                        .receive();

                assertThat(reply.headers()).containsEntry("vary", "accept-encoding");
            }
        }

        @Test
        void aFileOfTextIsCompressedToo(@TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve("app.css"), LONG);
            RecordingEndpoint endpoint = new RecordingEndpoint(
                    request -> Response.of(200).body("text/css", new Body.File(file, LONG.length())));
            try (RawHttp http = connect(endpoint, options -> options)) {
                RawHttp.Reply reply = http.send("GET / HTTP/1.1\nHost: h\nAccept-Encoding: gzip\n\n")
                        .receive();

                assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes()))
                        .isEqualTo(LONG);
            }
        }

        @Test
        void nothingIsIfTheOptionSaysSo() {
            try (RawHttp http =
                    connect(new RecordingEndpoint(request -> Response.text(LONG)), options -> options.gzip(false))) {
                RawHttp.Reply reply = http.send("GET / HTTP/1.1\nHost: h\nAccept-Encoding: gzip\n\n")
                        .receive();

                assertThat(reply.headers()).doesNotContainKeys("content-encoding", "vary");
            }
        }
    }

    @Nested
    class BehindAProxy {
        private static final String FORWARDED =
                "GET / HTTP/1.1\nHost: inner\nX-Forwarded-Proto: https\nX-Forwarded-Host: shop.example, cdn\n"
                        + "X-Forwarded-For: 203.0.113.7, 10.0.0.1\n\n";

        private Request arrived(UnaryOperator<ServerOptions> changes) {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawHttp http = connect(endpoint, changes)) {
                http.send(FORWARDED).receive();
            }
            return endpoint.requests().getFirst();
        }

        @Test
        void forwardedFieldsAreBelievedIfTheOptionSaysSo() {
            Request request = arrived(options -> options.trustForwarded(true));

            assertThat(request.peer()).isEqualTo(new Request.Peer(true, "203.0.113.7"));
            assertThat(request.host()).isEqualTo("shop.example");
        }

        @Test
        void forwardedFieldsAreNotBelievedOtherwise() {
            Request request = arrived(options -> options);

            assertThat(request.peer()).isEqualTo(new Request.Peer(false, "127.0.0.1"));
            assertThat(request.host()).isEqualTo("inner");
        }
    }

    @Test
    @DisplayName("fields that the connection decides are not taken from the application")
    void fieldsThatTheConnectionDecidesAreNotTakenFromTheApplication() {
        RecordingEndpoint endpoint = new RecordingEndpoint(request -> Response.text("four")
                .header("Content-Length", "9")
                .header("Transfer-Encoding", "chunked")
                .header("Connection", "close"));
        try (RawHttp http = connect(endpoint, options -> options)) {
            assertThat(http.send(GET).receive().text()).isEqualTo("four");
            assertThat(http.send(GET).receive().headers())
                    .contains(Map.entry("content-length", "4"), Map.entry("connection", "keep-alive"))
                    .doesNotContainKey("transfer-encoding");
        }
    }
}
