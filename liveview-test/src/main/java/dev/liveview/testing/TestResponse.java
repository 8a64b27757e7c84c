package dev.liveview.testing;

import dev.liveview.http.Body;
import dev.liveview.http.Headers;
import dev.liveview.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The answer to an HTTP request of a {@link TestBrowser}. <i>Immutable.</i>
 *
 * @param status the status
 * @param headers the header fields
 * @param text the body, read as UTF-8
 */
public record TestResponse(int status, Headers headers, String text) {
    static TestResponse of(Response response) {
        return new TestResponse(response.status(), response.headers(), text(response.body()));
    }

    /** Where the answer leads to, if it is a redirect. */
    public Optional<String> redirectedTo() {
        return status >= 300 && status < 400 ? headers.first("location") : Optional.empty();
    }

    private static String text(Body body) {
        return new String(bytes(body), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Body body) {
        return switch (body) {
            case Body.Bytes(byte[] bytes) -> bytes;
            case Body.File file -> read(file);
        };
    }

    private static byte[] read(Body.File file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
