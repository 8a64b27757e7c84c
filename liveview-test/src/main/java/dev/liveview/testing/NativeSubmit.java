package dev.liveview.testing;

import dev.liveview.testing.form.FormControls;
import dev.liveview.testing.form.FormText;
import java.util.List;
import org.jsoup.nodes.Element;

/** A form is sent by HTTP, as a browser does without scripts; the page is left by that. */
final class NativeSubmit {
    private static final String TRIGGER = "phx-trigger-action";

    private NativeSubmit() {}

    /** Sends a form because its view has told the browser to (C-259). */
    static TestResponse triggered(LivePage page, Element form) {
        if (!form.hasAttr(TRIGGER)) {
            throw new AssertionError(Quote.tag(form) + " has no " + TRIGGER
                    + " now, so a browser would not submit it; the view sets it once the form may be sent");
        }
        return of(page, form, FormControls.of(form, page.typed()).entriesOfPage());
    }

    /** Sends the entries where the form says. */
    static TestResponse of(LivePage page, Element form, List<FormText.Entry> entries) {
        page.requireStillOpen();
        String action = Links.resolve(page.path(), form.attr("action"));
        if (!action.startsWith("/")) {
            throw new AssertionError(
                    Quote.tag(form) + " is sent to " + action + ", out of the application: nobody answers there");
        }
        String text = FormText.encode(entries);
        if (form.attr("method").equalsIgnoreCase("post")) {
            return leave(page, action, page.browser().postForm(action, text));
        }
        // a browser takes all other methods for GET, and puts the values in the place of the query
        String address = action.split("[?#]", 2)[0] + "?" + text;
        return leave(page, address, page.browser().get(address));
    }

    private static TestResponse leave(LivePage page, String address, TestResponse response) {
        page.goTo(response.redirectedTo().orElse(address));
        return response;
    }
}
