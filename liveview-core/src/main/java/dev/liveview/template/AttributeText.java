package dev.liveview.template;

import dev.liveview.html.Escape;
import dev.liveview.html.Html;
import dev.liveview.html.SafeHtml;
import dev.liveview.html.Url;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the value of an attribute is written: escaped, left out, or refused. */
final class AttributeText {
    private static final Logger LOG = LoggerFactory.getLogger(AttributeText.class);

    private AttributeText() {}

    /** A whole attribute, with the space before it. Null and false: none. True: the bare name. */
    static String whole(String name, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean present -> present ? " " + name : "";
            default -> " " + name + "=\"" + part(value) + "\"";
        };
    }

    /** Part of a quoted value. */
    static String part(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case SafeHtml safe -> safe.html();
            default -> Escape.html(value.toString());
        };
    }

    /** A whole attribute that holds an address. */
    static String url(String name, @Nullable Object value, Render render) {
        return whole(name, value == null || value instanceof Boolean ? value : safeUrl(name, value, render));
    }

    /** The first part of the quoted value of an attribute that holds an address. */
    static String urlPart(String name, @Nullable Object value, Render render) {
        return value == null ? "" : part(safeUrl(name, value, render));
    }

    /** All attributes of a spread but those that are written on the tag already. */
    static String spread(Attrs attrs, String[] written, Render render) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, @Nullable Object> attribute : attrs.values().entrySet()) {
            if (!contains(written, attribute.getKey())) {
                out.append(spreadOne(attribute.getKey(), attribute.getValue(), render));
            }
        }
        return out.toString();
    }

    private static String spreadOne(String name, @Nullable Object value, Render render) {
        AttributeName.check(name);
        if (value == null || value instanceof Boolean) {
            return whole(name, value);
        }
        if (AttributeName.isUrl(name)) {
            return url(name, value, render);
        }
        return switch (name) {
            case "class" -> whole(name, Html.classes(value));
            case "style" -> whole(name, Html.styles(value));
            default -> whole(name, value);
        };
    }

    private static Object safeUrl(String attribute, Object value, Render render) {
        if (value instanceof SafeHtml || Url.isSafe(value.toString())) {
            return value;
        }
        LOG.warn("{}: an address that would run a script was refused in attribute '{}'", render.location(), attribute);
        return Url.REFUSED;
    }

    private static boolean contains(String[] names, String name) {
        for (String one : names) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
