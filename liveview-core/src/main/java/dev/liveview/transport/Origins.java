package dev.liveview.transport;

import dev.liveview.http.Request;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which pages may open a socket (protocol 3.6). <i>Immutable.</i> */
final class Origins {
    private final List<String> allowed;

    Origins(List<String> allowed) {
        this.allowed = allowed;
    }

    /** Whether the request comes from a page that may ask: a request without {@code Origin} does not come from a page. */
    boolean allow(Request request) {
        String origin = request.headers().first("origin").orElse(null);
        return origin == null
                || (allowed.isEmpty()
                        ? isOwn(origin, request)
                        : allowed.stream().anyMatch(pattern -> fits(pattern, origin)));
    }

    private static boolean isOwn(String origin, Request request) {
        String scheme = request.peer().secure() ? "https://" : "http://";
        return origin.equalsIgnoreCase(scheme + request.host()) || isSameHostAndPort(origin, request);
    }

    /** Behind a proxy that ends TLS the scheme differs, the host does not. */
    private static boolean isSameHostAndPort(String origin, Request request) {
        URI uri = uri(origin);
        return uri != null
                && uri.getRawAuthority() != null
                && uri.getRawAuthority().equalsIgnoreCase(request.host());
    }

    private static boolean fits(String pattern, String origin) {
        URI given = uri(origin);
        URI wanted = uri(pattern.contains("//") ? pattern.replace("*.", "any.") : "//" + pattern.replace("*.", "any."));
        if (given == null || wanted == null || given.getHost() == null || wanted.getHost() == null) {
            return false;
        }
        boolean scheme = wanted.getScheme() == null || wanted.getScheme().equalsIgnoreCase(given.getScheme());
        boolean port = wanted.getPort() < 0 || wanted.getPort() == given.getPort();
        return scheme && port && hostFits(pattern.contains("*."), wanted.getHost(), given.getHost());
    }

    private static boolean hostFits(boolean wildcard, String wanted, String given) {
        if (!wildcard) {
            return wanted.equalsIgnoreCase(given);
        }
        String domain = wanted.substring("any.".length()).toLowerCase(Locale.ROOT);
        String host = given.toLowerCase(Locale.ROOT);
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
