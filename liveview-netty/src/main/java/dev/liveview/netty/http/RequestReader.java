package dev.liveview.netty.http;

import dev.liveview.netty.websocket.LingeringClose;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts of a request together, or rejects it. One per connection.
 *
 * <p>While a request is being answered nothing else is passed on. What the browser has sent by then waits here, and the connection is not
 * read any further, so no more waits than came with one read.
 *
 * <p>After a rejection the connection closes, and what the browser is still sending is thrown away.
 */
final class RequestReader extends SimpleChannelInboundHandler<HttpObject> {
    private static final Logger LOG = LoggerFactory.getLogger(RequestReader.class);
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final HttpLimits limits;
    private final RequestClock clock;
    private final boolean trustsForwarded;
    private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private @Nullable HttpRequest head;
    private final Queue<HttpObject> waiting = new ArrayDeque<>(0);
    private boolean isAnswering;
    private boolean isPassingOn;
    private boolean isRejected;

    RequestReader(HttpLimits limits, RequestClock clock, boolean trustsForwarded) {
        this.limits = limits;
        this.clock = clock;
        this.trustsForwarded = trustsForwarded;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (isRejected) {
            return;
        }
        if (isAnswering || !waiting.isEmpty()) {
            context.channel().config().setAutoRead(false);
            waiting.add(ReferenceCountUtil.retain(part));
        } else {
            take(context, part);
        }
    }

    /** The request has been answered: the next one may be passed on. */
    void next(Channel channel) {
        ChannelHandlerContext context = channel.pipeline().context(this);
        isAnswering = false;
        if (isPassingOn || context == null) {
            return;
        }
        isPassingOn = true;
        while (!isAnswering && !waiting.isEmpty()) {
            HttpObject part = waiting.remove();
            take(context, part);
            ReferenceCountUtil.release(part);
        }
        isPassingOn = false;
        if (!isAnswering) {
            context.channel().config().setAutoRead(true);
        }
    }

    private void take(ChannelHandlerContext context, HttpObject part) {
        if (part.decoderResult().isFailure()) {
            reject(context, Rejection.of(part.decoderResult().cause(), limits));
        } else if (!(part instanceof HttpRequest request) || begin(context, request)) {
            takeContent(context, part);
        }
    }

    private void takeContent(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpContent content && !append(content.content())) {
            reject(context, Rejection.tooLarge(limits));
        } else if (part instanceof LastHttpContent) {
            complete(context);
        }
    }

    private boolean begin(ChannelHandlerContext context, HttpRequest request) {
        Optional<Rejection> rejection = Rejection.of(request, limits);
        rejection.ifPresent(reason -> reject(context, reason));
        head = request;
        if (rejection.isEmpty() && HttpUtil.is100ContinueExpected(request)) {
            context.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
        return rejection.isEmpty();
    }

    private boolean append(ByteBuf content) {
        if (body.size() + content.readableBytes() > limits.maxBody()) {
            return false;
        }
        byte[] bytes = new byte[content.readableBytes()];
        content.readBytes(bytes);
        body.writeBytes(bytes);
        return true;
    }

    private void complete(ChannelHandlerContext context) {
        clock.stop();
        if (head == null) {
            throw new IllegalStateException("the end of a request came before its beginning");
        }
        Incoming incoming = Incoming.of(head, body.toByteArray(), context.channel(), trustsForwarded);
        head = null;
        // a new one, because a reset one would hold on to the memory of the longest body so far
        body = new ByteArrayOutputStream(0);
        isAnswering = true;
        context.fireChannelRead(incoming);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == RequestClock.Expired.EXPIRED) {
            clock.stop();
            // bytes of a next request that came early do not count against it while this one is being answered
            if (!isAnswering) {
                reject(context, Rejection.tooSlow(limits));
            }
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        clock.stop();
        dropWaiting();
        context.fireChannelInactive();
    }

    private void reject(ChannelHandlerContext context, Rejection rejection) {
        clock.stop();
        if (isRejected) {
            return;
        }
        isRejected = true;
        dropWaiting();
        context.channel().config().setAutoRead(true);
        LOG.info(
                "request from {}: answered {}, {}",
                context.channel().remoteAddress(),
                rejection.status().code(),
                rejection.reason());
        LingeringClose.after(context.writeAndFlush(rejection.response()), LINGER);
    }

    private void dropWaiting() {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
