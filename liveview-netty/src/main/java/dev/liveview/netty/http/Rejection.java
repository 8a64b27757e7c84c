package dev.liveview.netty.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Why a request is not even asked of the application. <i>Immutable.</i>
 *
 * @param status what the browser gets
 * @param reason for the log, free of what the browser sent
 */
record Rejection(HttpResponseStatus status, String reason) {
    /** For a request that could not be decoded. */
    static Rejection of(Throwable cause, HttpLimits limits) {
        return switch (cause) {
            case TooLongHttpLineException line ->
                new Rejection(
                        HttpResponseStatus.REQUEST_URI_TOO_LONG,
                        "its first line is longer than " + limits.maxRequestLine() + " bytes (option maxRequestLine)");
            case TooLongHttpHeaderException header ->
                new Rejection(
                        HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                        "its header fields are longer than " + limits.maxHeaders() + " bytes (option maxHeaders)");
            case TooLongFrameException other -> malformed("a part of it is too long");
            default -> malformed("it is not HTTP/1.1");
        };
    }

    /** For a request whose header says already that it will not be answered; empty if it will. */
    static Optional<Rejection> of(HttpRequest head, HttpLimits limits) {
        if (head.protocolVersion().majorVersion() != 1) {
            return Optional.of(
                    new Rejection(HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, "its version is not HTTP/1"));
        }
        if (head.headers().getAll(HttpHeaderNames.HOST).size() != 1
                && head.protocolVersion().minorVersion() >= 1) {
            return Optional.of(malformed("it needs one Host field"));
        }
        if (RequestTarget.parse(head.uri()).isEmpty()) {
            return Optional.of(malformed("its target is neither a path nor an address"));
        }
        String expected = head.headers().get(HttpHeaderNames.EXPECT);
        if (expected != null && !HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expected)) {
            return Optional.of(new Rejection(
                    HttpResponseStatus.EXPECTATION_FAILED, "it expects something else than 100-continue"));
        }
        return HttpUtil.getContentLength(head, 0L) > limits.maxBody()
                ? Optional.of(tooLarge(limits))
                : Optional.empty();
    }

    /** For a body that is too long. */
    static Rejection tooLarge(HttpLimits limits) {
        return new Rejection(
                HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE,
                "its body is longer than " + limits.maxBody() + " bytes (option maxBody)");
    }

    /** For a request that took too long to arrive. */
    static Rejection tooSlow(HttpLimits limits) {
        return new Rejection(
                HttpResponseStatus.REQUEST_TIMEOUT,
                "it has not arrived after " + limits.requestTimeout() + " (option requestTimeout)");
    }

    /** The answer: the status in words, and that the connection closes. */
    FullHttpResponse response() {
        byte[] text = (status + "\n").getBytes(StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(text));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, text.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }

    private static Rejection malformed(String reason) {
        return new Rejection(HttpResponseStatus.BAD_REQUEST, reason);
    }
}
