package dev.liveview.netty.http;

import dev.liveview.netty.websocket.Upgrade;
import dev.liveview.transport.LiveEndpoint;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sets up each new connection: the stages that a request goes through, in order. <i>Safe to call from any thread.</i> */
public final class HttpConnection extends ChannelInitializer<Channel> {
    private final LiveEndpoint endpoint;
    private final Settings settings;
    private final Upgrade upgrade;
    private final Connections connections;

    /**
     * How connections are served.
     *
     * @param limits what one may cost
     * @param tls null for plain HTTP
     * @param trustsForwarded whether {@code X-Forwarded-*} fields are believed
     * @param compresses whether text is sent compressed to browsers that take it
     */
    public record Settings(HttpLimits limits, @Nullable SslContext tls, boolean trustsForwarded, boolean compresses) {}

    /** Connections to this application. */
    public HttpConnection(LiveEndpoint endpoint, Settings settings, Upgrade upgrade, Connections connections) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.upgrade = upgrade;
        this.connections = connections;
    }

    @Override
    protected void initChannel(Channel channel) {
        if (!connections.admit(channel)) {
            return;
        }
        ChannelPipeline pipeline = channel.pipeline();
        HttpLimits limits = settings.limits();
        RequestClock clock = new RequestClock(limits.requestTimeout());
        if (settings.tls() != null) {
            pipeline.addLast(settings.tls().newHandler(channel.alloc()));
            pipeline.addLast(new ChunkedWriteHandler());
        }
        pipeline.addLast(new RequestDecoder(limits, clock));
        pipeline.addLast(new HttpResponseEncoder());
        pipeline.addLast(new IdleStateHandler(true, 0, 0, limits.idleTimeout().toMillis(), TimeUnit.MILLISECONDS));
        RequestReader reader = new RequestReader(limits, clock, settings.trustsForwarded());
        pipeline.addLast(reader);
        pipeline.addLast(
                new RequestHandler(reader, endpoint, upgrade, new Compression(settings.compresses()), connections));
    }
}
