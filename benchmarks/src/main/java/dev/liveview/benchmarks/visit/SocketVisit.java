package dev.liveview.benchmarks.visit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page that is joined over a real WebSocket, and the time until it shows something. <i>Safe to call from any thread.</i> */
public final class SocketVisit {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http;
    private final URI server;

    /** Visits to a server, such as {@code http://localhost:4001}, over connections of this client. */
    public SocketVisit(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /**
     * What one visit has seen. <i>Immutable.</i>
     *
     * @param joined from the join until its answer
     * @param shown from the join until the diff that was waited for
     * @param diffs how many diffs came until then, that one included
     */
    public record Seen(Duration joined, Duration shown, int diffs) {
        /** The milliseconds until the diff that was waited for. */
        public double shownMillis() {
            return shown.toNanos() / 1e6;
        }
    }

    /**
     * Reads a page, joins it, and waits for a diff whose text contains this; then leaves.
     *
     * @throws IllegalStateException if the page cannot be joined
     */
    public Seen until(String path, String text) throws IOException, InterruptedException {
        HttpResponse<String> page =
                http.send(HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        JoinTicket ticket = JoinTicket.of(page.body());
        String cookies = page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        Watch watch = new Watch(text);
        WebSocket socket = http.newWebSocketBuilder()
                .header("Cookie", cookies)
                .buildAsync(
                        URI.create("ws" + server.toString().substring("http".length()) + ticket.socketPath()), watch)
                .join();
        watch.joinSent();
        socket.sendText(ticket.joinFrame(server.resolve(path).toString()), true);
        Seen seen = watch.seen.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        socket.abort();
        return seen;
    }

    /** Reads the frames; the client calls it from one thread at a time. */
    private static final class Watch implements WebSocket.Listener {
        private final CompletableFuture<Seen> seen = new CompletableFuture<>();
        private final StringBuilder frame = new StringBuilder();
        private final String text;
        private volatile long joinSent;
        private long joined;
        private int diffs;

        Watch(String text) {
            this.text = text;
        }

        void joinSent() {
            joinSent = System.nanoTime();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            long now = System.nanoTime();
            frame.append(part);
            if (last) {
                read(frame.toString(), now);
                frame.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void read(String message, long now) {
            if (message.contains("\"phx_reply\"")) {
                joined = now;
                if (!message.contains("\"status\":\"ok\"")) {
                    seen.completeExceptionally(new IllegalStateException("the join was refused: " + message));
                }
            } else if (message.contains("\"diff\"")) {
                diffs++;
                if (message.contains(text)) {
                    seen.complete(
                            new Seen(Duration.ofNanos(joined - joinSent), Duration.ofNanos(now - joinSent), diffs));
                }
            }
        }

        @Override
        public void onError(WebSocket socket, Throwable problem) {
            seen.completeExceptionally(problem);
        }
    }
}
