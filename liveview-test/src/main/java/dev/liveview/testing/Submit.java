package dev.liveview.testing;

import dev.liveview.testing.form.FormControls;
import dev.liveview.testing.form.FormText;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A form is submitted: to the view, or by HTTP if it has no {@code phx-submit}. */
final class Submit {
    private Submit() {}

    /**
     * @param button the one that was clicked; null for Enter, which presses the form's first one
     * @param values typed before, hidden ones among them
     */
    static void of(LivePage page, Element form, @Nullable Element button, Map<String, ?> values) {
        FormControls controls = FormControls.of(form, page.typed());
        controls.fill(FormText.flatten(values), true);
        Element submitter = button == null ? controls.defaultButton().orElse(null) : button;
        if (submitter != null && FormControls.isDisabled(submitter)) {
            throw new AssertionError(Quote.tag(submitter) + " is disabled, so the form cannot be submitted");
        }
        if (form.hasAttr("phx-submit")) {
            controls.use(null);
            controls.press(submitter);
            var entries = controls.markedEntries(control -> true, submitter);
            new Binding(page, form, form.attr("phx-submit"))
                    .run((event, more) -> EventPayload.ofForm(event, form, entries, null, more));
        } else if (form.hasAttr("action")) {
            NativeSubmit.of(page, form, controls.entries(submitter));
        } else {
            throw new AssertionError(
                    Quote.tag(form) + " has neither phx-submit nor action, so nothing would get its values");
        }
    }
}
