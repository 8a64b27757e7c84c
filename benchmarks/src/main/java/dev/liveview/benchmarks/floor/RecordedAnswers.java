package dev.liveview.benchmarks.floor;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests and messages with what was recorded. One per connection. */
final class RecordedAnswers extends SimpleChannelInboundHandler<Object> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedAnswers.class);

    private final Recording recording;

    RecordedAnswers(Recording recording) {
        this.recording = recording;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) {
        switch (message) {
            case FullHttpRequest request -> {
                String path = request.uri();
                Thread.startVirtualThread(() -> context.writeAndFlush(page(path)));
            }
            case TextWebSocketFrame frame -> {
                String text = frame.text();
                Thread.startVirtualThread(() ->
                        context.writeAndFlush(new TextWebSocketFrame(recording.answer(text)), context.voidPromise()));
            }
            default -> throw new IllegalArgumentException("the load program sends nothing of this kind: " + message);
        }
    }

    private FullHttpResponse page(String path) {
        Recording.Page page = recording.page(path);
        if (page == null) {
            return new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND, Unpooled.EMPTY_BUFFER);
        }
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(page.html()));
        page.headers().forEach((name, value) -> response.headers().add(name, value));
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, page.html().length);
        return response;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.warn("connection {}: closed", context.channel().remoteAddress(), cause);
        context.close();
    }
}
