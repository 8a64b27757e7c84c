package dev.liveview.netty.websocket;

import java.time.Duration;

/**
 * What one WebSocket may cost. <i>Immutable.</i>
 *
 * @param maxMessage the longest message, in bytes, in one frame or in many
 * @param idleTimeout how long the browser may be silent
 * @param lowWater the socket is writable again when fewer bytes than this wait
 * @param highWater the socket is not writable when more bytes than this wait
 * @param maxUnread the socket is dropped when more bytes than this wait
 */
public record SocketLimits(int maxMessage, Duration idleTimeout, int lowWater, int highWater, int maxUnread) {
    private static final int KILOBYTE = 1024;

    /** The limits that hold unless an option says otherwise. */
    public static SocketLimits defaults() {
        return new SocketLimits(
                KILOBYTE * KILOBYTE, Duration.ofSeconds(60), 32 * KILOBYTE, 64 * KILOBYTE, 4 * KILOBYTE * KILOBYTE);
    }
}
