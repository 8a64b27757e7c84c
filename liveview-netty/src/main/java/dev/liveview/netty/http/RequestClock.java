package dev.liveview.netty.http;

import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long a request takes to arrive, so that nobody holds a connection by sending a byte now and then. Most requests come with one read:
 * for them no alarm is set.
 */
final class RequestClock {
    /** Sent along the connection when a request took too long. */
    enum Expired {
        EXPIRED
    }

    private final Duration patience;
    private boolean isArriving;
    private @Nullable Future<?> alarm;

    RequestClock(Duration patience) {
        this.patience = patience;
    }

    /** Bytes of a request have come. */
    void start() {
        isArriving = true;
    }

    /** All that could be read has been handled. */
    void readComplete(ChannelHandlerContext context) {
        if (isArriving && alarm == null) {
            alarm = context.executor()
                    .schedule(
                            () -> context.pipeline().fireUserEventTriggered(Expired.EXPIRED),
                            patience.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    /** The request is complete, or will never be. */
    void stop() {
        isArriving = false;
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
