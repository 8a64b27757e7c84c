package dev.liveview.compiler.generate;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads character references in text that is given to a component as a Java string, which is escaped again where the component shows it. */
final class Entities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "lbrace", "{", "rbrace",
            "}");

    private Entities() {}

    static String decode(String html) {
        return html.indexOf('&') < 0
                ? html
                : REFERENCE.matcher(html).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        if (match.group(3) != null) {
            return NAMED.getOrDefault(match.group(3), match.group());
        }
        int code = match.group(1) != null ? Integer.parseInt(match.group(1)) : Integer.parseInt(match.group(2), 16);
        return Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : match.group();
    }
}
