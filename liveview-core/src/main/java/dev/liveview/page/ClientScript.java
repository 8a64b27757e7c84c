package dev.liveview.page;

import dev.liveview.html.Escape;
import dev.liveview.router.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * The browser client, as pages refer to it: its script, and the style sheet of the components. Nothing of it stands in the page itself, so that
 * the strictest policies allow it. <i>Immutable.</i>
 *
 * @param elements what loads it
 */
public record ClientScript(String elements) {
    /** Where the client's files are on the class path. */
    public static final String RESOURCES = "META-INF/resources/liveview";

    /** Where the client's files are served. */
    public static final String PATH = "/_liveview";

    /** What the bundler calls the parts that the script loads itself. */
    private static final Pattern PART = Pattern.compile("liveview-\\w+-[A-Z0-9]{8}\\.js");

    private static final String STYLE_SHEET = "<link rel=\"stylesheet\" href=\"" + address("components.css") + "\">\n";

    /**
     * The client of the artifact {@code liveview-js}. Its address holds a digest, so that browsers may keep it for ever.
     *
     * @throws IllegalStateException if the artifact is not on the class path
     */
    public static ClientScript fromClassPath() {
        return at(address("liveview.js"));
    }

    /** The same, and what shows exceptions in development: each client gets the exception as a pushed event. */
    public ClientScript withExceptions() {
        // before the client, so that it listens before anything can be pushed
        return new ClientScript("<script defer src=\"" + address("exception_overlay.js") + "\"></script>\n" + elements);
    }

    /** Whether a file of the client has a digest of its content in its name, and so never changes. */
    public static boolean isNamedByContent(String name) {
        return PART.matcher(name).matches();
    }

    /** A client at another address, such as one that an application has bundled itself. */
    public static ClientScript at(String address) {
        return new ClientScript(STYLE_SHEET + "<script type=\"module\" phx-track-static src=\"" + Escape.html(address)
                + "\"></script>");
    }

    /** The elements for a page with this nonce; an empty one is left out. */
    String tags(String nonce) {
        return nonce.isEmpty()
                ? elements
                : elements.replace("<script ", "<script nonce=\"" + nonce + "\" ")
                        .replace("<link ", "<link nonce=\"" + nonce + "\" ");
    }

    private static String address(String name) {
        try (InputStream stream = ClientScript.class.getClassLoader().getResourceAsStream(RESOURCES + "/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the browser client is not on the class path; add dev.liveview:liveview-js");
            }
            return PATH + "/" + name + "?v=" + Digest.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
