package dev.liveview.http;

/**
 * One open WebSocket (or what stands in for it), as a transport offers it. <i>Safe to call from any thread</i>; none of its methods blocks.
 */
public interface Socket {
    /** Sends one text frame. Frames arrive in the order of the calls. After the socket has closed this does nothing. */
    void send(byte[] utf8);

    /** Closes with a code and a reason (RFC 6455, 7.4), after what was sent before. */
    void close(int code, String reason);

    /** Whether the other side keeps up: false while more is waiting to be written than the transport wants to hold. */
    boolean isWritable();
}
