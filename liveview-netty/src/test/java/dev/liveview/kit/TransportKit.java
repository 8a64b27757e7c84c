package dev.liveview.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.http.Body;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.transport.LiveEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every transport does, whatever it is made of. A transport's own test extends this and says how to start one. */
@Timeout(60)
public abstract class TransportKit {
    /** A transport that serves an endpoint. */
    public interface Running {
        /** The port that it listens on, on this machine. */
        int port();

        /** Stops it, and closes the endpoint. */
        void stop();
    }

    private final List<Running> started = new ArrayList<>();

    /** Starts the transport on any free port. */
    protected abstract Running start(LiveEndpoint endpoint);

    private int serve(LiveEndpoint endpoint) {
        Running running = start(endpoint);
        started.add(running);
        return running.port();
    }

    @AfterEach
    void stopAll() {
        started.forEach(Running::stop);
    }

    @Nested
    class ARequest {
        @Test
        void arrivesWithMethodTargetHeadersAndBody() throws Exception {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            int port = serve(endpoint);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/a%20b?c=d"))
                    .header("X-Name", "value")
                    .POST(HttpRequest.BodyPublishers.ofString("täxt"))
                    .build();

            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            Request arrived = endpoint.requests().getFirst();
            assertThat(arrived.method()).isEqualTo("POST");
            assertThat(arrived.target()).isEqualTo("/a%20b?c=d");
            assertThat(arrived.headers().first("x-name")).contains("value");
            assertThat(arrived.host()).isEqualTo("localhost:" + port);
            assertThat(new String(arrived.body(), StandardCharsets.UTF_8)).isEqualTo("täxt");
            assertThat(arrived.peer()).isEqualTo(new Request.Peer(false, "127.0.0.1"));
        }

        @Test
        void keepsCookiesAsTheyWere() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawHttp http = RawHttp.connect(serve(endpoint))) {
                http.send("GET / HTTP/1.1\nHost: h\nCookie: a=1; b=\"2\"\n\n").receive();

                assertThat(endpoint.requests().getFirst().headers().first("cookie"))
                        .contains("a=1; b=\"2\"");
            }
        }

        @Test
        void isNotHeldUpByAnotherOneThatTakesLong() {
            CountDownLatch released = new CountDownLatch(1);
            int port = serve(new RecordingEndpoint(
                    request -> request.path().equals("/slow") ? afterwards(released) : Response.text("quick")));
            List<RawHttp> waiting = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                waiting.add(RawHttp.connect(port).send("GET /slow HTTP/1.1\nHost: h\n\n"));
            }
            try (RawHttp quick = RawHttp.connect(port)) {
                assertThat(quick.send("GET / HTTP/1.1\nHost: h\n\n").receive().text())
                        .isEqualTo("quick");
            }
            released.countDown();
            waiting.forEach(http -> assertThat(http.receive().text()).isEqualTo("late"));
            waiting.forEach(RawHttp::close);
        }
    }

    @Nested
    class AResponse {
        @Test
        void hasItsStatusItsHeadersAndItsBody() throws Exception {
            int port = serve(new RecordingEndpoint(request -> Response.text("not here")
                    .status(404)
                    .header("Set-Cookie", "a=1")
                    .header("Set-Cookie", "b=2")));

            HttpResponse<String> response = get(port, "/");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
            assertThat(response.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
            assertThat(response.headers().firstValue("date")).isPresent();
            assertThat(response.body()).isEqualTo("not here");
        }

        @Test
        void toHeadHasTheHeadersAndNoBody() {
            int port = serve(new RecordingEndpoint(request -> Response.text("four")));
            try (RawHttp http = RawHttp.connect(port)) {
                RawHttp.Reply reply = http.send("HEAD / HTTP/1.1\nHost: h\n\n").receiveHead();

                assertThat(reply.headers()).containsEntry("content-length", "4");
                assertThat(http.send("GET / HTTP/1.1\nHost: h\n\n").receive().text())
                        .isEqualTo("four");
            }
        }

        @Test
        void withStatus304HasNeitherBodyNorLength() {
            int port = serve(new RecordingEndpoint(request -> Response.of(304).header("etag", "\"1\"")));
            try (RawHttp http = RawHttp.connect(port)) {
                RawHttp.Reply reply = http.send("GET / HTTP/1.1\nHost: h\n\n").receiveHead();

                assertThat(reply.status()).isEqualTo(304);
                assertThat(reply.headers()).containsEntry("etag", "\"1\"").doesNotContainKey("content-length");
                assertThat(http.send("GET / HTTP/1.1\nHost: h\n\n")
                                .receiveHead()
                                .status())
                        .isEqualTo(304);
            }
        }

        @Test
        void sendsAFile(@TempDir Path directory) throws Exception {
            byte[] content = new byte[300_000];
            Arrays.fill(content, (byte) 'x');
            Path file = Files.write(directory.resolve("picture.png"), content);
            int port = serve(new RecordingEndpoint(
                    request -> Response.of(200).body("image/png", new Body.File(file, content.length))));
            try (RawHttp http = RawHttp.connect(port)) {
                assertThat(http.send("GET / HTTP/1.1\nHost: h\n\n").receive().body())
                        .isEqualTo(content);
                assertThat(http.send("HEAD / HTTP/1.1\nHost: h\n\n")
                                .receiveHead()
                                .headers())
                        .containsEntry("content-length", "300000");
                assertThat(http.send("GET / HTTP/1.1\nHost: h\n\n").receive().body())
                        .isEqualTo(content);
            }
        }

        @Test
        void isAnErrorIfItsFileIsGone(@TempDir Path directory) throws Exception {
            int port = serve(new RecordingEndpoint(
                    request -> Response.of(200).body("image/png", new Body.File(directory.resolve("gone"), 3))));

            assertThat(get(port, "/").statusCode()).isEqualTo(500);
        }
    }

    @Nested
    class AConnection {
        @Test
        void servesOneRequestAfterTheOther() {
            try (RawHttp http = RawHttp.connect(serve(RecordingEndpoint.echo()))) {
                for (int i = 0; i < 5; i++) {
                    String body = "b".repeat(i);
                    String request = "POST /" + i + " HTTP/1.1\nHost: h\nContent-Length: " + i + "\n\n" + body;
                    assertThat(http.send(request).receive().text()).isEqualTo("POST /" + i + " " + body);
                }
            }
        }

        @Test
        void closesAfterTheAnswerIfTheBrowserWantsThat() {
            try (RawHttp http = RawHttp.connect(serve(RecordingEndpoint.echo()))) {
                RawHttp.Reply reply = http.send("GET / HTTP/1.1\nHost: h\nConnection: close\n\n")
                        .receive();

                assertThat(reply.headers()).containsEntry("connection", "close");
                assertThat(http.isClosedByServer()).isTrue();
            }
        }

        @Test
        void answersPipelinedRequestsInTheirOrder() {
            int port = serve(new RecordingEndpoint(request -> {
                if (request.path().equals("/0")) {
                    Conditions.holdsWithin(Duration.ofMillis(100), () -> false);
                }
                return Response.text(request.path());
            }));
            StringBuilder pipelined = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                pipelined.append("GET /").append(i).append(" HTTP/1.1\nHost: h\n\n");
            }
            try (RawHttp http = RawHttp.connect(port).send(pipelined.toString())) {
                for (int i = 0; i < 100; i++) {
                    assertThat(http.receive().text()).isEqualTo("/" + i);
                }
            }
        }

        @Test
        void takesChunkedBodies() {
            try (RawHttp http = RawHttp.connect(serve(RecordingEndpoint.echo()))) {
                http.send("POST / HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\n\n3\nabc\n2\nde\n0\n\n");

                assertThat(http.receive().text()).isEqualTo("POST / abcde");
            }
        }
    }

    @Nested
    class TheSocket {
        @Test
        void carriesTextsBothWaysInOrder() throws Exception {
            int port = serve(RecordingEndpoint.echo());
            Received received = new Received();
            WebSocket socket = open(port, received);

            for (int i = 0; i < 200; i++) {
                socket.sendText("ünicode " + i, true).get(10, TimeUnit.SECONDS);
            }

            Conditions.until("all texts came back", () -> received.texts.size() == 200);
            assertThat(received.texts).first().isEqualTo("ünicode 0");
            assertThat(received.texts).last().isEqualTo("ünicode 199");
            socket.abort();
        }

        @Test
        void tellsItsListenerInOrder() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawWebSocket socket = RawWebSocket.open(serve(endpoint), "/socket")) {
                socket.text("a").frame(RawWebSocket.BINARY, true, new byte[3]).closing(1000);
            }
            Conditions.until(
                    "the listener knows", () -> endpoint.listener().events().contains("closed"));
            assertThat(endpoint.listener().events()).containsExactly("opened", "text a", "binary 3", "closed");
        }

        @Test
        void isAskedForWithTheWholeRequest() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawWebSocket socket = RawWebSocket.open(serve(endpoint), "/socket?vsn=2.0.0")) {
                socket.text("a").receive();
            }
            assertThat(endpoint.requests().getFirst().query().get("vsn")).isEqualTo("2.0.0");
            assertThat(endpoint.requests().getFirst().headers().first("upgrade"))
                    .contains("websocket");
        }

        @Test
        @DisplayName("that is refused gets the status and no body (protocol 3.1)")
        void thatIsRefusedGetsTheStatusAndNoBody() {
            try (RawHttp http = RawHttp.connect(serve(RecordingEndpoint.echo()))) {
                RawHttp.Reply reply =
                        http.send(RawWebSocket.handshake("/socket?refused")).receive();

                assertThat(reply.status()).isEqualTo(403);
                assertThat(reply.body()).isEmpty();
            }
        }

        @Test
        void putsFragmentsTogether() {
            try (RawWebSocket socket = RawWebSocket.open(serve(RecordingEndpoint.echo()), "/socket")) {
                byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
                socket.frame(RawWebSocket.TEXT, false, Arrays.copyOf(euro, 1))
                        .frame(RawWebSocket.PING, true, "between".getBytes(StandardCharsets.UTF_8))
                        .frame(RawWebSocket.CONTINUATION, false, new byte[0])
                        .frame(RawWebSocket.CONTINUATION, true, Arrays.copyOfRange(euro, 1, 3));

                assertThat(socket.receive().text()).isEqualTo("between");
                assertThat(socket.receive().text()).isEqualTo("€");
            }
        }

        @Test
        void answersPingsWithTheirContent() {
            try (RawWebSocket socket = RawWebSocket.open(serve(RecordingEndpoint.echo()), "/socket")) {
                RawWebSocket.Frame pong = socket.frame(RawWebSocket.PING, true, "hi".getBytes(StandardCharsets.UTF_8))
                        .receive();

                assertThat(pong.opcode()).isEqualTo(RawWebSocket.PONG);
                assertThat(pong.text()).isEqualTo("hi");
            }
        }

        @Test
        @DisplayName("answers a close with its code (RFC 6455, 5.5.1)")
        void answersACloseWithItsCode() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawWebSocket socket = RawWebSocket.open(serve(endpoint), "/socket")) {
                assertThat(socket.closing(1001).receive().closeCode()).isEqualTo(1001);
                assertThat(socket.isClosedByServer()).isTrue();
            }
            Conditions.until("the listener knows", () -> endpoint.listener().count("closed") == 1);
        }

        @Test
        void closedByTheApplicationHasItsCodeAndReasonAfterWhatWasSentBefore() throws Exception {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            Received received = new Received();
            open(serve(endpoint), received);
            endpoint.listener().socket().send("last".getBytes(StandardCharsets.UTF_8));
            endpoint.listener().socket().close(1001, "please reconnect");

            assertThat(received.closed.get(10, TimeUnit.SECONDS)).isEqualTo("1001 please reconnect");
            assertThat(received.texts).containsExactly("last");
            Conditions.until("the listener knows", () -> endpoint.listener().count("closed") == 1);
        }

        @Test
        void doesNothingAfterItHasClosed() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawWebSocket socket = RawWebSocket.open(serve(endpoint), "/socket")) {
                socket.text("a").receive();
            }
            Conditions.until("the listener knows", () -> endpoint.listener().count("closed") == 1);

            endpoint.listener().socket().send(new byte[] {'x'});
            endpoint.listener().socket().close(1000, "");

            assertThat(endpoint.listener().events()).containsExactly("opened", "text a", "closed");
        }

        @Test
        void thatBreaksOffIsToldToTheListenerOnce() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawWebSocket socket = RawWebSocket.open(serve(endpoint), "/socket")) {
                socket.text("a").receive();
            }
            Conditions.until(
                    "the listener knows", () -> endpoint.listener().events().contains("closed"));
            assertThat(endpoint.listener().count("closed")).isEqualTo(1);
        }

        @Test
        void isNotWritableWhileTheBrowserDoesNotReadAndTellsWhenItIsAgain() {
            RecordingEndpoint endpoint = RecordingEndpoint.echo();
            try (RawWebSocket browser = RawWebSocket.open(serve(endpoint), "/socket")) {
                RecordingListener listener = endpoint.listener();
                int sent = sendUntilStuck(listener);
                assertThat(listener.socket().isWritable()).isFalse();
                long told = listener.count("writable");

                for (int i = 0; i < sent; i++) {
                    assertThat(browser.receive().payload()).hasSize(FRAME_BYTES);
                }

                Conditions.until("the listener is told", () -> listener.count("writable") > told);
                assertThat(listener.socket().isWritable()).isTrue();
            }
        }

        private static final int FRAME_BYTES = 32_000;

        private int sendUntilStuck(RecordingListener listener) {
            int sent = 0;
            while (Conditions.holdsWithin(
                    Duration.ofMillis(300), () -> listener.socket().isWritable())) {
                listener.socket().send(new byte[FRAME_BYTES]);
                sent++;
            }
            return sent;
        }
    }

    @Nested
    class Stopping {
        @Test
        @DisplayName("tells sockets 1012, so that browsers come back (protocol 3.5)")
        void tellsSockets1012() throws Exception {
            Running running = start(RecordingEndpoint.echo());
            Received received = new Received();
            open(running.port(), received);

            running.stop();

            assertThat(received.closed.get(10, TimeUnit.SECONDS)).isEqualTo("1012 service restart");
        }

        @Test
        void freesThePort() {
            Running running = start(RecordingEndpoint.echo());
            try (RawHttp idle = RawHttp.connect(running.port())) {
                running.stop();

                assertThat(idle.isClosedByServer()).isTrue();
                assertThat(isListening(running.port())).isFalse();
            }
        }

        @Test
        void letsAnswersInProgressFinish() {
            CountDownLatch released = new CountDownLatch(1);
            RecordingEndpoint endpoint = new RecordingEndpoint(request -> afterwards(released));
            Running running = start(endpoint);
            try (RawHttp http = RawHttp.connect(running.port()).send("GET / HTTP/1.1\nHost: h\n\n")) {
                Conditions.until(
                        "the request is being answered",
                        () -> !endpoint.threads().isEmpty());
                Thread stopping = Thread.ofVirtual().start(running::stop);
                Conditions.until("no more connections are taken", () -> !isListening(running.port()));
                released.countDown();

                RawHttp.Reply reply = http.receive();
                assertThat(reply.text()).isEqualTo("late");
                assertThat(reply.headers()).containsEntry("connection", "close");
                Conditions.until("it has stopped", () -> !stopping.isAlive());
            }
        }
    }

    /** What a polite browser got. */
    private static final class Received implements WebSocket.Listener {
        private final List<String> texts = new CopyOnWriteArrayList<>();
        private final CompletableFuture<String> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            texts.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code + " " + reason);
            return null;
        }
    }

    private static Response afterwards(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Response.text("late");
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static WebSocket open(int port, Received received) throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/socket"), received)
                .get(10, TimeUnit.SECONDS);
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1000);
            return true;
        } catch (IOException refusedOrReset) {
            return false;
        }
    }
}
