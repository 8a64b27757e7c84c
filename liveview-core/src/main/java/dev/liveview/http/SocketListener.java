package dev.liveview.http;

/**
 * What a transport tells of one socket, from one thread at a time. Every method returns at once: no user code runs on the transport's thread.
 */
public interface SocketListener {
    /** The socket is open; called first. */
    void opened(Socket socket);

    /** A text frame came. */
    void text(String frame);

    /** A binary frame came; the array is the listener's. */
    void binary(byte[] frame);

    /** {@link Socket#isWritable()} became true again. */
    void writable();

    /** The socket has closed, from whichever side; called last, once. */
    void closed();
}
