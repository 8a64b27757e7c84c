package dev.liveview.router;

import java.util.Optional;

/**
 * Addresses of files that change when the file does, and whether those that an open page has loaded are still current. <i>Safe to call from any
 * thread.</i>
 */
public final class TrackedFiles {
    private static final String VERSION = "v=";

    private final Routes routes;

    /** Of the files that these routes serve. */
    public TrackedFiles(Routes routes) {
        this.routes = routes;
    }

    /**
     * The address of a file with its version, so that browsers may keep it for ever: {@code /assets/app.css?v=3f2a}.
     *
     * @throws IllegalArgumentException if no route serves such a file
     */
    public String versioned(String path) {
        String version = version(path)
                .orElseThrow(() -> new IllegalArgumentException("no file at '" + path
                        + "'; routes.files(\"/assets\", \"classpath:assets\") serves those of a folder"));
        return path + "?" + VERSION + version;
    }

    /** Whether the file at an address that a page reports is what is served now. One without a version, or of another site's making, counts as current. */
    public boolean isCurrent(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return true;
        }
        String path = path(address.substring(0, query));
        Optional<String> reported = reported(address.substring(query + 1));
        return reported.isEmpty() || !isServed(path) || version(path).equals(reported);
    }

    private static Optional<String> reported(String query) {
        for (String part : query.split("[&#]")) {
            if (part.startsWith(VERSION)) {
                return Optional.of(part.substring(VERSION.length()));
            }
        }
        return Optional.empty();
    }

    private static String path(String address) {
        int host = address.indexOf("//");
        int path = host < 0 ? 0 : address.indexOf('/', host + 2);
        return path < 0 ? "/" : address.substring(path);
    }

    private boolean isServed(String path) {
        return routes.find("GET", path)
                .filter(match -> match.route() instanceof Route.Files)
                .isPresent();
    }

    private Optional<String> version(String path) {
        return routes.find("GET", path)
                .flatMap(match -> match.route() instanceof Route.Files files
                        ? files.files().version(match.params().get("file", ""))
                        : Optional.empty());
    }
}
