package dev.liveview.kit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A TCP connection that sends what the test says, byte for byte. */
public final class RawHttp implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 8192;

    private final Socket socket;
    private final InputStream in;

    /** An answer. Several fields of one name are joined by commas. */
    public record Reply(int status, Map<String, String> headers, byte[] body) {
        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects to this machine. */
    public static RawHttp connect(int port) {
        try {
            return over(new Socket(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawHttp over(Socket socket, int port) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setSoTimeout((int) Conditions.PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("localhost", port));
        return new RawHttp(socket);
    }

    /** Sends text, with each line break as CR LF. */
    public RawHttp send(String text) {
        return send(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public RawHttp send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Reads one answer with the body that its length announces. */
    public Reply receive() {
        Reply head = receiveHead();
        int length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
        return new Reply(head.status(), head.headers(), read(length));
    }

    /** Reads one answer that has no body, whatever length it announces. */
    public Reply receiveHead() {
        String statusLine = line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + "," + b);
        }
        return new Reply(Integer.parseInt(statusLine.split(" ")[1]), headers, new byte[0]);
    }

    /** Reads exactly so many bytes. */
    public byte[] read(int length) {
        try {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new AssertionError("expected " + length + " bytes, got " + bytes.length + " and then the end: "
                        + Arrays.toString(bytes));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = read(1)[0]; b != '\n'; b = read(1)[0]) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /** Whether the server closes the connection, having sent nothing more. */
    public boolean isClosedByServer() {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
