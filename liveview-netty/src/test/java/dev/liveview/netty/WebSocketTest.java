package dev.liveview.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.kit.Conditions;
import dev.liveview.kit.RawHttp;
import dev.liveview.kit.RawWebSocket;
import dev.liveview.kit.RecordingEndpoint;
import dev.liveview.kit.RecordingListener;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WebSocket: what the server refuses, with which code, and how long it waits (RFC 6455, protocol 3). */
@Timeout(60)
class WebSocketTest {
    private final RecordingEndpoint endpoint = RecordingEndpoint.echo();
    private final List<LiveServer> servers = new ArrayList<>();
    private final LogCapture log = new LogCapture();

    private int serve(UnaryOperator<ServerOptions> changes) {
        LiveServer server = LiveServer.start(endpoint, options -> changes.apply(options.port(0)));
        servers.add(server);
        return server.port();
    }

    private RawWebSocket open(UnaryOperator<ServerOptions> changes) {
        return RawWebSocket.open(serve(changes), "/socket");
    }

    private RawWebSocket open() {
        return open(options -> options);
    }

    /** The one line that was logged after the address. */
    private String logged() {
        Conditions.until("something is logged", () -> log.lines().size() > 1);
        assertThat(log.lines()).hasSize(2);
        return log.lines().get(1);
    }

    private void thenClosedWith(int code, RawWebSocket socket) {
        assertThat(socket.receive().closeCode()).isEqualTo(code);
        assertThat(socket.isClosedByServer()).isTrue();
        Conditions.until(
                "the listener knows", () -> endpoint.listener().events().contains("closed"));
        assertThat(endpoint.listener().events()).containsExactly("opened", "closed");
    }

    @AfterEach
    void stop() {
        servers.forEach(LiveServer::stop);
        log.close();
    }

    @Nested
    class Handshake {
        @ParameterizedTest
        @CsvSource({
            "GET, Upgrade: websocket, Upgrade, 12, dGhlIHNhbXBsZSBub25jZQ==, 426",
            "GET, Upgrade: h2c, Upgrade, 13, dGhlIHNhbXBsZSBub25jZQ==, 426",
            "GET, X: y, keep-alive, 13, dGhlIHNhbXBsZSBub25jZQ==, 426",
            "POST, Upgrade: websocket, Upgrade, 13, dGhlIHNhbXBsZSBub25jZQ==, 426",
            "GET, Upgrade: websocket, Upgrade, 13, short, 400",
            "GET, Upgrade: websocket, Upgrade, 13, c2hvcnQ=, 400",
        })
        void thatIsNotOneIsRefusedWithoutAskingTheApplication(
                String method, String upgrade, String connection, String version, String key, int status) {
            try (RawHttp http = RawHttp.connect(serve(options -> options))) {
                RawHttp.Reply reply = http.send(method + " /socket HTTP/1.1\nHost: h\n" + upgrade + "\nConnection: "
                                + connection + "\nSec-WebSocket-Version: " + version + "\nSec-WebSocket-Key: " + key
                                + "\n\n")
                        .receive();

                assertThat(reply.status()).isEqualTo(status);
                assertThat(endpoint.requests()).isEmpty();
            }
        }

        @Test
        void ofAnotherVersionIsToldTheRightOne() {
            try (RawHttp http = RawHttp.connect(serve(options -> options))) {
                RawHttp.Reply reply =
                        http.send("GET /socket HTTP/1.1\nHost: h\n\n").receive();

                assertThat(reply.headers())
                        .containsEntry("sec-websocket-version", "13")
                        .containsEntry("upgrade", "websocket");
            }
        }

        @Test
        void thatTheApplicationRefusesIsLoggedWithItsReason() {
            try (RawHttp http = RawHttp.connect(serve(options -> options))) {
                http.send(RawWebSocket.handshake("/socket?refused")).receive();

                assertThat(logged()).isEqualTo("INFO socket for 127.0.0.1: refused with 403, the test says so");
            }
        }

        @Test
        void hasTheAnswerOfRfc6455() {
            try (RawHttp http = RawHttp.connect(serve(options -> options))) {
                RawHttp.Reply reply =
                        http.send(RawWebSocket.handshake("/socket")).receiveHead();

                assertThat(reply.status()).isEqualTo(101);
                assertThat(reply.headers())
                        .containsEntry("sec-websocket-accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                        .doesNotContainKeys("sec-websocket-protocol", "sec-websocket-extensions", "content-length");
            }
        }

        @Test
        void confirmsTheSubprotocolOfTheOfficialClient() {
            try (RawHttp http = RawHttp.connect(serve(options -> options))) {
                String request = RawWebSocket.handshake("/socket")
                        .replace("\n\n", "\nSec-WebSocket-Protocol: phoenix, base64url.bearer.phx.abc\n\n");

                assertThat(http.send(request).receiveHead().headers())
                        .containsEntry("sec-websocket-protocol", "phoenix");
            }
        }

        @Test
        void mayBeFollowedByFramesWithoutWaiting() {
            try (RawHttp http = RawHttp.connect(serve(options -> options))) {
                byte[] frame = RawWebSocket.encoded(0x81, "early".getBytes(StandardCharsets.UTF_8), true);
                byte[] request =
                        RawWebSocket.handshake("/socket").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
                byte[] both = Arrays.copyOf(request, request.length + frame.length);
                System.arraycopy(frame, 0, both, request.length, frame.length);
                http.send(both).receiveHead();

                Conditions.until(
                        "the frame has come", () -> endpoint.listener().events().contains("text early"));
            }
        }

        @Test
        void mayFollowOtherRequestsOnTheConnection() {
            try (RawHttp http = RawHttp.connect(serve(options -> options))) {
                http.send("GET / HTTP/1.1\nHost: h\n\n").receive();
                assertThat(http.send(RawWebSocket.handshake("/socket"))
                                .receiveHead()
                                .status())
                        .isEqualTo(101);
            }
        }
    }

    @Nested
    class Refusals {
        @Test
        void aFrameThatIsTooLongClosesWith1009BeforeItIsSent() {
            try (RawWebSocket socket =
                    open(options -> options.maxMessage(70_000)).announced(RawWebSocket.TEXT, 70_001)) {
                thenClosedWith(1009, socket);
                assertThat(logged())
                        .startsWith("INFO socket ")
                        .contains("closed with 1009")
                        .doesNotEndWith("!");
            }
        }

        @Test
        void fragmentsThatTogetherAreTooLongCloseWith1009() {
            try (RawWebSocket socket = open(options -> options.maxMessage(1000))) {
                socket.frame(RawWebSocket.TEXT, false, new byte[600])
                        .frame(RawWebSocket.CONTINUATION, true, new byte[600]);
                thenClosedWith(1009, socket);
            }
        }

        @Test
        void aBrowserThatSendsMuchTooMuchStillSeesTheCode() {
            try (RawWebSocket socket = open(options -> options.maxMessage(1000))) {
                thenClosedWith(1009, socket.frame(RawWebSocket.BINARY, true, new byte[3_000_000]));
            }
        }

        @Test
        void aMessageOfExactlyTheLimitComesThrough() {
            try (RawWebSocket socket = open(options -> options.maxMessage(1000)).text("a".repeat(1000))) {
                assertThat(socket.receive().payload()).hasSize(1000);
            }
        }

        @Test
        void textThatIsNotUtf8ClosesWith1007() {
            try (RawWebSocket socket = open().frame(RawWebSocket.TEXT, true, new byte[] {'a', (byte) 0xC3})) {
                thenClosedWith(1007, socket);
                assertThat(logged()).contains("closed with 1007, a text message is not UTF-8");
            }
        }

        @Test
        void aRealReplacementCharacterIsNoMistake() {
            try (RawWebSocket socket = open().text("a\uFFFDb")) {
                assertThat(socket.receive().text()).isEqualTo("a\uFFFDb");
            }
        }

        @Test
        void aFrameWithoutAMaskClosesWith1002() {
            try (RawWebSocket socket = open().unmasked(RawWebSocket.TEXT, new byte[] {'a'})) {
                thenClosedWith(1002, socket);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 7, 11, 15})
        void anUnknownKindOfFrameClosesWith1002(int opcode) {
            try (RawWebSocket socket = open().frame(opcode, true, new byte[0])) {
                thenClosedWith(1002, socket);
            }
        }

        @Test
        void aContinuationOfNothingClosesWith1002() {
            try (RawWebSocket socket = open().frame(RawWebSocket.CONTINUATION, true, new byte[0])) {
                thenClosedWith(1002, socket);
            }
        }

        @Test
        void aMessageWithinAMessageClosesWith1002() {
            try (RawWebSocket socket =
                    open().frame(RawWebSocket.TEXT, false, new byte[0]).frame(RawWebSocket.TEXT, true, new byte[0])) {
                thenClosedWith(1002, socket);
            }
        }

        @Test
        void aFragmentedPingClosesWith1002() {
            try (RawWebSocket socket = open().frame(RawWebSocket.PING, false, new byte[0])) {
                thenClosedWith(1002, socket);
            }
        }

        @Test
        void aCloseWithACodeThatMustNotBeSentClosesWith1002() {
            try (RawWebSocket socket = open().closing(1006)) {
                thenClosedWith(1002, socket);
            }
        }

        @Test
        void aCloseWithoutACodeIsAnsweredInKind() {
            try (RawWebSocket socket = open().frame(RawWebSocket.CLOSE, true, new byte[0])) {
                assertThat(socket.receive()).satisfies(frame -> {
                    assertThat(frame.opcode()).isEqualTo(RawWebSocket.CLOSE);
                    assertThat(frame.payload()).isEmpty();
                });
                assertThat(socket.isClosedByServer()).isTrue();
            }
        }

        @Test
        void oneSocketsMistakeDisturbsNoOther() {
            int port = serve(options -> options);
            try (RawWebSocket good = RawWebSocket.open(port, "/socket");
                    RawWebSocket bad = RawWebSocket.open(port, "/socket")) {
                assertThat(bad.frame(RawWebSocket.TEXT, true, new byte[] {(byte) 0xFF})
                                .receive()
                                .closeCode())
                        .isEqualTo(1007);
                assertThat(good.text("fine").receive().text()).isEqualTo("fine");
            }
        }
    }

    @Nested
    class Patience {
        @Test
        void aSilentSocketIsClosedWith1001() {
            try (RawWebSocket socket = open(options -> options.socketTimeout(Duration.ofMillis(200)))) {
                thenClosedWith(1001, socket);
                assertThat(logged()).endsWith("closed, nothing came for PT0.2S");
            }
        }

        @Test
        void aSocketThatSpeaksNowAndThenStaysOpen() {
            try (RawWebSocket socket = open(options -> options.socketTimeout(Duration.ofMillis(500)))) {
                for (int i = 0; i < 8; i++) {
                    Conditions.holdsWithin(Duration.ofMillis(100), () -> false);
                    assertThat(socket.text("beat").receive().text()).isEqualTo("beat");
                }
            }
        }

        @Test
        void theApplicationsCloseDoesNotWaitForeverForABrowserThatDoesNotAnswer() {
            try (RawWebSocket socket = open()) {
                endpoint.listener().socket().close(1001, "");
                assertThat(socket.receive().closeCode()).isEqualTo(1001);

                Conditions.until(
                        "the server has cut the connection",
                        () -> endpoint.listener().events().contains("closed"));
            }
        }

        @Test
        void aBrowserThatReadsNothingIsDroppedWhenTooMuchWaitsForIt() {
            RawWebSocket unread = open(options -> options.maxUnread(500_000));
            RecordingListener listener = endpoint.listener();

            Conditions.until("it is dropped", () -> {
                listener.socket().send(new byte[50_000]);
                return listener.events().contains("closed");
            });

            assertThat(logged())
                    .startsWith("WARN socket ")
                    .endsWith("bytes are waiting to be read; the limit is 500000 (option maxUnread)");
            assertThat(listener.count("closed")).isEqualTo(1);
            unread.close();
        }

        @Test
        void aBrowserThatReadsNothingIsNotAnsweredItsPings() {
            try (RawWebSocket socket = open()) {
                RecordingListener listener = endpoint.listener();
                while (Conditions.holdsWithin(
                        Duration.ofMillis(300), () -> listener.socket().isWritable())) {
                    listener.socket().send(new byte[50_000]);
                }
                for (int i = 0; i < 1000; i++) {
                    socket.frame(RawWebSocket.PING, true, new byte[125]);
                }
                socket.text("after the pings");

                Conditions.until("the text has come", () -> listener.events().contains("text after the pings"));
                assertThat(listener.events()).doesNotContain("closed");
            }
        }
    }

    @Nested
    class Closing {
        @Test
        void aReasonThatIsTooLongIsCutAtAWholeCharacter() {
            try (RawWebSocket socket = open()) {
                endpoint.listener().socket().close(1001, "€".repeat(100));

                assertThat(socket.receive().text()).endsWith("€").hasSize(2 + 41);
            }
        }

        @Test
        void framesThatComeAfterItAreNotTold() {
            try (RawWebSocket socket = open()) {
                endpoint.listener().socket().close(1001, "");
                socket.receive();
                socket.text("late").closing(1001);
                assertThat(socket.isClosedByServer()).isTrue();
            }
            Conditions.until(
                    "the listener knows", () -> endpoint.listener().events().contains("closed"));
            assertThat(endpoint.listener().events()).containsExactly("opened", "closed");
        }

        @Test
        void aSecondOneChangesNothing() {
            try (RawWebSocket socket = open()) {
                endpoint.listener().socket().close(1001, "first");
                endpoint.listener().socket().close(1011, "second");
                assertThat(socket.receive().closeCode()).isEqualTo(1001);
                socket.closing(1001);
                assertThat(socket.isClosedByServer()).isTrue();
            }
        }
    }

    @Test
    void hundredsOfSocketsAreServedAtOnce() {
        int port = serve(options -> options);
        List<RawWebSocket> sockets = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            sockets.add(RawWebSocket.open(port, "/socket"));
        }
        for (int i = 0; i < sockets.size(); i++) {
            sockets.get(i).text("socket " + i);
        }
        for (int i = 0; i < sockets.size(); i++) {
            assertThat(sockets.get(i).receive().text()).isEqualTo("socket " + i);
        }
        sockets.forEach(RawWebSocket::close);
        Conditions.until(
                "all are closed",
                () -> endpoint.listeners().stream().allMatch(listener -> listener.count("closed") == 1));
    }

    @Test
    void manyThreadsMaySendAtOnceAndNoFrameIsTorn() {
        try (RawWebSocket socket = open()) {
            for (int thread = 0; thread < 8; thread++) {
                String text = Integer.toString(thread).repeat(1000);
                Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 100; i++) {
                        endpoint.listener().socket().send(text.getBytes(StandardCharsets.UTF_8));
                    }
                });
            }
            for (int i = 0; i < 800; i++) {
                String text = socket.receive().text();
                assertThat(text).hasSize(1000).isEqualTo(text.substring(0, 1).repeat(1000));
            }
        }
    }
}
