package dev.liveview.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The body of a response. <i>Immutable.</i> */
public sealed interface Body {
    /** No body. */
    Body EMPTY = new Bytes(new byte[0]);

    /** How many bytes it has. */
    long length();

    /** A body held in memory. */
    static Body of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** A text, as UTF-8. */
    static Body of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes in memory. Whoever makes one gives the array away.
     *
     * @param bytes the bytes
     */
    record Bytes(byte[] bytes) implements Body {
        @Override
        public long length() {
            return bytes.length;
        }
    }

    /**
     * A file, sent as it is when it is sent.
     *
     * @param path where it is
     * @param length its length in bytes
     */
    record File(Path path, long length) implements Body {}
}
