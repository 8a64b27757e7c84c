package dev.liveview.testing;

import java.net.URI;

/** Where links and forms of a page lead. */
final class Links {
    private Links() {}

    /** The path within the application, or the whole address of another site. */
    static String resolve(String path, String link) {
        // URI.resolve loses the last part of the path when the link is nothing but a query
        boolean isQuery = link.isEmpty() || link.startsWith("?");
        String address = isQuery
                ? TestBrowser.ORIGIN + path.split("\\?", 2)[0] + link
                : URI.create(TestBrowser.ORIGIN + path).resolve(link).toString();
        return address.startsWith(TestBrowser.ORIGIN + "/") ? address.substring(TestBrowser.ORIGIN.length()) : address;
    }
}
