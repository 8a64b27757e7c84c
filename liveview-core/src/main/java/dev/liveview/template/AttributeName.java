package dev.liveview.template;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.Locale;
import java.util.Set;

/** What a name of an attribute says about its value. */
final class AttributeName {
    private static final ErrorCode BAD_NAME = ErrorCode.app("template.attribute-name");
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

    private AttributeName() {}

    static boolean isUrl(String name) {
        return URLS.contains(name.toLowerCase(Locale.ROOT)); // browsers do not tell HREF from href
    }

    /** Names come from code, but a spread's may come from data: one that would leave its place in the tag is refused. */
    static String check(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c == '"' || c == '\'' || c == '>' || c == '/' || c == '=' || c == '<' || c == 0x7f) {
                throw badName(name);
            }
        }
        if (name.isEmpty()) {
            throw badName(name);
        }
        return name;
    }

    private static LiveViewException badName(String name) {
        return new LiveViewException(
                BAD_NAME,
                "'" + name
                        + "' is not a name of an attribute; white space, quotes, '<', '>', '/' and '=' may not be in one");
    }
}
