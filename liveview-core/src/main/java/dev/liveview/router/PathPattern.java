package dev.liveview.router;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A path with parameters: {@code /orgs/{slug}}; a last segment {@code {rest...}} takes all that follows. <i>Immutable.</i> */
final class PathPattern implements Comparable<PathPattern> {
    private static final String REST = "...";

    private final String text;
    private final List<String> segments;

    private PathPattern(String text, List<String> segments) {
        this.text = text;
        this.segments = segments;
    }

    static PathPattern parse(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("path '" + text + "' does not begin with a slash");
        }
        List<String> segments = split(text);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            check(text, segments.get(i), i == segments.size() - 1, names);
        }
        return new PathPattern(text, segments);
    }

    private static void check(String path, String segment, boolean isLast, Set<String> names) {
        if (segment.contains("{") != segment.endsWith("}") || segment.indexOf('{') > 0) {
            throw new IllegalArgumentException(
                    "path '" + path + "': '" + segment + "' is neither plain nor a {parameter}");
        }
        if (!isParameter(segment)) {
            return;
        }
        if (isRest(segment) && !isLast) {
            throw new IllegalArgumentException("path '" + path + "': only the last segment may take all that follows");
        }
        if (name(segment).isEmpty() || !names.add(name(segment))) {
            throw new IllegalArgumentException(
                    "path '" + path + "': parameter '" + segment + "' has no name of its own");
        }
    }

    /** The parameters of a path that fits, decoded; nothing if it does not fit. */
    Optional<Map<String, String>> match(String path) {
        return match(split(path));
    }

    /** The same, for a path that has been {@linkplain #split split}. */
    Optional<Map<String, String>> match(List<String> given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isRest(segment)) {
                parameters.put(
                        name(segment),
                        decode(String.join("/", given.subList(Math.min(i, given.size()), given.size()))));
                return Optional.of(parameters);
            }
            if (i >= given.size() || !matches(segment, given.get(i), parameters)) {
                return Optional.empty();
            }
        }
        return given.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
    }

    private static boolean matches(String segment, String given, Map<String, String> parameters) {
        String decoded = decode(given);
        if (!isParameter(segment)) {
            return segment.equals(decoded);
        }
        parameters.put(name(segment), decoded);
        return !decoded.isEmpty();
    }

    /** The segments of a path, still encoded; empty ones do not count. */
    static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        for (int start = 0; start < path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (end > start) {
                segments.add(path.substring(start, end));
            }
            start = end + 1;
        }
        return segments;
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static boolean isRest(String segment) {
        return isParameter(segment) && segment.endsWith(REST + "}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1).replace(REST, "");
    }

    /** The same shape: any path that fits one fits the other. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        segments.forEach(
                segment -> shape.append('/').append(isRest(segment) ? "**" : isParameter(segment) ? "*" : segment));
        return shape.toString();
    }

    /** What is more specific comes first: a plain segment before a parameter before all that follows. */
    @Override
    public int compareTo(PathPattern other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            int order = Integer.compare(rank(segments.get(i)), rank(other.segments.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    private static int rank(String segment) {
        return isRest(segment) ? 2 : isParameter(segment) ? 1 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
