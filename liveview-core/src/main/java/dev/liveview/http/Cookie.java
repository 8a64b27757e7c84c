package dev.liveview.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that a response sets, for the whole site, out of reach of scripts, and not sent along by other sites' forms
 * ({@code SameSite=Lax}). <i>Immutable.</i>
 *
 * @param name its name
 * @param value its value, without white space, commas, semicolons and quotes
 * @param maxAge how long the browser keeps it; null until it is closed, zero to delete it
 * @param secure whether it travels over TLS only
 */
public record Cookie(String name, String value, @Nullable Duration maxAge, boolean secure) {
    /** The text of a {@code Set-Cookie} header (RFC 6265, 4.1). */
    public String header() {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                + (maxAge == null ? "" : "; Max-Age=" + maxAge.toSeconds()) + (secure ? "; Secure" : "");
    }

    /** The cookies of a {@code Cookie} header, by name; the first of two equal names wins. */
    static Map<String, String> parse(Iterable<String> headers) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String header : headers) {
            for (String pair : header.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    cookies.putIfAbsent(
                            pair.substring(0, equals).strip(),
                            unquoted(pair.substring(equals + 1).strip()));
                }
            }
        }
        return cookies;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
