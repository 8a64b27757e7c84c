package dev.liveview.benchmarks.visit;

import dev.liveview.benchmarks.measure.Waiting;
import dev.liveview.http.Body;
import dev.liveview.http.Headers;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.http.SocketListener;
import dev.liveview.transport.LiveEndpoint;
import dev.liveview.transport.LiveEndpoint.Handshake;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One browser at one page, in memory: the real endpoint, channel and view, without a network. <i>Used by one thread.</i>
 */
public final class Visit implements AutoCloseable {
    private static final String HOST = "localhost";
    private static final Request.Peer PEER = new Request.Peer(false, "memory");

    private final Response page;
    private final JoinTicket ticket;
    private final SocketListener listener;
    private final MemorySocket socket;
    private final String joinReply;
    private int lastRef = 1;
    private boolean ended;

    private Visit(Response page, JoinTicket ticket, SocketListener listener, MemorySocket socket, String path) {
        this.page = page;
        this.ticket = ticket;
        this.listener = listener;
        this.socket = socket;
        listener.opened(socket);
        listener.text(ticket.joinFrame("http://" + HOST + path));
        joinReply = answer("1");
    }

    /**
     * Reads a page, opens its socket and joins its view.
     *
     * @throws IllegalStateException if the server refuses any of it
     */
    public static Visit open(LiveEndpoint endpoint, String path) {
        return open(endpoint, path, frame -> {});
    }

    /**
     * The same, and has every frame that the server sends heard before anything else is done with it, on the thread that sends it.
     *
     * @throws IllegalStateException if the server refuses any of it
     */
    public static Visit open(LiveEndpoint endpoint, String path, Consumer<String> frames) {
        Headers headers = Headers.EMPTY.with("host", HOST);
        Response page = endpoint.handle(Request.of("GET", path, headers, new byte[0], PEER));
        if (page.status() != 200 || !(page.body() instanceof Body.Bytes(byte[] html))) {
            throw new IllegalStateException("GET " + path + " was answered " + page);
        }
        JoinTicket ticket = JoinTicket.of(new String(html, StandardCharsets.UTF_8));
        Headers withCookies = headers.with("cookie", cookies(page));
        Request upgrade = Request.of("GET", ticket.socketPath(), withCookies, new byte[0], PEER);
        return switch (endpoint.handshake(upgrade)) {
            case Handshake.Accepted(SocketListener listener) ->
                new Visit(page, ticket, listener, new MemorySocket(frames), path);
            case Handshake.Refused refused -> throw new IllegalStateException(path + ": " + refused);
        };
    }

    private static String cookies(Response page) {
        return page.headers().all("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    /** The answer to the GET. */
    public Response page() {
        return page;
    }

    /** The topic of the view, which stands in every frame. */
    public String topic() {
        return "lv:" + ticket.id();
    }

    /** The answer to the join. */
    public String joinReply() {
        return joinReply;
    }

    /** How many diffs have come that were no answer. */
    public long diffs() {
        return socket.diffs();
    }

    /** Whether there is no view any more: it crashed, redirected, or the server has closed the socket. */
    public boolean hasEnded() {
        return ended || socket.isClosed();
    }

    /** Clicks something with values, a JSON object, and does not wait. */
    public void send(String event, String values) {
        sendFrame("event", payload(event, values));
    }

    /** Clicks something with values, a JSON object, and waits for the answer or the end of the view. */
    public void click(String event, String values) {
        if (!hasEnded()) {
            answer(sendFrame("event", payload(event, values)));
        }
    }

    /** Leaves the page, politely, and waits until the server says that it has understood. */
    public void leave() {
        if (!hasEnded()) {
            answer(sendFrame("phx_leave", "{}"));
            ended = true;
        }
    }

    private static String payload(String event, String values) {
        return "{\"type\":\"click\",\"event\":\"" + event + "\",\"value\":" + values + "}";
    }

    private String sendFrame(String event, String payload) {
        String ref = String.valueOf(++lastRef);
        listener.text(ticket.frame(ref, event, payload));
        return ref;
    }

    private String answer(String ref) {
        String begin = "[\"1\",\"" + ref + "\",";
        while (true) {
            String frame = nextFrame(ref);
            if (frame.startsWith(begin)) {
                return frame;
            }
            if (frame.isEmpty() || frame.contains("\"phx_error\"") || frame.contains("\"phx_close\"")) {
                ended = true;
                return frame;
            }
        }
    }

    private String nextFrame(String ref) {
        try {
            String frame = socket.next(Waiting.PATIENCE.toSeconds());
            if (frame == null) {
                throw new IllegalStateException("no answer to message " + ref + " within " + Waiting.PATIENCE);
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the answer to message " + ref, e);
        }
    }

    /** The connection is lost, or closed after the view has ended. */
    @Override
    public void close() {
        listener.closed();
    }
}
