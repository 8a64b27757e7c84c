package dev.liveview.element;

import dev.liveview.Attr;
import dev.liveview.Component;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.template.Attrs;
import dev.liveview.template.Slot;
import dev.liveview.template.Statics;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code <.dynamic_tag>}: an element whose name is known at run time only (F-116).
 *
 * <pre>{@code
 * <.dynamic_tag tag_name={"h" + @level} class="title">{@title}</.dynamic_tag>
 * }</pre>
 *
 * @param name the element's name; {@code tag_name} in a template
 * @param rest its attributes
 * @param innerBlock its content; elements that browsers know to have none have none
 */
public record DynamicTag(@Attr("tag_name") String name, Attrs rest, Slot<Void> innerBlock) implements Component {
    private static final ErrorCode UNSUITABLE = ErrorCode.app("element.name");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,62}");
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** What stands in these is no HTML, or not shown: escaped text would mean something else there. */
    private static final Set<String> RAW = Set.of(
            "script",
            "style",
            "textarea",
            "title",
            "iframe",
            "noscript",
            "noembed",
            "noframes",
            "plaintext",
            "template",
            "xmp");

    private static final Map<String, Statics> USUAL = Stream.of(
                    "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "section", "ul", "ol", "li", "a", "button")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), DynamicTag::make));

    /**
     * An element of this name.
     *
     * @throws LiveViewException if it is no name, or one whose content is no HTML
     */
    public DynamicTag {
        name = name.toLowerCase(Locale.ROOT);
        String problem = problemOf(name, !innerBlock.isEmpty());
        if (problem != null) {
            throw unsuitable(name, problem);
        }
    }

    /** Why there cannot be an element of this name; null if there can. */
    static @Nullable String problemOf(String name, boolean hasContent) {
        if (!NAME.matcher(name).matches()) {
            return "a name is a letter, then letters, digits and hyphens";
        }
        if (RAW.contains(name)) {
            return "what stands in such an element is no HTML; write the element itself";
        }
        return hasContent && VOID.contains(name) ? "such an element has no content" : null;
    }

    private static LiveViewException unsuitable(String name, String what) {
        return new LiveViewException(UNSUITABLE, "<.dynamic_tag tag_name=\"" + name + "\">: " + what);
    }

    boolean isVoid() {
        return VOID.contains(name);
    }

    Statics statics() {
        Statics known = USUAL.get(name);
        return known == null ? make(name) : known;
    }

    private static Statics make(String name) {
        return VOID.contains(name)
                ? Statics.of("DynamicTag.java", new int[] {1}, true, "<" + name, ">")
                : Statics.of("DynamicTag.java", new int[] {1, 1}, true, "<" + name, ">", "</" + name + ">");
    }
}
