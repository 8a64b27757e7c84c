package dev.liveview.testing;

import dev.liveview.testing.form.FormControls;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A click: the event of the view first, then what the browser does by itself. */
final class Click {
    private final LivePage page;
    private final Element element;

    private Click(LivePage page, Element element) {
        this.page = page;
        this.element = element;
    }

    static void on(LivePage page, Element element) {
        Click click = new Click(page, element);
        click.refuseDisabled();
        Element bound = element.closest("[phx-click]");
        if (bound == null) {
            if (!click.byItself()) {
                throw click.nothing();
            }
            return;
        }
        Binding binding = new Binding(page, bound, bound.attr("phx-click"));
        boolean isHeard = binding.isHeard(click.message(bound));
        boolean isDone = page.redirectedTo().isEmpty() && click.byItself();
        if (!isHeard && !isDone) {
            throw binding.unheard();
        }
    }

    private AssertionError nothing() {
        return new AssertionError(
                "a click on " + Quote.tag(element)
                        + " does nothing: neither it nor what is around it has phx-click, and it is no link, no button of a form and no checkbox");
    }

    private void refuseDisabled() {
        Element control = element.closest("button,input,select,textarea");
        if (control != null && FormControls.isDisabled(control)) {
            throw new AssertionError(Quote.tag(control) + " is disabled: nobody can click it");
        }
    }

    private Binding.Message message(Element bound) {
        return (event, values) -> EventPayload.of("click", event, bound, Map.of(), page.typed(), values);
    }

    private boolean byItself() {
        if (FormControls.isCheckable(element)) {
            return toggle();
        }
        Element button = element.closest("button,input");
        Element form = button == null || !FormControls.isSubmitter(button)
                ? null
                : FormControls.owner(button).orElse(null);
        if (form != null) {
            Submit.of(page, form, button, Map.of());
            return true;
        }
        return link(element.closest("a[href]"));
    }

    private boolean toggle() {
        FormControls.around(element, page.typed()).toggle(element);
        Change.tell(page, element);
        return true;
    }

    /** A link within the page only scrolls. */
    private boolean link(@Nullable Element link) {
        if (link == null || link.attr("href").startsWith("#")) {
            return false;
        }
        switch (link.attr("data-phx-link")) {
            case "patch" -> page.patch(link.attr("href"));
            case "redirect" -> page.leaveFor(link.attr("href"));
            default -> page.goTo(link.attr("href"));
        }
        return true;
    }
}
