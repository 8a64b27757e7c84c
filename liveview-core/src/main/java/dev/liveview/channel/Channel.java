package dev.liveview.channel;

import dev.liveview.http.Socket;
import dev.liveview.json.JsonOutput;
import dev.liveview.wire.Address;
import dev.liveview.wire.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One join of one topic on one socket: how a view reaches its browser. <i>Safe to call from any thread</i>; what is sent stays in order because only
 * the view's own thread sends.
 */
final class Channel {
    private final Address address;
    private final Socket socket;

    Channel(Address address, Socket socket) {
        this.address = address;
        this.socket = socket;
    }

    Address address() {
        return address;
    }

    boolean isWritable() {
        return socket.isWritable();
    }

    /** Begins a good reply whose response is written next. */
    JsonOutput beginReply(JsonOutput out, String ref) {
        return address.begin(out, ref, "phx_reply").raw("{\"status\":\"ok\",\"response\":");
    }

    void endReply(JsonOutput out) {
        socket.send(address.end(out.raw('}')));
    }

    JsonOutput beginPush(JsonOutput out, String event) {
        return address.begin(out, null, event);
    }

    void endPush(JsonOutput out) {
        socket.send(address.end(out));
    }

    void ok(@Nullable String ref, Map<String, ?> response) {
        socket.send(Message.ok(address, ref, response));
    }

    void error(@Nullable String ref, Map<String, ?> response) {
        socket.send(Message.error(address, ref, response));
    }

    void push(String event, Map<String, ?> payload) {
        socket.send(Message.push(address, event, payload));
    }

    void close() {
        socket.send(Message.close(address));
    }

    void crash() {
        socket.send(Message.crash(address));
    }

    void closeSocket(int code, String reason) {
        socket.close(code, reason);
    }
}
