package dev.liveview.testing;

import dev.liveview.testing.form.FormControls;
import dev.liveview.testing.form.FormText;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/** A person gives controls other values; the view hears of each one, as in a browser. */
final class Change {
    private Change() {}

    /**
     * Types values, one control after the other, in the order of the document.
     *
     * @param controls the controls as the page has them now: each event may change them
     */
    static void of(LivePage page, Supplier<FormControls> controls, Map<String, ?> values) {
        Map<String, List<String>> texts = FormText.flatten(values);
        for (String name : controls.get().inOrder(texts)) {
            if (page.redirectedTo().isEmpty()) {
                Element touched = controls.get().type(name, texts.getOrDefault(name, List.of()));
                if (!tell(page, touched)) {
                    throw new AssertionError(
                            "neither " + Quote.tag(touched)
                                    + " nor its form has phx-change, so the view would not hear of it; form(...).fill(...) only types");
                }
            }
        }
    }

    /** Tells the view of a control that was changed; false if nothing listens. */
    static boolean tell(LivePage page, Element control) {
        FormControls controls = FormControls.around(control, page.typed());
        Element bound = control.hasAttr("phx-change")
                ? control
                : FormControls.owner(control)
                        .filter(form -> form.hasAttr("phx-change"))
                        .orElse(null);
        if (bound == null) {
            return false;
        }
        controls.use(control);
        String name = control.attr("name");
        // C-251: a control with an event of its own sends only what has its name
        var entries = controls.markedEntries(
                one -> bound != control || one.attr("name").equals(name), control);
        new Binding(page, bound, bound.attr("phx-change"))
                .run((event, values) -> EventPayload.ofForm(event, bound, entries, name, values));
        return true;
    }
}
