package dev.liveview.compiler.check;

import java.util.Locale;
import java.util.Set;

/** What kind of place the value of an attribute is, which decides how values are made safe for it. */
public enum Place {
    /** Nothing special. */
    PLAIN,
    /** Class names. */
    CLASS,
    /** Style declarations. */
    STYLE,
    /** An address that a browser follows. */
    URL,
    /** JavaScript. */
    SCRIPT,
    /** What the browser's user may have changed since it was sent. */
    ECHO;

    private static final Set<String> URLS = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "xlink:href",
            "data",
            "poster",
            "cite",
            "background",
            "ping",
            "manifest");
    private static final Set<String> ECHOES = Set.of("value", "checked", "selected", "open", "muted");
    private static final Set<String> FIXED_VALUE =
            Set.of("button", "option", "li", "data", "param", "progress", "meter");

    /** The place that this attribute of this element is. */
    public static Place of(String element, String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        if (URLS.contains(name)) {
            return URL;
        }
        if (name.startsWith("on") && name.length() > 2) {
            return SCRIPT;
        }
        if (ECHOES.contains(name)) {
            boolean isFixed = name.equals("value") && FIXED_VALUE.contains(element.toLowerCase(Locale.ROOT));
            return isFixed ? PLAIN : ECHO;
        }
        return switch (name) {
            case "class" -> CLASS;
            case "style" -> STYLE;
            default -> PLAIN;
        };
    }
}
