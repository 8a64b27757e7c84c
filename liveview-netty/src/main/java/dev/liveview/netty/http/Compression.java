package dev.liveview.netty.http;

import dev.liveview.http.Body;
import dev.liveview.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Decides which bodies are sent compressed, and compresses them. <i>Immutable.</i> */
final class Compression {
    private static final int MIN_BYTES = 1024;
    // a longer file is sent as it is, without being read into memory
    private static final int MAX_FILE_BYTES = 1024 * 1024;

    private final boolean isOn;

    Compression(boolean isOn) {
        this.isOn = isOn;
    }

    /** Whether the body would be compressed for a browser that takes it, so that caches must tell browsers apart. */
    boolean varies(Response response) {
        return isOn
                && response.headers().first("content-encoding").isEmpty()
                && response.body().length() >= MIN_BYTES
                && (!(response.body() instanceof Body.File) || response.body().length() <= MAX_FILE_BYTES)
                && isText(contentType(response));
    }

    /** The body, compressed. */
    static byte[] compressed(Response response) throws IOException {
        byte[] plain =
                switch (response.body()) {
                    case Body.Bytes(byte[] bytes) -> bytes;
                    case Body.File file -> Files.readAllBytes(file.path());
                };
        // a page is made for one visit, a script is kept: only the latter is worth the time of a better level
        int level = contentType(response).startsWith("text/html") ? Deflater.BEST_SPEED : Deflater.DEFAULT_COMPRESSION;
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (Gzip gzip = new Gzip(out, level)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static String contentType(Response response) {
        return response.headers().first("content-type").orElse("").toLowerCase(Locale.ROOT);
    }

    private static boolean isText(String contentType) {
        String type = contentType.split(";", 2)[0].strip();
        return type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml") || type.endsWith("javascript");
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
