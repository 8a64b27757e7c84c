package dev.liveview.kit;

import dev.liveview.http.Socket;
import dev.liveview.http.SocketListener;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A listener that writes down what it is told, and echoes each text. */
public final class RecordingListener implements SocketListener {
    private final CompletableFuture<Socket> socket = new CompletableFuture<>();
    private final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void opened(Socket opened) {
        events.add("opened");
        socket.complete(opened);
    }

    @Override
    public void text(String frame) {
        events.add("text " + frame);
        socket().send(frame.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void binary(byte[] frame) {
        events.add("binary " + frame.length);
    }

    @Override
    public void writable() {
        events.add("writable");
    }

    @Override
    public void closed() {
        events.add("closed");
    }

    /** What happened so far, in order. */
    public List<String> events() {
        return List.copyOf(events);
    }

    /** The socket, once it has opened. */
    public Socket socket() {
        return socket.orTimeout(Conditions.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** How often something happened. */
    public long count(String event) {
        return events.stream().filter(event::equals).count();
    }
}
