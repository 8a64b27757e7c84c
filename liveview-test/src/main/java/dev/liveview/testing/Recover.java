package dev.liveview.testing;

import dev.liveview.testing.form.FormControls;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A form's values are sent to a view that has started anew (C-264 to C-268). */
final class Recover {
    private Recover() {}

    static void of(LivePage page, Element form) {
        if (form.id().isEmpty() || !form.hasAttr("phx-change")) {
            throw new AssertionError(
                    Quote.tag(form) + " has no id or no phx-change, so a browser would not send its values again");
        }
        String own = form.attr("phx-auto-recover");
        if (own.equals("ignore")) {
            throw new AssertionError(
                    Quote.tag(form) + " has phx-auto-recover=\"ignore\", so a browser does not send its values again");
        }
        FormControls controls = FormControls.of(form, page.typed());
        var entries = controls.markedEntries(control -> true, null);
        String event = own.isEmpty() ? form.attr("phx-change") : own;
        new Binding(page, form, event)
                .run((name, values) ->
                        EventPayload.ofForm(name, form, entries, first(form).orElse(null), values));
    }

    /** The name of the first control that is not hidden, or else of the first. */
    private static Optional<String> first(Element form) {
        String named = "input[name], select[name], textarea[name]";
        return form.select(named).not("[type=hidden]").stream()
                .findFirst()
                .or(() -> form.select(named).stream().findFirst())
                .map(control -> control.attr("name"));
    }
}
