package dev.liveview.netty.websocket;

import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.http.SocketListener;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The step from HTTP to WebSocket on one connection (RFC 6455, 4.2).
 */
public final class Upgrade {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_BYTES = 16;
    // protocol 3.1: a client that carries its token among the subprotocols wants this one confirmed
    private static final String SUBPROTOCOL = "phoenix";

    private final SocketLimits limits;
    private final WriteBufferWaterMark waterMark;
    private final WebSocketDecoderConfig decoding;
    private final SilentSockets silentSockets;

    /** An upgrade to sockets with these limits. */
    public Upgrade(SocketLimits limits) {
        this.limits = limits;
        this.silentSockets = new SilentSockets(limits.idleTimeout());
        this.waterMark = new WriteBufferWaterMark(limits.lowWater(), limits.highWater());
        this.decoding = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(limits.maxMessage())
                .expectMaskedFrames(true)
                .allowMaskMismatch(false)
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .build();
    }

    /** The answer to a request for the socket that does not follow RFC 6455; empty if it does. */
    public Optional<Response> refusal(Request request) {
        boolean asked = request.method().equals("GET")
                && names(request, "upgrade", "websocket")
                && names(request, "connection", "upgrade");
        if (!asked
                || !request.headers().first("sec-websocket-version").orElse("").equals("13")) {
            return Optional.of(Response.of(426).header("upgrade", "websocket").header("sec-websocket-version", "13"));
        }
        return isKey(request.headers().first("sec-websocket-key").orElse(""))
                ? Optional.empty()
                : Optional.of(Response.of(400));
    }

    /** Answers 101 and gives the connection to the listener. On the connection's event loop. */
    public void accept(Channel channel, Request request, SocketListener listener) {
        channel.writeAndFlush(switchingProtocols(request)).addListener((ChannelFutureListener) written -> {
            if (written.isSuccess()) {
                replaceHandlers(channel, listener);
            }
        });
    }

    private void replaceHandlers(Channel channel, SocketListener listener) {
        ChannelPipeline pipeline = channel.pipeline();
        List<String> before = new ArrayList<>(pipeline.toMap().keySet());
        before.removeIf(name -> pipeline.get(name) instanceof SslHandler);
        channel.config().setWriteBufferWaterMark(waterMark);
        pipeline.addLast(new WebSocket13FrameDecoder(decoding));
        pipeline.addLast(new WebSocket13FrameEncoder(false));
        pipeline.addLast(new SocketHandler(listener, limits, silentSockets.of(channel.eventLoop())));
        // the HTTP decoder stands first and goes last: frames that came with the request are then passed on to the
        // frame decoder
        before.reversed().forEach(pipeline::remove);
        channel.config().setAutoRead(true);
    }

    private static FullHttpResponse switchingProtocols(Request request) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS, Unpooled.EMPTY_BUFFER);
        response.headers().set(HttpHeaderNames.UPGRADE, "websocket").set(HttpHeaderNames.CONNECTION, "Upgrade");
        String key = request.headers().first("sec-websocket-key").orElseThrow();
        response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, accept(key));
        if (names(request, "sec-websocket-protocol", SUBPROTOCOL)) {
            response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, SUBPROTOCOL);
        }
        return response;
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1, which every Java must have", e);
        }
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether one of the names in a header field, which are parted by commas, is this one. */
    private static boolean names(Request request, String header, String wanted) {
        for (String value : request.headers().all(header)) {
            for (String name : value.split(",")) {
                if (name.strip().equalsIgnoreCase(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
