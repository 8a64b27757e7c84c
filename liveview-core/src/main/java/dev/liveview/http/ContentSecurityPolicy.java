package dev.liveview.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page's browser may load and run: the value of the header field {@code Content-Security-Policy}.
 *
 * <pre>{@code
 * ContentSecurityPolicy.of("default-src 'self'; img-src 'self' data:; script-src 'self' 'nonce-{nonce}'")
 * }</pre>
 *
 * <code>'nonce-{nonce}'</code> stands for a number that each page has anew. <i>Immutable.</i>
 */
public final class ContentSecurityPolicy {
    /** No policy: the field is not sent. */
    public static final ContentSecurityPolicy NONE = new ContentSecurityPolicy("");

    private static final String PLACEHOLDER = "{nonce}";
    private static final String NONCE = "'nonce-" + PLACEHOLDER + "'";

    private static final Set<String> OF_SOURCES = Set.of(
            "base-uri",
            "child-src",
            "connect-src",
            "default-src",
            "fenced-frame-src",
            "font-src",
            "form-action",
            "frame-ancestors",
            "frame-src",
            "img-src",
            "manifest-src",
            "media-src",
            "object-src",
            "prefetch-src",
            "script-src",
            "script-src-attr",
            "script-src-elem",
            "style-src",
            "style-src-attr",
            "style-src-elem",
            "worker-src");

    private static final Set<String> OF_OTHER_VALUES = Set.of(
            "block-all-mixed-content",
            "report-to",
            "report-uri",
            "require-trusted-types-for",
            "sandbox",
            "trusted-types",
            "upgrade-insecure-requests",
            "webrtc");

    private static final Set<String> KEYWORDS = Set.of(
            "inline-speculation-rules",
            "none",
            "report-sample",
            "self",
            "strict-dynamic",
            "unsafe-eval",
            "unsafe-hashes",
            "unsafe-inline",
            "wasm-unsafe-eval");

    private static final Pattern HASH = Pattern.compile("sha(256|384|512)-[A-Za-z0-9+/_-]+={0,2}");

    /** What comes from the page's own origin only: no inline scripts or styles, no frames of other sites around it, no plug-ins. */
    public static final ContentSecurityPolicy DEFAULT =
            of("default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'");

    private final String text;

    private ContentSecurityPolicy(String text) {
        this.text = text;
    }

    /**
     * A policy of these directives; none at all if there is nothing in the text. Browsers pass over what they do not understand, which leaves a page
     * with less protection than was meant, so what they would pass over is refused.
     *
     * @throws IllegalArgumentException if a directive is unknown or there twice, or if a source is not written as browsers want it
     */
    public static ContentSecurityPolicy of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        checkCharacters(text);
        List<String> directives = Stream.of(text.split(";"))
                .map(String::strip)
                .filter(directive -> !directive.isEmpty())
                .toList();
        Set<String> seen = new HashSet<>();
        directives.forEach(directive -> checkDirective(directive, seen));
        return new ContentSecurityPolicy(String.join("; ", directives));
    }

    private static void checkCharacters(String text) {
        int odd = (int)
                text.chars().takeWhile(c -> c >= ' ' && c <= '~' && c != ',').count();
        if (odd == text.length()) {
            return;
        }
        throw refused(
                text.charAt(odd) == ','
                        ? "a comma at " + odd
                                + " would begin another policy; directives are separated by ';', sources by spaces"
                        : "the character U+%04X at %d cannot be in a header field"
                                .formatted((int) text.charAt(odd), odd));
    }

    private static void checkDirective(String directive, Set<String> seen) {
        String[] words = directive.split(" +");
        String name = words[0];
        if (!OF_SOURCES.contains(name) && !OF_OTHER_VALUES.contains(name)) {
            throw refused("there is no directive '" + name + "', so browsers would pass over it; there are "
                    + Stream.concat(OF_SOURCES.stream(), OF_OTHER_VALUES.stream())
                            .sorted()
                            .toList());
        }
        if (!seen.add(name)) {
            throw refused(
                    "'" + name + "' is there twice, and browsers take the first one only; put its sources together");
        }
        if (OF_SOURCES.contains(name)) {
            checkSources(name, List.of(words).subList(1, words.length));
        }
    }

    private static void checkSources(String name, List<String> sources) {
        for (String source : sources) {
            String problem = problem(source);
            if (problem != null) {
                throw refused(name + " " + source + ": " + problem);
            }
        }
        if (sources.contains("'none'") && sources.size() > 1) {
            throw refused(name + ": 'none' stands beside other sources, so browsers pass over it; leave it out");
        }
    }

    private static @Nullable String problem(String source) {
        boolean isQuoted = source.length() > 1 && source.startsWith("'") && source.endsWith("'");
        String bare = isQuoted ? source.substring(1, source.length() - 1) : source;
        boolean isNonce = bare.startsWith("nonce-");
        if (!isQuoted && (isNonce || isWord(bare))) {
            return "without quotes it is the name of a host; write '" + bare + "'";
        }
        if (isQuoted && isNonce && !source.equals(NONCE)) {
            return "a nonce that is the same on every page protects nothing; write " + NONCE;
        }
        if (isQuoted && !isNonce && !isWord(bare)) {
            return "there is no such word; there are "
                    + KEYWORDS.stream().sorted().toList() + ", hashes and " + NONCE;
        }
        if (!isNonce && (source.contains("{") || source.contains("}"))) {
            return "the only thing that is filled in is " + NONCE;
        }
        return null;
    }

    private static boolean isWord(String bare) {
        return KEYWORDS.contains(bare) || HASH.matcher(bare).matches();
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("content security policy: " + what);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return text.isEmpty();
    }

    /** Whether it names a nonce, so that each page needs one. */
    public boolean hasNonce() {
        return text.contains(NONCE);
    }

    /** The value of the header field for a page with this nonce. */
    public String header(String nonce) {
        return text.replace(PLACEHOLDER, nonce);
    }

    @Override
    public String toString() {
        return text;
    }
}
