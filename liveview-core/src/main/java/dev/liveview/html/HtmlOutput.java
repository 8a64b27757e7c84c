package dev.liveview.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** HTML as UTF-8 bytes, written front to back into one growing array. <i>Only on one thread.</i> */
public final class HtmlOutput {
    private static final int MAX_BYTES_PER_CHAR = 3;
    private static final int MAX_DIGITS = 20;
    /** Up to here a loop over the characters is faster than the platform's encoder and its array. */
    private static final int SHORT = 128;

    private byte[] bytes;
    private int size;

    /** An output with room for so many bytes; it grows. */
    public HtmlOutput(int capacity) {
        bytes = new byte[capacity];
    }

    /** How many bytes have been written. */
    public int size() {
        return size;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Bytes of UTF-8, as they are. */
    public void raw(byte[] utf8) {
        raw(utf8, utf8.length);
    }

    /** What was written to another output. */
    public void raw(HtmlOutput other) {
        raw(other.bytes, other.size);
    }

    private void raw(byte[] utf8, int length) {
        room(length);
        System.arraycopy(utf8, 0, bytes, size, length);
        size += length;
    }

    /** Markup, as it is. */
    public void markup(String html) {
        int length = html.length();
        if (length > SHORT) {
            raw(html.getBytes(StandardCharsets.UTF_8));
            return;
        }
        room(length * MAX_BYTES_PER_CHAR);
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = html.charAt(i);
            if (c >= 0x80) {
                raw(html.getBytes(StandardCharsets.UTF_8)); // over what is there of it
                return;
            }
            bytes[at++] = (byte) c;
        }
        size = at;
    }

    /** Text, escaped. */
    public void text(String text) {
        markup(Escape.html(text));
    }

    /** A number. */
    public void number(long value) {
        if (value < 0) {
            markup(Long.toString(value));
            return;
        }
        room(MAX_DIGITS);
        int end = size + digits(value);
        size = end;
        long rest = value;
        do {
            bytes[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
