package dev.liveview.testing.channel;

import dev.liveview.EndReason;
import dev.liveview.channel.ViewObserver;
import dev.liveview.http.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One queue for all that comes from the server, so that its order is that of the view's own thread. <i>Safe to call from any thread.</i> */
final class Inbox implements Socket, ViewObserver {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final LinkedBlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();

    void add(Arrival arrival) {
        queue.add(arrival);
    }

    /** What came next, or null if nothing has come yet. */
    @Nullable
    Arrival poll() {
        return queue.poll();
    }

    /** What came next, or null if nothing came in time. */
    @Nullable
    Arrival take(Duration patience) {
        try {
            return queue.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test was interrupted while it waited for a view", e);
        }
    }

    @Override
    public void send(byte[] utf8) {
        JsonNode frame = MAPPER.readTree(new String(utf8, StandardCharsets.UTF_8));
        add(new Arrival.Message(frame.get(1).stringValue(null), frame.get(3).stringValue(), frame.get(4)));
    }

    @Override
    public void close(int code, String reason) {
        add(new Arrival.Closed(code, reason));
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void refused(String topic, String during, Throwable problem) {
        add(new Arrival.Refused(problem));
    }

    @Override
    public void crashed(String topic, String during, Throwable problem) {
        add(new Arrival.Crashed(during, problem));
    }

    @Override
    public void ended(String topic, EndReason reason) {
        add(new Arrival.Ended(reason));
    }
}
