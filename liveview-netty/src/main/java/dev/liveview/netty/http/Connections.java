package dev.liveview.netty.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open connections of a server, and how many there may be. <i>Safe to call from any thread.</i> */
public final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final byte[] FULL =
            "HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\nretry-after: 5\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    /** Sent along every connection when the server stops: an idle one closes, a busy one when it has answered. */
    enum Stopping {
        STOPPING
    }

    private final ChannelGroup open = new DefaultChannelGroup("liveview", GlobalEventExecutor.INSTANCE);
    private final int max;
    private final AtomicBoolean isFull = new AtomicBoolean();
    private volatile boolean isStopping;

    /** No connections yet, and at most so many. */
    public Connections(int max) {
        this.max = max;
    }

    /** Takes a new connection in, or turns it away. */
    boolean admit(Channel channel) {
        if (isStopping) {
            channel.close();
            return false;
        }
        if (open.size() >= max) {
            turnAway(channel);
            return false;
        }
        isFull.set(false);
        open.add(channel);
        return true;
    }

    private void turnAway(Channel channel) {
        if (isFull.compareAndSet(false, true)) {
            LOG.warn(
                    "{} connections are open, the most there may be (option maxConnections): new ones are answered 503",
                    max);
        }
        channel.writeAndFlush(Unpooled.wrappedBuffer(FULL)).addListener(ChannelFutureListener.CLOSE);
    }

    /** Whether the server stops, so that a connection ends with its present answer. */
    boolean isStopping() {
        return isStopping;
    }

    /** Takes no more connections in; those that are open end with their present answer. */
    public void refuseNew() {
        isStopping = true;
    }

    /** Ends the connections that serve no one. */
    public void closeIdle() {
        open.forEach(channel -> channel.pipeline().fireUserEventTriggered(Stopping.STOPPING));
    }

    /** Waits until all have closed, and closes those that have not when the time is over. */
    public void awaitClosed(Duration patience) {
        if (!open.newCloseFuture().awaitUninterruptibly(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("{} connections were still busy after {} (option stopTimeout): closed", open.size(), patience);
            open.close().awaitUninterruptibly();
        }
    }
}
