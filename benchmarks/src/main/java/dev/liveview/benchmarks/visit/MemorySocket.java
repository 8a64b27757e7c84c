package dev.liveview.benchmarks.visit;

import dev.liveview.http.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The end of a socket that the server writes to: counts diffs and keeps what else comes. <i>Safe to call from any thread.</i> */
final class MemorySocket implements Socket {
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final LongAdder diffs = new LongAdder();
    private final Consumer<String> frames;
    private volatile boolean closed;

    /** A socket that shows every frame to this before anybody else sees it. */
    MemorySocket(Consumer<String> frames) {
        this.frames = frames;
    }

    @Override
    public void send(byte[] utf8) {
        String frame = new String(utf8, StandardCharsets.UTF_8);
        frames.accept(frame);
        if (frame.contains(",\"diff\",")) {
            diffs.increment();
        } else {
            answers.add(frame);
        }
    }

    @Override
    public void close(int code, String reason) {
        closed = true;
        answers.add("");
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    boolean isClosed() {
        return closed;
    }

    long diffs() {
        return diffs.sum();
    }

    /** The next frame that is no diff, empty if the server has closed the socket; null if none came in time. */
    @Nullable
    String next(long seconds) throws InterruptedException {
        return closed && answers.isEmpty() ? "" : answers.poll(seconds, TimeUnit.SECONDS);
    }
}
