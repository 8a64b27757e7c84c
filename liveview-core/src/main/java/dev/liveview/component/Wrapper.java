package dev.liveview.component;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.template.Attrs;
import dev.liveview.template.Statics;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The element that {@code <.async_result>} puts around its slots: what it may be, and its static parts. */
final class Wrapper {
    static final String NONE = "";

    private static final ErrorCode UNSUITABLE = ErrorCode.app("async.wrapper");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** What browsers give no children, or only text, or do not show the children of. */
    private static final Set<String> TAKE_NO_SLOT = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "iframe",
            "img",
            "input",
            "link",
            "meta",
            "noembed",
            "noframes",
            "noscript",
            "param",
            "plaintext",
            "script",
            "source",
            "style",
            "template",
            "textarea",
            "title",
            "track",
            "wbr",
            "xmp");

    /** The usual ones are made once; other names may come from data, so they are not kept. */
    private static final Map<String, Statics> USUAL = usual(
            "article", "aside", "dd", "div", "dl", "li", "main", "ol", "p", "section", "span", "table", "tbody", "td",
            "ul");

    private Wrapper() {}

    /** Throws if an element of this name cannot be the wrapper, or cannot be late, or there is none for what shall be put on it. */
    static void check(String name, int delay, Attrs rest) {
        if (delay < 0) {
            throw unsuitable("delay=\"" + delay + "\"", "a delay is 0 milliseconds or more");
        }
        if (delay > Lateness.MAX) {
            throw unsuitable("delay=\"" + delay + "\"", "a delay is " + Lateness.MAX + " milliseconds or less");
        }
        if (name.isEmpty()) {
            checkNone(delay, rest);
            return;
        }
        String written = "as=\"" + name + "\"";
        if (!NAME.matcher(name).matches()) {
            throw unsuitable(
                    written, "an element's name is a letter from a to z, then such letters, digits and hyphens");
        }
        if (TAKE_NO_SLOT.contains(name)) {
            throw unsuitable(written, "browsers show no elements in <" + name + ">; take another one, such as div");
        }
        checkOwn(rest);
    }

    private static void checkNone(int delay, Attrs rest) {
        if (delay > 0) {
            throw unsuitable(
                    "as=\"\" delay=\"" + delay + "\"",
                    "without an element around the slots nothing can be hidden; leave out one of the two");
        }
        if (!rest.values().isEmpty()) {
            throw unsuitable(
                    "as=\"\"",
                    "there is no element for '"
                            + rest.values().keySet().iterator().next() + "'; name one, or leave it out");
        }
    }

    private static void checkOwn(Attrs rest) {
        if (rest.has("aria-live")) {
            throw unsuitable("aria-live", "it is there already; write live=\"assertive\" or live=\"off\" to change it");
        }
        if (rest.has("aria-busy")) {
            throw unsuitable("aria-busy", "it is set by the state of the result; leave it out");
        }
    }

    private static LiveViewException unsuitable(String written, String what) {
        return new LiveViewException(UNSUITABLE, "<.async_result " + written + ">: " + what);
    }

    /** An element of this name, which has been checked: its attributes that stay, those that follow the state, and its content. */
    static Statics statics(String name, LiveRegion live) {
        Statics known = live == LiveRegion.POLITE ? USUAL.get(name) : null;
        return known == null ? make(name, live) : known;
    }

    private static Statics make(String name, LiveRegion live) {
        return Statics.of(
                "AsyncResultComponent.java",
                new int[] {1, 1, 1},
                true,
                "<" + name + " aria-live=\"" + live.attribute() + "\"",
                "",
                ">",
                "</" + name + ">");
    }

    private static Map<String, Statics> usual(String... names) {
        return Stream.of(names)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> make(name, LiveRegion.POLITE)));
    }
}
