package dev.liveview.testing;

import dev.liveview.http.Headers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one visitor. All are for the whole site, because the server sets no others. */
final class CookieJar {
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Keeps what a response sets, and drops what it deletes. */
    void keep(Headers headers) {
        for (String header : headers.all("set-cookie")) {
            String pair = header.split(";", 2)[0];
            int equals = pair.indexOf('=');
            String name = pair.substring(0, equals).strip();
            if (header.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(equals + 1).strip());
            }
        }
    }

    void put(String name, String value) {
        cookies.put(name, value);
    }

    /** The request's header fields with the cookies. */
    Headers onto(Headers headers) {
        String header = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return header.isEmpty() ? headers : headers.with("cookie", header);
    }
}
