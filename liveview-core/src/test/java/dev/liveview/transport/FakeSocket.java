package dev.liveview.transport;

import dev.liveview.http.Socket;
import dev.liveview.http.SocketListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A socket without a network: what is sent waits here to be looked at, and the browser's side is played by the test. */
public final class FakeSocket implements Socket, AutoCloseable {
    private static final int DEADLINE_SECONDS = 10;

    private final SocketListener listener;
    private final String id;
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final AtomicInteger ref = new AtomicInteger();
    private volatile boolean writable = true;

    FakeSocket(SocketListener listener, String id) {
        this.listener = listener;
        this.id = id;
    }

    @Override
    public void send(byte[] utf8) {
        frames.add(new String(utf8, StandardCharsets.UTF_8));
    }

    @Override
    public void close(int code, String reason) {
        closeCode.complete(code);
    }

    @Override
    public boolean isWritable() {
        return writable;
    }

    /** The browser stops reading, or begins again. */
    public void writable(boolean isWritable) {
        writable = isWritable;
        if (isWritable) {
            listener.writable();
        }
    }

    /** The browser sends any text. */
    public void sendsText(String frame) {
        listener.text(frame);
    }

    /** The browser sends any bytes. */
    public void sendsBytes(byte... frame) {
        listener.binary(frame);
    }

    /** The browser sends a message to the page's topic; {@code ID} in it stands for the view's. Refs are 1, 2, 3… */
    public String sends(String event, String payload) {
        String next = String.valueOf(ref.incrementAndGet());
        sendsText("[\"1\",\"" + next + "\",\"lv:" + id + "\",\"" + event + "\"," + payload + "]");
        return next;
    }

    /** The browser joins the page's topic once more, under a new join ref, which is given back. */
    public String joinsAgain(String payload) {
        String next = String.valueOf(ref.incrementAndGet());
        sendsText("[\"" + next + "\",\"" + next + "\",\"lv:" + id + "\",\"phx_join\"," + payload + "]");
        return next;
    }

    /** The browser clicks something. */
    public String clicks(String event) {
        return sends("event", "{\"type\":\"click\",\"event\":\"" + event + "\",\"value\":{}}");
    }

    /** The next frame that the server sent, the view's id replaced by {@code ID}; waits for it. */
    public String next() {
        try {
            String frame = frames.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("the server sent nothing for " + DEADLINE_SECONDS + " seconds");
            }
            return frame.replace(id, "ID");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** So many frames. */
    public List<String> next(int count) {
        List<String> next = new ArrayList<>();
        while (next.size() < count) {
            next.add(next());
        }
        return next;
    }

    /** The frames that have come and were not looked at. */
    public List<String> unread() {
        return frames.stream().map(frame -> frame.replace(id, "ID")).toList();
    }

    /** The code with which the server closes it; waits for that. */
    public int closeCode() {
        return closeCode.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Whether the server has closed it. */
    public boolean isClosed() {
        return closeCode.isDone();
    }

    /** The connection is lost. */
    @Override
    public void close() {
        listener.closed();
    }
}
