package dev.liveview.netty.http;

import java.time.Duration;

/**
 * What one HTTP connection may cost. <i>Immutable.</i>
 *
 * @param maxRequestLine the longest first line of a request, in bytes: the method and the URL
 * @param maxHeaders all header fields of a request together, in bytes
 * @param maxBody the longest body of a request, in bytes
 * @param requestTimeout how long a request may take to arrive, from its first byte to its last
 * @param idleTimeout how long a connection may be silent
 */
public record HttpLimits(
        int maxRequestLine, int maxHeaders, int maxBody, Duration requestTimeout, Duration idleTimeout) {
    private static final int KILOBYTE = 1024;

    /** The limits that hold unless an option says otherwise. */
    public static HttpLimits defaults() {
        return new HttpLimits(
                8 * KILOBYTE, 16 * KILOBYTE, KILOBYTE * KILOBYTE, Duration.ofSeconds(30), Duration.ofSeconds(60));
    }
}
