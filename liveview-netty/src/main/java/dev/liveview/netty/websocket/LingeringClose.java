package dev.liveview.netty.websocket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection so that the other side sees the last words: closing while it is still sending would reset the connection, and what it
 * has not read yet would be lost. <i>Safe to call from any thread.</i>
 */
public final class LingeringClose {
    private LingeringClose() {}

    /** Says that nothing follows the last words, goes on reading for a while, and cuts the connection if the other side has not closed it. */
    public static void after(ChannelFuture lastWords, Duration patience) {
        Channel channel = lastWords.channel();
        lastWords.addListener(written -> {
            // half of a TLS connection cannot be closed behind the back of TLS
            if (channel instanceof DuplexChannel duplex && channel.pipeline().get(SslHandler.class) == null) {
                duplex.shutdownOutput();
            }
        });
        cutAfter(channel, patience);
    }

    /** Cuts the connection if the other side has not closed it in time. */
    static void cutAfter(Channel channel, Duration patience) {
        Future<?> cut = channel.eventLoop().schedule(() -> channel.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> cut.cancel(false));
    }
}
