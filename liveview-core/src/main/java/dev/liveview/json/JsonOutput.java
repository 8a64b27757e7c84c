package dev.liveview.json;

import java.util.Arrays;

/**
 * JSON text as UTF-8 bytes, written front to back into one growing array. Nothing is checked: the writer of a diff knows what it does.
 * <i>Only on one thread.</i>
 */
public final class JsonOutput {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final int MAX_BYTES_PER_CHAR = 6;
    private static final int MAX_DIGITS = 20;

    private byte[] bytes;
    private int size;

    /** An output with room for so many bytes; it grows. */
    public JsonOutput(int capacity) {
        bytes = new byte[capacity];
    }

    /** How many bytes have been written. */
    public int size() {
        return size;
    }

    /** Forgets what was written after this many bytes. */
    public void truncate(int newSize) {
        size = newSize;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** One character of ASCII. */
    public JsonOutput raw(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** Text of ASCII, as it is. */
    @SuppressWarnings(
            "deprecation") // getBytes(int, int, byte[], int) copies Latin-1 without a detour; the text is ASCII
    public JsonOutput raw(String ascii) {
        int length = ascii.length();
        room(length);
        ascii.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    /** Bytes of UTF-8, as they are. */
    public JsonOutput raw(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    /** A number. */
    public JsonOutput number(long value) {
        if (value < 0 || value > 9) {
            return raw(Long.toString(value));
        }
        return raw((char) ('0' + value));
    }

    /** The name of a member and the colon after it. */
    public JsonOutput name(int index) {
        room(MAX_DIGITS);
        bytes[size++] = '"';
        number(index);
        room(2);
        bytes[size++] = '"';
        bytes[size++] = ':';
        return this;
    }

    /** A string in quotes, escaped (RFC 8259, 7). */
    public JsonOutput string(String text) {
        int length = text.length();
        room(length * MAX_BYTES_PER_CHAR + 2);
        bytes[size++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                bytes[size++] = (byte) c;
            } else {
                i += other(text, i, c);
            }
        }
        bytes[size++] = '"';
        return this;
    }

    /** Writes a character that is not plain ASCII; gives back how many more characters it took. */
    private int other(String text, int at, char c) {
        if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) {
            escape(c);
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else if (!Character.isSurrogate(c)) {
            threeBytes(c);
        } else if (Character.isHighSurrogate(c)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))) {
            fourBytes(Character.toCodePoint(c, text.charAt(at + 1)));
            return 1;
        } else {
            threeBytes('\uFFFD');
        }
        return 0;
    }

    private void threeBytes(char c) {
        bytes[size++] = (byte) (0xE0 | c >> 12);
        bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | c & 0x3F);
    }

    private void fourBytes(int codePoint) {
        bytes[size++] = (byte) (0xF0 | codePoint >> 18);
        bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
    }

    private void escape(char c) {
        bytes[size++] = '\\';
        switch (c) {
            case '"' -> bytes[size++] = '"';
            case '\\' -> bytes[size++] = '\\';
            case '\n' -> bytes[size++] = 'n';
            case '\r' -> bytes[size++] = 'r';
            case '\t' -> bytes[size++] = 't';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[c >> 4];
                bytes[size++] = HEX[c & 15];
            }
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
