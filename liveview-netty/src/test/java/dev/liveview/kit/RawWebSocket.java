package dev.liveview.kit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket that sends the frames the test says, right or wrong, and reads only when asked to. */
public final class RawWebSocket implements AutoCloseable {
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final int FINAL = 0x80;
    private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};

    private final RawHttp connection;

    /** A frame as it came. */
    public record Frame(int opcode, byte[] payload) {
        /** The payload as text. */
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** The code of a close frame. */
        public int closeCode() {
            return opcode == CLOSE && payload.length >= 2
                    ? ByteBuffer.wrap(payload).getShort() & 0xFFFF
                    : -1;
        }
    }

    private RawWebSocket(RawHttp connection) {
        this.connection = connection;
    }

    /** The request that asks for a WebSocket. */
    public static String handshake(String path) {
        return "GET " + path + " HTTP/1.1\nHost: localhost\nUpgrade: websocket\nConnection: keep-alive, Upgrade\n"
                + "Sec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n\n";
    }

    /** Opens one. */
    public static RawWebSocket open(int port, String path) {
        RawHttp connection = RawHttp.connect(port).send(handshake(path));
        RawHttp.Reply reply = connection.receiveHead();
        if (reply.status() != 101) {
            throw new AssertionError("expected 101, got " + reply);
        }
        return new RawWebSocket(connection);
    }

    /** Sends a whole text message. */
    public RawWebSocket text(String text) {
        return frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a close frame. */
    public RawWebSocket closing(int code) {
        return frame(CLOSE, true, new byte[] {(byte) (code >> 8), (byte) code});
    }

    /** Sends a frame, masked as it must be. */
    public RawWebSocket frame(int opcode, boolean isFinal, byte[] payload) {
        connection.send(encoded(opcode | (isFinal ? FINAL : 0), payload, true));
        return this;
    }

    /** Sends a frame without a mask, which no browser does. */
    public RawWebSocket unmasked(int opcode, byte[] payload) {
        connection.send(encoded(opcode | FINAL, payload, false));
        return this;
    }

    /** The first bytes of a frame of that length, and nothing of what it announces. */
    public RawWebSocket announced(int opcode, long length) {
        ByteBuffer head = ByteBuffer.allocate(14)
                .put((byte) (opcode | FINAL))
                .put((byte) (0x80 | 127))
                .putLong(length)
                .put(MASK);
        connection.send(head.array());
        return this;
    }

    /** A masked frame's bytes. */
    public static byte[] encoded(int firstByte, byte[] payload, boolean masked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(firstByte);
        int maskBit = masked ? 0x80 : 0;
        if (payload.length < 126) {
            out.write(maskBit | payload.length);
        } else if (payload.length < 65536) {
            out.write(maskBit | 126);
            out.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            out.write(maskBit | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        if (masked) {
            out.writeBytes(MASK);
        }
        for (int i = 0; i < payload.length; i++) {
            out.write(masked ? payload[i] ^ MASK[i % 4] : payload[i]);
        }
        return out.toByteArray();
    }

    /** Reads the next frame. */
    public Frame receive() {
        byte[] head = connection.read(2);
        int length = head[1] & 0x7F;
        if (length == 126) {
            length = ByteBuffer.wrap(connection.read(2)).getShort() & 0xFFFF;
        } else if (length == 127) {
            length = (int) ByteBuffer.wrap(connection.read(8)).getLong();
        }
        return new Frame(head[0] & 0x0F, connection.read(length));
    }

    /** Whether the server closes the connection, having sent nothing more. */
    public boolean isClosedByServer() {
        return connection.isClosedByServer();
    }

    @Override
    public void close() {
        connection.close();
    }
}
