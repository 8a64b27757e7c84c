package dev.liveview.netty.http;

import dev.liveview.http.Body;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.stream.ChunkedNioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer in Netty's terms, ready to be written. Making one may read files and takes time: not on an event loop.
 */
final class Outgoing {
    // what the connection decides, not the application
    private static final Set<String> OWN_FIELDS =
            Set.of("connection", "content-length", "transfer-encoding", "keep-alive");

    private final HttpResponse head;
    private final @Nullable FileChannel file;
    private final long fileLength;

    private Outgoing(HttpResponse head, @Nullable FileChannel file, long fileLength) {
        this.head = head;
        this.file = file;
        this.fileLength = fileLength;
    }

    /**
     * The answer to a request.
     *
     * @throws IOException if the file to be sent cannot be read
     * @throws IllegalArgumentException if a header field is not one
     */
    static Outgoing of(Request request, Response response, Compression compression) throws IOException {
        boolean hasBody = !request.method().equals("HEAD") && maySendBody(response.status());
        boolean varies = compression.varies(response);
        if (varies && request.takesCoding("gzip")) {
            byte[] bytes = Compression.compressed(response);
            Outgoing outgoing = ofBytes(response, bytes, hasBody);
            outgoing.head.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
            tellCaches(outgoing.head.headers());
            return outgoing;
        }
        Outgoing outgoing =
                switch (response.body()) {
                    case Body.Bytes(byte[] bytes) -> ofBytes(response, bytes, hasBody);
                    case Body.File body -> ofFile(response, body, hasBody);
                };
        if (varies) {
            tellCaches(outgoing.head.headers());
        }
        return outgoing;
    }

    private static void tellCaches(HttpHeaders headers) {
        if (!headers.containsValue(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING, true)) {
            headers.add(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
        }
    }

    /** An answer without a body, such as one for a failure. */
    static Outgoing empty(Response response) {
        return ofBytes(response, new byte[0], false);
    }

    private static Outgoing ofBytes(Response response, byte[] bytes, boolean hasBody) {
        ByteBuf content = hasBody ? Unpooled.wrappedBuffer(bytes) : Unpooled.EMPTY_BUFFER;
        HttpResponse head = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()), content);
        fillIn(head.headers(), response, bytes.length);
        return new Outgoing(head, null, 0);
    }

    private static Outgoing ofFile(Response response, Body.File body, boolean hasBody) throws IOException {
        if (!hasBody) {
            HttpResponse head = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()), Unpooled.EMPTY_BUFFER);
            fillIn(head.headers(), response, body.length());
            return new Outgoing(head, null, 0);
        }
        HttpResponse head =
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()));
        fillIn(head.headers(), response, body.length());
        return new Outgoing(head, FileChannel.open(body.path(), StandardOpenOption.READ), body.length());
    }

    private static void fillIn(HttpHeaders headers, Response response, long length) {
        response.headers().forEach((name, value) -> {
            if (!OWN_FIELDS.contains(name)) {
                headers.add(name, value);
            }
        });
        if (maySendBody(response.status())) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, length);
        }
    }

    private static boolean maySendBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    /** Writes it, telling the browser whether the connection stays open. On the connection's event loop. */
    ChannelFuture write(Channel channel, boolean keepsAlive) {
        head.headers().set(HttpHeaderNames.DATE, HttpDate.now());
        head.headers()
                .set(HttpHeaderNames.CONNECTION, keepsAlive ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
        if (file == null) {
            return channel.writeAndFlush(head);
        }
        channel.write(head);
        channel.write(fileContent(channel, file));
        return channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    // TLS has to encrypt the bytes, so the system cannot send them straight from the file
    private Object fileContent(Channel channel, FileChannel source) {
        if (channel.pipeline().get(SslHandler.class) == null) {
            return new DefaultFileRegion(source, 0, fileLength);
        }
        try {
            return new ChunkedNioFile(source, 0, fileLength, 8192);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives up what it holds, if it cannot be written. */
    void release() {
        if (file != null) {
            new DefaultFileRegion(file, 0, 0).release();
        }
    }
}
