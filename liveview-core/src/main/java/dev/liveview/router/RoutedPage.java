package dev.liveview.router;

import dev.liveview.host.ViewHost.PathKind;
import dev.liveview.params.ParamException;
import dev.liveview.params.Params;
import dev.liveview.params.UrlEncoded;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that stands at a live route, and what other addresses are from there. <i>Immutable.</i>
 *
 * @param routes all routes
 * @param route the page's own
 * @param address the page's own
 * @param params of the path and of the query; those of the path win
 */
public record RoutedPage(Routes routes, Route.Live route, String address, Params params) {
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^/?#]*)(.*)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HOST = 253;
    private static final String UNWISE = "\"<>\\^`{|}";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The page at an address; nothing if no live route leads there, or the address is malformed. */
    public static Optional<RoutedPage> at(Routes routes, URI uri) {
        if (uri.getRawPath() == null || uri.getHost() != null && uri.getHost().length() > LONGEST_HOST) {
            return Optional.empty();
        }
        return routes.find("GET", uri.getRawPath()).flatMap(match -> of(routes, match, uri));
    }

    private static Optional<RoutedPage> of(Routes routes, Route.Match match, URI uri) {
        if (!(match.route() instanceof Route.Live live)) {
            return Optional.empty();
        }
        try {
            Params query = uri.getRawQuery() == null ? Params.EMPTY : UrlEncoded.decode(uri.getRawQuery());
            return Optional.of(new RoutedPage(routes, live, uri.toString(), query.with(match.params())));
        } catch (ParamException malformed) {
            return Optional.empty();
        }
    }

    /** The page at an address as a browser gives it. */
    public static Optional<RoutedPage> at(Routes routes, String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() ? uri(parts.group(1), parts.group(2)).flatMap(uri -> at(routes, uri)) : Optional.empty();
    }

    /**
     * An address as browsers write it, with characters that the standard wants escaped; nothing if even so it is malformed.
     *
     * @param origin scheme and host
     * @param target path, query and fragment
     */
    public static Optional<URI> uri(String origin, String target) {
        try {
            return Optional.of(new URI(origin + escaped(target)));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** The page's address, parsed anew each time: of a view that waits for its next event nobody asks it. */
    public URI uri() {
        return URI.create(address);
    }

    /** What a path is from here. */
    public PathKind kindOf(String path) {
        return at(routes, resolved(path)).map(this::kindOf).orElse(PathKind.ELSEWHERE);
    }

    private PathKind kindOf(RoutedPage other) {
        if (!other.route.liveSession().equals(route.liveSession())) {
            return PathKind.ELSEWHERE;
        }
        return isSameView(other) ? PathKind.SAME_VIEW : PathKind.SAME_SESSION;
    }

    private boolean isSameView(RoutedPage other) {
        return other.route == route || other.route.viewType() == route.viewType();
    }

    /** The page at another path, where the same view stands; nothing if another one does, or none. */
    public Optional<RoutedPage> patchedTo(String path) {
        return at(routes, resolved(path)).filter(this::isPatch);
    }

    /** The same, for an address as a browser gives it. */
    public Optional<RoutedPage> patchedBy(String address) {
        return at(routes, address).filter(this::isPatch);
    }

    private boolean isPatch(RoutedPage other) {
        return kindOf(other) == PathKind.SAME_VIEW;
    }

    /** A path of this site as an address. Browsers escape what an address must not hold, and so does this. */
    private URI resolved(String path) {
        return uri().resolve(URI.create(escaped(path)));
    }

    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' && !isEscape(path, i)) {
                escaped.append("%25");
            } else if (c <= ' ' || c > '~' || UNWISE.indexOf(c) >= 0 || isOutOfPlace(path, i)) {
                int end = path.offsetByCodePoints(i, 1);
                escape(escaped, path.substring(i, end));
                i = end - 1;
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscape(String path, int percent) {
        return percent + 2 < path.length()
                && HexFormat.isHexDigit(path.charAt(percent + 1))
                && HexFormat.isHexDigit(path.charAt(percent + 2));
    }

    /** A bracket stands for itself in queries only, and only the first hash begins a fragment. */
    private static boolean isOutOfPlace(String path, int index) {
        return switch (path.charAt(index)) {
            case '[', ']' -> path.lastIndexOf('?', index) < 0;
            case '#' -> path.lastIndexOf('#', index - 1) >= 0;
            default -> false;
        };
    }

    private static void escape(StringBuilder out, String character) {
        for (byte part : character.getBytes(StandardCharsets.UTF_8)) {
            HEX.toHexDigits(out.append('%'), part);
        }
    }
}
