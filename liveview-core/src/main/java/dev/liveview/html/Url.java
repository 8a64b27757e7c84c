package dev.liveview.html;

import java.util.Locale;
import java.util.Set;

/** Decides whether an address from data may stand where a browser follows it. <i>Safe to call from any thread.</i> */
public final class Url {
    /** What stands in the page in place of an address that was refused. */
    public static final String REFUSED = "about:blank#refused";

    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "tel", "sms", "ftp", "ws", "wss", "blob");

    private Url() {}

    /**
     * Whether the address is relative, or has a scheme that runs no script. Browsers drop tabs and newlines anywhere and control characters
     * in front before they look for the scheme (URL Standard, 4.4), and so does this.
     */
    public static boolean isSafe(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r' || c <= ' ' && scheme.isEmpty()) {
                continue;
            }
            if (c == ':') {
                return isSafeScheme(scheme.toString().toLowerCase(Locale.ROOT), address.substring(i + 1));
            }
            if (!isSchemeCharacter(c)) {
                return true;
            }
            scheme.append(c);
        }
        return true;
    }

    private static boolean isSafeScheme(String scheme, String rest) {
        return SCHEMES.contains(scheme) || scheme.equals("data") && isImage(rest);
    }

    private static boolean isImage(String rest) {
        String type = rest.toLowerCase(Locale.ROOT);
        return type.startsWith("image/") && !type.startsWith("image/svg");
    }

    private static boolean isSchemeCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }
}
