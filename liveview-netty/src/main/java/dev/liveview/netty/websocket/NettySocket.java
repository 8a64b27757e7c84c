package dev.liveview.netty.websocket;

import dev.liveview.http.Socket;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket's sending side. <i>Safe to call from any thread.</i> */
final class NettySocket implements Socket {
    private static final Logger LOG = LoggerFactory.getLogger(NettySocket.class);
    // RFC 6455, 5.5: a control frame carries 125 bytes, two of them the code
    private static final int MAX_REASON_BYTES = 123;
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(5);
    private static final Duration FOR_A_BROKEN_PEER = Duration.ofSeconds(1);

    private final Channel channel;
    private final int maxUnread;
    private final AtomicBoolean closing = new AtomicBoolean();

    NettySocket(Channel channel, int maxUnread) {
        this.channel = channel;
        this.maxUnread = maxUnread;
    }

    @Override
    public void send(byte[] utf8) {
        if (closing.get()) {
            return;
        }
        long unread = channel.bytesBeforeWritable();
        if (unread > maxUnread && unread != Long.MAX_VALUE) {
            drop(unread);
            return;
        }
        channel.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(utf8)), channel.voidPromise());
    }

    @Override
    public void close(int code, String reason) {
        if (closing.compareAndSet(false, true) && channel.isActive()) {
            channel.writeAndFlush(new CloseWebSocketFrame(code, shortened(reason)));
            LingeringClose.cutAfter(channel, FOR_THE_ANSWER);
        }
    }

    /** Closes without hope of an answer, because the other side is silent or what it sends makes no sense. */
    void giveUp(int code, String reason) {
        if (closing.compareAndSet(false, true)) {
            LingeringClose.after(channel.writeAndFlush(new CloseWebSocketFrame(code, reason)), FOR_A_BROKEN_PEER);
        }
    }

    /** Answers the other side's close frame with its own code, and closes. */
    void answerClose(int code) {
        if (closing.compareAndSet(false, true)) {
            CloseWebSocketFrame answer = code < 0 ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, "");
            channel.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
        } else {
            channel.close();
        }
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    /** Whether one side has said that it closes. */
    boolean isClosing() {
        return closing.get();
    }

    // no close frame: it would wait behind the bytes that nobody reads
    private void drop(long unread) {
        if (closing.compareAndSet(false, true)) {
            LOG.warn(
                    "socket {}: dropped, {} bytes are waiting to be read; the limit is {} (option maxUnread)",
                    channel.remoteAddress(),
                    unread,
                    maxUnread);
            channel.close();
        }
    }

    private static String shortened(String reason) {
        String kept = reason;
        while (kept.getBytes(StandardCharsets.UTF_8).length > MAX_REASON_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    @Override
    public String toString() {
        return "Socket[" + channel.remoteAddress() + "]";
    }
}
