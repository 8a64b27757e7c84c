package dev.liveview.netty.http;

import io.netty.handler.codec.DateFormatter;
import java.util.Date;
import java.util.concurrent.TimeUnit;

/** The present time as the {@code Date} field tells it (RFC 9110, 6.6.1): to the second, so once a second is often enough to write it. */
final class HttpDate {
    private static volatile HttpDate current = new HttpDate(0);

    private final long second;
    private final String text;

    private HttpDate(long second) {
        this.second = second;
        this.text = DateFormatter.format(new Date(TimeUnit.SECONDS.toMillis(second)));
    }

    /** <i>Safe to call from any thread.</i> */
    static String now() {
        long second = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
        HttpDate date = current;
        if (date.second != second) {
            date = new HttpDate(second);
            current = date;
        }
        return date.text;
    }
}
