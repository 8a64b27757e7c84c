package dev.liveview.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.error.LiveViewException;
import dev.liveview.http.Body;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.kit.Conditions;
import dev.liveview.kit.RawHttp;
import dev.liveview.kit.RawWebSocket;
import dev.liveview.kit.RecordingEndpoint;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping. */
@Timeout(60)
class LiveServerTest {
    private final LogCapture log = new LogCapture();

    @AfterEach
    void stopCapturing() {
        log.close();
    }

    @Nested
    class Starting {
        @Test
        void saysTheAddressAndWhoCanReachIt() {
            try (LiveServer server = LiveServer.start(RecordingEndpoint.echo(), options -> options.port(0))) {
                assertThat(server.url()).isEqualTo("http://localhost:" + server.port());
                assertThat(log.lines())
                        .containsExactly("INFO serving on " + server.url()
                                + " (for this machine only; options.host(\"0.0.0.0\") opens it to the network)");
            }
        }

        @Test
        void canBeForTheNetwork() {
            try (LiveServer server = LiveServer.start(
                    RecordingEndpoint.echo(), options -> options.port(0).host("0.0.0.0"))) {
                assertThat(log.lines())
                        .containsExactly("INFO serving on http://localhost:" + server.port() + " (for the network)");
            }
        }

        @Test
        void onAPortThatIsTakenSaysWhatToDo() {
            try (LiveServer first = LiveServer.start(RecordingEndpoint.echo(), options -> options.port(0))) {
                int port = first.port();
                assertThatThrownBy(() -> LiveServer.start(RecordingEndpoint.echo(), options -> options.port(port)))
                        .isInstanceOf(LiveViewException.class)
                        .hasMessage("port " + port
                                + " is in use by another program, maybe by an earlier start of this one; stop it, or choose another"
                                + " port with options.port(" + (port + 1) + "), or any free one with options.port(0)");
            }
        }

        @Test
        void onAPortThatIsTakenSaysTheSameOnJavasOwnTransport() {
            try (LiveServer first = LiveServer.start(RecordingEndpoint.echo(), options -> options.port(0))) {
                int port = first.port();
                assertThatThrownBy(() -> LiveServer.start(
                                RecordingEndpoint.echo(),
                                options -> options.port(port).nativeTransport(false)))
                        .hasMessageStartingWith("port " + port + " is in use");
            }
        }

        @Test
        void onAHostThatIsNotKnownSaysWhatToDo() {
            assertThatThrownBy(() ->
                            LiveServer.start(RecordingEndpoint.echo(), options -> options.host("nowhere.invalid")))
                    .hasMessage(
                            "host 'nowhere.invalid' is not known here; options.host(\"localhost\") serves this machine only,"
                                    + " options.host(\"0.0.0.0\") the network");
        }

        @Test
        void onAnAddressOfAnotherMachineSaysSo() {
            assertThatThrownBy(() -> LiveServer.start(
                            RecordingEndpoint.echo(),
                            options -> options.host("192.0.2.1").port(0)))
                    .hasMessageStartingWith("cannot listen on host '192.0.2.1', port 0: ");
        }

        @Test
        void withOptionsThatMakeNoSenseSaysWhich() {
            assertThatThrownBy(() -> ServerOptions.DEFAULTS.port(70000))
                    .hasMessage("port must be between 0 and 65535, not 70000");
            assertThatThrownBy(() -> ServerOptions.DEFAULTS.maxBody(0)).hasMessage("maxBody must be positive, not 0");
            assertThatThrownBy(() -> ServerOptions.DEFAULTS.idleTimeout(Duration.ZERO))
                    .hasMessage("idleTimeout must be positive, not PT0S");
            assertThatThrownBy(() -> ServerOptions.DEFAULTS.waterMarks(2, 1))
                    .hasMessage("waterMarks: low must not be above high, but 2 is above 1");
        }
    }

    @Nested
    class Stopping {
        @Test
        void cutsAnswersThatTakeTooLong() {
            CountDownLatch never = new CountDownLatch(1);
            RecordingEndpoint endpoint = new RecordingEndpoint(request -> {
                Conditions.holdsWithin(Duration.ofSeconds(20), () -> never.getCount() == 0);
                return Response.text("too late");
            });
            LiveServer server =
                    LiveServer.start(endpoint, options -> options.port(0).stopTimeout(Duration.ofMillis(300)));
            try (RawHttp http = RawHttp.connect(server.port()).send("GET / HTTP/1.1\nHost: h\n\n")) {
                Conditions.until(
                        "the request is being answered",
                        () -> !endpoint.threads().isEmpty());

                server.stop();

                assertThat(http.isClosedByServer()).isTrue();
                assertThat(log.lines())
                        .last()
                        .isEqualTo("WARN 1 connections were still busy after PT0.3S (option stopTimeout): closed");
            } finally {
                never.countDown();
            }
            Conditions.until(
                    "the late answer is thrown away",
                    () -> log.lines().contains("INFO GET /: answered too late, the server has stopped"));
        }

        @Test
        void cutsSocketsWhoseBrowserDoesNotAnswer() {
            LiveServer server = LiveServer.start(
                    RecordingEndpoint.echo(), options -> options.port(0).stopTimeout(Duration.ofMillis(300)));
            try (RawWebSocket socket = RawWebSocket.open(server.port(), "/socket")) {
                server.stop();

                assertThat(socket.receive().closeCode()).isEqualTo(1012);
                assertThat(socket.isClosedByServer()).isTrue();
            }
        }

        @Test
        void twiceIsTheSameAsOnceAndAwaitReturns() {
            LiveServer server = LiveServer.start(RecordingEndpoint.echo(), options -> options.port(0));
            Thread waiting = Thread.ofVirtual().start(server::await);
            server.stop();
            server.stop();

            server.await();
            Conditions.until("the waiting thread goes on", () -> !waiting.isAlive());
        }

        @Test
        void leavesThePortToTheNextServer() {
            LiveServer first = LiveServer.start(RecordingEndpoint.echo(), options -> options.port(0));
            int port = first.port();
            try (RawHttp http = RawHttp.connect(port)) {
                http.send("GET / HTTP/1.1\nHost: h\n\n").receive();
                first.stop();
            }
            try (LiveServer second = LiveServer.start(RecordingEndpoint.echo(), options -> options.port(port))) {
                assertThat(second.port()).isEqualTo(port);
            }
        }

        @Test
        void leavesNoThread() {
            LiveServer server = LiveServer.start(RecordingEndpoint.echo(), options -> options.port(0));
            server.stop();

            Conditions.until(
                    "its threads have ended",
                    () -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().startsWith("liveview-netty")));
        }
    }

    @Nested
    class AProgram {
        private Process start(String classPath) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath,
                            Main.class.getName())
                    .redirectErrorStream(true)
                    .start();
        }

        @Test
        void withoutALoggerShowsTheAddressStaysAliveAndEndsWhenAsked() throws Exception {
            String withoutLogback = Arrays.stream(
                            System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.contains("logback"))
                    .collect(Collectors.joining(File.pathSeparator));
            Process process = start(withoutLogback);
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = output.lines()
                        .filter(text -> text.contains("serving on"))
                        .findFirst()
                        .orElseThrow();
                int port = Integer.parseInt(line.replaceAll(".*localhost:(\\d+).*", "$1"));
                try (RawHttp http = RawHttp.connect(port)) {
                    assertThat(http.send("GET / HTTP/1.1\nHost: h\n\n")
                                    .receive()
                                    .status())
                            .isEqualTo(200);
                    process.destroy();
                    assertThat(http.isClosedByServer()).isTrue();
                }
                assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Nested
    class WithTls {
        private final SSLContext trusting = trusting();

        @Test
        void pagesFilesAndSocketsAreServed(@TempDir Path directory) throws Exception {
            Certificate certificate = Certificate.create(directory);
            byte[] content = new byte[300_000];
            new SecureRandom().nextBytes(content);
            Path file = Files.write(directory.resolve("file"), content);
            RecordingEndpoint endpoint =
                    new RecordingEndpoint(request -> Response.of(200).body("x/y", new Body.File(file, content.length)));
            try (LiveServer server = LiveServer.start(
                    endpoint, options -> options.port(0).tls(certificate.certificate(), certificate.privateKey()))) {
                assertThat(server.url()).startsWith("https://localhost:");
                HttpClient client = HttpClient.newBuilder().sslContext(trusting).build();
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(server.url())).build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                                .body())
                        .isEqualTo(content);
                assertThat(endpoint.requests())
                        .extracting(Request::peer)
                        .containsExactly(new Request.Peer(true, "127.0.0.1"));

                WebSocket socket = client.newWebSocketBuilder()
                        .buildAsync(
                                URI.create(server.url().replace("https", "wss") + "/socket"),
                                new WebSocket.Listener() {})
                        .get(10, TimeUnit.SECONDS);
                socket.sendText("hello", true);
                Conditions.until(
                        "the text has come", () -> endpoint.listener().events().contains("text hello"));
                socket.abort();
            }
        }

        @Test
        void plainHttpIsClosedWithOneLineInTheLog(@TempDir Path directory) throws Exception {
            Certificate certificate = Certificate.create(directory);
            try (LiveServer server = LiveServer.start(
                            RecordingEndpoint.echo(),
                            options -> options.port(0).tls(certificate.certificate(), certificate.privateKey()));
                    RawHttp http = RawHttp.connect(server.port()).send("GET / HTTP/1.1\nHost: h\n\n")) {
                assertThat(http.isClosedByServer()).isTrue();
                Conditions.until("something is logged", () -> log.lines().size() > 1);
                assertThat(log.lines()).hasSize(2).last().asString().endsWith("closed, what came is not TLS");
            }
        }

        @Test
        void filesThatCannotBeUsedAreNamed(@TempDir Path directory) throws Exception {
            Path text = Files.writeString(directory.resolve("text"), "no certificate");

            assertThatThrownBy(() -> LiveServer.start(RecordingEndpoint.echo(), options -> options.tls(text, text)))
                    .isInstanceOf(LiveViewException.class)
                    .hasMessageStartingWith("certificate '" + text + "' and key '" + text
                            + "' cannot be used; expected a chain of certificates");
        }

        private static SSLContext trusting() {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {new TrustAll()}, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class TrustAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
