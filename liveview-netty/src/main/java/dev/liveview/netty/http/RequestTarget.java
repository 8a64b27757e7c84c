package dev.liveview.netty.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the first line of a request names (RFC 9112, 3.2). <i>Immutable.</i>
 *
 * @param path path and query, still encoded, beginning with a slash
 * @param host the host of an absolute address, which goes before the {@code Host} field; null where only a path was given
 */
record RequestTarget(String path, @Nullable String host) {
    /** A path, or an absolute address as proxies send it; empty for anything else. */
    static Optional<RequestTarget> parse(String target) {
        if (target.startsWith("/")) {
            return Optional.of(new RequestTarget(target, null));
        }
        int afterScheme = target.regionMatches(true, 0, "http://", 0, 7)
                ? 7
                : target.regionMatches(true, 0, "https://", 0, 8) ? 8 : -1;
        if (afterScheme < 0) {
            return Optional.empty();
        }
        int slash = firstOf(target, afterScheme);
        String host = target.substring(afterScheme, slash);
        String rest = target.substring(slash);
        return host.isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestTarget(rest.startsWith("/") ? rest : "/" + rest, host));
    }

    private static int firstOf(String target, int from) {
        int slash = target.indexOf('/', from);
        int query = target.indexOf('?', from);
        int end = slash < 0 ? target.length() : slash;
        return query < 0 ? end : Math.min(end, query);
    }
}
