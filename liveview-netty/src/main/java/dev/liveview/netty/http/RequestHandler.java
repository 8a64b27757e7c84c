package dev.liveview.netty.http;

import dev.liveview.http.Request;
import dev.liveview.http.Response;
import dev.liveview.netty.websocket.Upgrade;
import dev.liveview.transport.LiveEndpoint;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has one request after the other answered: the socket's here, all others by the application on a virtual thread. One per connection. */
final class RequestHandler extends SimpleChannelInboundHandler<Incoming> {
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);

    private final RequestReader reader;
    private final LiveEndpoint endpoint;
    private final Upgrade upgrade;
    private final Compression compression;
    private final Connections connections;
    private State state = State.WAITING;

    private enum State {
        WAITING,
        ANSWERING,
        WRITING
    }

    RequestHandler(
            RequestReader reader,
            LiveEndpoint endpoint,
            Upgrade upgrade,
            Compression compression,
            Connections connections) {
        this.reader = reader;
        this.endpoint = endpoint;
        this.upgrade = upgrade;
        this.compression = compression;
        this.connections = connections;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Incoming incoming) {
        state = State.ANSWERING;
        if (endpoint.isSocket(incoming.request())) {
            open(context, incoming);
        } else {
            Thread.ofVirtual().name("liveview-request").start(() -> answer(context, incoming));
        }
    }

    private void open(ChannelHandlerContext context, Incoming incoming) {
        Request request = incoming.request();
        Optional<Response> refusal = upgrade.refusal(request);
        if (refusal.isPresent()) {
            refuse(context, incoming, refusal.get(), "the request is no WebSocket handshake of version 13");
            return;
        }
        switch (endpoint.handshake(request)) {
            case LiveEndpoint.Handshake.Accepted accepted ->
                upgrade.accept(context.channel(), request, accepted.listener());
            case LiveEndpoint.Handshake.Refused refused ->
                refuse(context, incoming, Response.of(refused.status()), refused.reason());
        }
    }

    private void refuse(ChannelHandlerContext context, Incoming incoming, Response response, String reason) {
        LOG.info("socket for {}: refused with {}, {}", incoming.request().peer().address(), response.status(), reason);
        write(context, incoming, Outgoing.empty(response));
    }

    /** On a virtual thread of its own. */
    private void answer(ChannelHandlerContext context, Incoming incoming) {
        Outgoing outgoing = outgoing(incoming.request());
        try {
            context.executor().execute(() -> write(context, incoming, outgoing));
        } catch (RejectedExecutionException e) {
            LOG.info("{}: answered too late, the server has stopped", incoming.request());
            outgoing.release();
        }
    }

    private Outgoing outgoing(Request request) {
        try {
            Response response = endpoint.handle(request);
            return Outgoing.of(request, response, compression);
        } catch (IOException e) {
            LOG.error("{}: the file to be sent cannot be read: {}", request, e.toString());
            return Outgoing.empty(Response.of(500));
        } catch (RuntimeException | Error e) {
            LOG.error("{}: no answer could be made", request, e);
            return Outgoing.empty(Response.of(500));
        }
    }

    private void write(ChannelHandlerContext context, Incoming incoming, Outgoing outgoing) {
        state = State.WRITING;
        boolean keepsAlive = incoming.keepsAlive() && !connections.isStopping();
        ChannelFuture written = outgoing.write(context.channel(), keepsAlive);
        written.addListener(done -> {
            state = State.WAITING;
            if (done.isSuccess() && keepsAlive && !connections.isStopping()) {
                reader.next(context.channel());
            } else {
                context.close();
            }
        });
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        boolean isOver = event instanceof IdleStateEvent
                ? state != State.ANSWERING
                : event == Connections.Stopping.STOPPING && state == State.WAITING;
        if (isOver) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case IOException gone ->
                LOG.debug("connection {}: {}", context.channel().remoteAddress(), gone.getMessage());
            case DecoderException broken ->
                LOG.info(
                        "connection {}: closed, what came is not TLS",
                        context.channel().remoteAddress());
            default -> LOG.error("connection {}: closed", context.channel().remoteAddress(), cause);
        }
        context.close();
    }
}
