package dev.liveview.netty.websocket;

import dev.liveview.http.SocketListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket's receiving side: one per connection, on its event loop. */
final class SocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);

    private final SocketListener listener;
    private final SocketLimits limits;
    private final MessageAssembler assembler;
    private final SilentSockets.OfOneLoop silentSockets;
    private @Nullable NettySocket socket;
    private long heardAt = System.nanoTime();
    private boolean isClosed;

    SocketHandler(SocketListener listener, SocketLimits limits, SilentSockets.OfOneLoop silentSockets) {
        this.listener = listener;
        this.limits = limits;
        this.silentSockets = silentSockets;
        this.assembler = new MessageAssembler(limits.maxMessage());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        socket = new NettySocket(context.channel(), limits.maxUnread());
        silentSockets.add(this);
        listener.opened(socket);
        if (!context.channel().isActive()) {
            closed();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        heardAt = System.nanoTime();
        switch (frame) {
            case PingWebSocketFrame ping -> pong(context, ping);
            case PongWebSocketFrame pong ->
                LOG.trace("pong from {}", context.channel().remoteAddress());
            case CloseWebSocketFrame close -> socket().answerClose(close.statusCode());
            default -> data(frame);
        }
    }

    private void data(WebSocketFrame frame) {
        if (socket().isClosing()) {
            return;
        }
        assembler.add(frame, !(frame instanceof ContinuationWebSocketFrame)).ifPresent(message -> {
            switch (message) {
                case MessageAssembler.Message.Text(String text) -> listener.text(text);
                case MessageAssembler.Message.Binary(byte[] bytes) -> listener.binary(bytes);
            }
        });
    }

    // RFC 6455, 5.5.3: a ping may go without its own pong; a browser that does not read them gets none
    private static void pong(ChannelHandlerContext context, PingWebSocketFrame ping) {
        if (context.channel().isWritable()) {
            context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            listener.writable();
        }
    }

    /** When the browser sent something last, by {@link System#nanoTime}. */
    long heardAt() {
        return heardAt;
    }

    /** The browser has been silent for too long. */
    void silent() {
        if (!socket().isClosing()) {
            LOG.info("{}: closed, nothing came for {}", socket, limits.idleTimeout());
            socket().giveUp(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE.code(), "idle");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closed();
    }

    private void closed() {
        if (!isClosed) {
            isClosed = true;
            silentSockets.remove(this);
            listener.closed();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case CorruptedWebSocketFrameException broken -> refuse(context, broken.closeStatus(), broken.getMessage());
            case IOException gone -> {
                LOG.debug("socket {}: {}", context.channel().remoteAddress(), gone.getMessage());
                context.close();
            }
            default -> {
                LOG.error("socket {}: the listener failed", context.channel().remoteAddress(), cause);
                socket().close(WebSocketCloseStatus.INTERNAL_SERVER_ERROR.code(), "");
            }
        }
    }

    private void refuse(ChannelHandlerContext context, WebSocketCloseStatus status, @Nullable String reason) {
        if (!socket().isClosing()) {
            LOG.info("socket {}: closed with {}, {}", context.channel().remoteAddress(), status.code(), reason);
        }
        socket().giveUp(status.code(), "");
    }

    private NettySocket socket() {
        if (socket == null) {
            throw new IllegalStateException("a frame came before the socket was opened");
        }
        return socket;
    }
}
