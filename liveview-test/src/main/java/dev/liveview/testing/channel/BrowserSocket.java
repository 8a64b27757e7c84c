package dev.liveview.testing.channel;

import dev.liveview.EndReason;
import dev.liveview.channel.SocketSession;
import dev.liveview.channel.ViewObserver;
import dev.liveview.channel.ViewVisitor;
import dev.liveview.http.Socket;
import dev.liveview.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser's end of one socket in memory: gives what comes to the inbox of the view that it is for. <i>Safe to call from any thread.</i> */
final class BrowserSocket implements Socket, ViewObserver {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final SocketSession server;
    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();
    private int refs;

    private BrowserSocket(SocketSession server) {
        this.server = server;
    }

    static BrowserSocket open(SocketSession server) {
        BrowserSocket socket = new BrowserSocket(server);
        server.observe(socket);
        server.opened(socket);
        return socket;
    }

    /** What comes for a topic stands in this inbox from now on. */
    void register(String topic, Inbox inbox) {
        inboxes.put(topic, inbox);
    }

    /** Nobody waits for what comes for a topic any more. */
    void forget(String topic, Inbox inbox) {
        inboxes.remove(topic, inbox);
    }

    synchronized String nextRef() {
        return Integer.toString(++refs);
    }

    void send(String joinRef, String ref, String topic, String event, Map<String, ?> payload) {
        server.text(Json.write(Arrays.asList(joinRef, ref, topic, event, payload)));
    }

    boolean visit(String topic, ViewVisitor visitor) {
        return server.visit(topic, visitor);
    }

    boolean inform(String topic, Object message) {
        return server.send(topic, message);
    }

    /** The browser closes the socket; the views end. */
    void hangUp() {
        server.closed();
    }

    @Override
    public void send(byte[] utf8) {
        JsonNode frame = MAPPER.readTree(new String(utf8, StandardCharsets.UTF_8));
        Arrival.Message message = new Arrival.Message(
                frame.get(0).stringValue(null),
                frame.get(1).stringValue(null),
                frame.get(3).stringValue(),
                frame.get(4));
        give(frame.get(2).stringValue(), message);
    }

    @Override
    public void close(int code, String reason) {
        inboxes.values().forEach(inbox -> inbox.add(new Arrival.Closed(code, reason)));
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void refused(String topic, String during, Throwable problem) {
        give(topic, new Arrival.Refused(problem));
    }

    @Override
    public void crashed(String topic, String during, Throwable problem) {
        give(topic, new Arrival.Crashed(during, problem));
    }

    @Override
    public void ended(String topic, EndReason reason) {
        give(topic, new Arrival.Ended(reason));
    }

    private void give(String topic, Arrival arrival) {
        @Nullable Inbox inbox = inboxes.get(topic);
        if (inbox != null) {
            inbox.add(arrival);
        }
    }
}
