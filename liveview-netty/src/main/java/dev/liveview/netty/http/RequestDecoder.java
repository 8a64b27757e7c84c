package dev.liveview.netty.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Netty's decoder, stricter in one place, and telling the clock when bytes come. */
final class RequestDecoder extends HttpRequestDecoder {
    private final RequestClock clock;
    private boolean isOpen = true;

    RequestDecoder(HttpLimits limits, RequestClock clock) {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.maxRequestLine())
                .setMaxHeaderSize(limits.maxHeaders()));
        this.clock = clock;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (isOpen) {
            clock.start();
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        clock.readComplete(context);
        super.channelReadComplete(context);
    }

    // RFC 9112, 6.1: two lengths are how requests are smuggled past a proxy, and a server may refuse them
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
        isOpen = false;
        clock.stop();
        super.handlerRemoved0(context);
    }
}
