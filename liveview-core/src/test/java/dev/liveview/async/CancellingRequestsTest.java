package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.liveview.async.RunningTask.EndingTimes;
import dev.liveview.cancelling.Cancelling;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("requests that end with their task, to a server that hangs")
class CancellingRequestsTest {
    private static final EndingTimes NEVER_INTERRUPTED =
            new EndingTimes(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    private final TestOwner owner = new TestOwner(100, NEVER_INTERRUPTED);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    CancellingRequestsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hangs", exchange -> {
            requests.incrementAndGet();
            owner.tell("requested");
            await();
            exchange.close();
        });
        server.createContext("/answers", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            try (exchange) {
                exchange.getResponseBody().write(new byte[] {'o', 'k'});
            }
        });
        server.start();
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        owner.close();
        closing.countDown();
        server.stop(0);
    }

    private HttpRequest request(String path) {
        return request(server.getAddress().getPort(), path);
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + path))
                .timeout(Duration.ofMinutes(5))
                .build();
    }

    private String get(Task task, HttpRequest request) throws Exception {
        try {
            return Cancelling.send(task, client, request, BodyHandlers.ofString())
                    .body();
        } catch (Exception e) {
            owner.tell(e.getClass().getSimpleName() + ", interrupted: "
                    + Thread.currentThread().isInterrupted());
            throw e;
        }
    }

    @Test
    void anAnswerComesAsWithSend() throws Exception {
        owner.start("forecast", task -> get(task, request("/answers")));
        owner.handleNext();
        assertThat(owner.handled()).containsExactly("forecast: ok ok");
    }

    @Test
    @DisplayName("A-76: cancelling ends the request at once, without an interrupt")
    void cancellingEndsTheRequest() throws Exception {
        owner.start("forecast", task -> get(task, request("/hangs")));
        assertThat(owner.next()).isEqualTo("requested");
        owner.tasks().cancel("forecast", "enough");
        assertThat(owner.next()).isEqualTo("InterruptedException, interrupted: false");
        owner.handleNext();
        assertThat(owner.handled()).containsExactly("forecast: CANCELLED enough null");
        TestOwner.eventually("the task is gone", () -> owner.tasks().alive() == 0);
    }

    @Test
    @DisplayName("the connection to the server is closed, so that the other side can stop, too")
    void theServerHearsOfIt() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(30_000);
            owner.start("forecast", task -> get(task, request(silent.getLocalPort(), "/")));
            try (Socket socket = silent.accept()) {
                socket.setSoTimeout(30_000);
                owner.tasks().cancel("forecast", "enough");
                assertThat(owner.next()).startsWith("InterruptedException");
                assertThat(socket.getInputStream().readAllBytes())
                        .as("it reads to the end, and there is one")
                        .isNotNull();
            }
        }
    }

    @Test
    @DisplayName("A-85: so do a timeout and the end of the view")
    void timeoutAndEndDoSoToo() throws Exception {
        owner.start("late", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(200)), task -> get(task, request("/hangs")));
        assertThat(owner.next()).isEqualTo("requested");
        assertThat(owner.next()).startsWith("InterruptedException");
        owner.start("left", task -> get(task, request("/hangs")));
        assertThat(owner.next()).isEqualTo("requested");
        owner.tasks().endAll();
        assertThat(owner.next()).startsWith("InterruptedException");
        TestOwner.eventually("no task is left", () -> owner.tasks().alive() == 0);
    }

    @Test
    void aTaskThatWasToldToEndRequestsNothing() {
        RunningTask task = TestOwner.idleTask("forecast");
        task.end();
        assertThatThrownBy(() -> Cancelling.send(task, client, request("/hangs"), BodyHandlers.ofString()))
                .isInstanceOf(InterruptedException.class)
                .hasMessageStartingWith("OrgLive: task 'forecast' was told to end while it requested http://");
        assertThat(requests).hasValue(0);
    }

    @Test
    @DisplayName("it throws what send throws")
    void itThrowsWhatSendThrows() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        RunningTask task = TestOwner.idleTask("forecast");
        assertThatThrownBy(() -> Cancelling.send(task, client, request(nobody, "/"), BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
        HttpRequest impatient = HttpRequest.newBuilder(request("/hangs").uri())
                .timeout(Duration.ofMillis(50))
                .build();
        assertThatThrownBy(() -> Cancelling.send(task, client, impatient, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThatThrownBy(() -> Cancelling.send(task, client, request("/answers"), info -> {
                    throw new IllegalStateException("no body wanted");
                }))
                .hasStackTraceContaining("no body wanted");
    }

    @Test
    void anInterruptEndsTheRequestToo() {
        RunningTask task = TestOwner.idleTask("forecast");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Cancelling.send(task, client, request("/hangs"), BodyHandlers.ofString()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
