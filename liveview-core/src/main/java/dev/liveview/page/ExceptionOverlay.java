package dev.liveview.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The script that shows, in development only, what a connected view threw. It works with every client: the exception comes as a pushed event. */
final class ExceptionOverlay {
    private static final String FILE = "exception_overlay.js";

    private ExceptionOverlay() {}

    static String element() {
        try (InputStream stream = Objects.requireNonNull(ExceptionOverlay.class.getResourceAsStream(FILE), FILE)) {
            return "<script>" + new String(stream.readAllBytes(), StandardCharsets.UTF_8) + "</script>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
