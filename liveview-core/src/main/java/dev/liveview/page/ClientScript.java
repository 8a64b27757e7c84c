package dev.liveview.page;

import dev.liveview.router.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The browser client, as pages refer to it. <i>Immutable.</i>
 *
 * @param tag the elements that load it
 */
public record ClientScript(String tag) {
    /** Where the client's files are on the class path. */
    public static final String RESOURCES = "META-INF/resources/liveview";

    /** Where the client's files are served. */
    public static final String PATH = "/_liveview";

    private static final String NAME = "liveview.js";

    /**
     * The client of the artifact {@code liveview-js}. Its address holds a digest, so that browsers may keep it for ever.
     *
     * @throws IllegalStateException if the artifact is not on the class path
     */
    public static ClientScript fromClassPath() {
        try (InputStream stream = ClientScript.class.getClassLoader().getResourceAsStream(RESOURCES + "/" + NAME)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the browser client is not on the class path; add dev.liveview:liveview-js");
            }
            return at(PATH + "/" + NAME + "?v=" + Digest.of(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, and what shows exceptions in development. */
    public ClientScript withExceptions() {
        return new ClientScript(tag + "\n" + ExceptionOverlay.element());
    }

    /** A client at another address, such as one that an application has bundled itself. */
    public static ClientScript at(String address) {
        return new ClientScript("<script type=\"module\" phx-track-static src=\"" + address + "\"></script>");
    }
}
