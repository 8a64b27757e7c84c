package dev.liveview.element;

import dev.liveview.Attr;
import dev.liveview.Component;
import dev.liveview.Default;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.template.Slot;
import dev.liveview.template.Statics;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code <.portal>}: content that is shown somewhere else in the document, such as a dialog or a tooltip that must not be cut off by what is around it (F-122).
 *
 * <pre>{@code
 * <.portal id="confirm" target="body">
 *   <dialog open>Really?</dialog>
 * </.portal>
 * }</pre>
 *
 * Events from within go to the view and the component in whose template it is written. The content is shown when the page is connected, and goes with what is around
 * {@code <.portal>}.
 *
 * @param id the DOM id; the element around the content has it with {@code _lv_portal_wrap_} before it
 * @param target a CSS selector: the content is shown at the end of the first element in the document that it matches
 * @param container the name of the element around the content
 * @param cssClass the classes of that element; {@code class} in a template
 * @param innerBlock what is shown
 */
public record Portal(
        String id,
        String target,
        @Default("div") String container,
        @Attr("class") @Nullable String cssClass,
        Slot<Void> innerBlock)
        implements Component {
    private static final ErrorCode UNSUITABLE = ErrorCode.app("portal.attributes");

    /** The usual ones are made once; other names may come from data, so they are not kept. */
    private static final Map<String, Statics> USUAL = Stream.of("article", "aside", "div", "nav", "section", "span")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Portal::make));

    /**
     * A portal with these attributes.
     *
     * @throws LiveViewException if it has no id or no target, or if an element of the container's name shows no content
     */
    public Portal {
        if (id.isBlank()) {
            throw unsuitable("id", id, "a portal needs an id");
        }
        if (target.isBlank()) {
            throw unsuitable("target", target, "it is to be a CSS selector, such as body or #dialogs");
        }
        String problem = DynamicTag.problemOf(container, true);
        if (problem != null) {
            throw unsuitable("container", container, problem);
        }
    }

    private static LiveViewException unsuitable(String attribute, String value, String what) {
        return new LiveViewException(UNSUITABLE, "<.portal " + attribute + "=\"" + value + "\">: " + what);
    }

    Statics statics() {
        Statics known = USUAL.get(container);
        return known == null ? make(container) : known;
    }

    /** The client looks for the two attributes by name, and takes the one element inside to the target. */
    private static Statics make(String container) {
        return Statics.of(
                "Portal.java",
                new int[] {1, 1, 1, 1, 1},
                true,
                "<template id=\"",
                "\" data-phx-portal=\"",
                "\"><" + container + " id=\"_lv_portal_wrap_",
                "\"",
                ">",
                "</" + container + "></template>");
    }
}
