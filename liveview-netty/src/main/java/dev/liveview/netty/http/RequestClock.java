package dev.liveview.netty.http;

import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Measures how long a request takes to arrive, so that nobody holds a connection by sending a byte now and then. */
final class RequestClock {
    /** Sent along the connection when a request took too long. */
    enum Expired {
        EXPIRED
    }

    private final Duration patience;
    private @Nullable Future<?> alarm;

    RequestClock(Duration patience) {
        this.patience = patience;
    }

    /** The first bytes of a request have come. */
    void start(ChannelHandlerContext context) {
        if (alarm == null) {
            alarm = context.executor()
                    .schedule(
                            () -> context.pipeline().fireUserEventTriggered(Expired.EXPIRED),
                            patience.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    /** The request is complete, or will never be. */
    void stop() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
