package dev.liveview.testing;

import dev.liveview.testing.form.FormControls;
import dev.liveview.testing.form.FormText;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * A form of a page. What is typed into it stays there, as in a browser, until the view gives a control another value.
 *
 * <pre>{@code
 * page.form("#signup").change(Map.of("email", "x")).submit();
 * }</pre>
 *
 * Names are those of the controls; nested maps stand for names with brackets: {@code Map.of("user", Map.of("email", "x"))} is {@code user[email]}. A
 * value is text, a number, a truth for a checkbox, or a list for several checkboxes or options.
 */
public final class PageForm {
    private final LivePage page;
    private final ElementQuery query;

    PageForm(LivePage page, ElementQuery query) {
        this.page = page;
        this.query = query;
    }

    /**
     * Changes controls, one after the other in the order of the page, and tells the view of each one, as typing does.
     *
     * @throws AssertionError if a person could not do that: no such field, disabled, readonly, hidden, no such option; or nothing listens by
     *     {@code phx-change}
     */
    public PageForm change(Map<String, ?> values) {
        Change.of(page, () -> FormControls.of(find(), page.typed()), values);
        return this;
    }

    /**
     * Sends what the form holds to the view again, as a browser does for every form with an {@code id} when the view had to start anew: to the event of
     * {@code phx-auto-recover}, or else of {@code phx-change}.
     *
     * <pre>{@code
     * page.reconnect();
     * page.form("#signup").recover();
     * }</pre>
     *
     * @throws AssertionError if a browser would not do that
     */
    public PageForm recover() {
        Recover.of(page, find());
        return this;
    }

    /** Changes controls without telling the view: for a form that has no {@code phx-change}. */
    public PageForm fill(Map<String, ?> values) {
        FormControls.of(find(), page.typed()).fill(FormText.flatten(values), false);
        return this;
    }

    /**
     * Submits, as Enter does: to {@code phx-submit}, or by HTTP to {@code action} if there is none; then the page is left, and
     * {@link TestBrowser#lastResponse} is the answer. The form's first button gives its name and value. To press another one, click it.
     */
    public PageForm submit() {
        return submit(Map.of());
    }

    /** Fills in, without telling the view, and submits. Hidden inputs may be set here, as scripts do. */
    public PageForm submit(Map<String, ?> values) {
        Submit.of(page, find(), null, values);
        return this;
    }

    /**
     * Sends the form by HTTP to its {@code action}, as a browser does as soon as the view has rendered {@code phx-trigger-action} on it: what the form
     * holds, hidden inputs and token included, and the name and value of the button by which it was submitted last. The page is left by that;
     * {@link LivePage#followRedirect} opens the next one.
     *
     * <pre>{@code
     * page.form("#login").submit(Map.of("name", "ann"));
     * TestResponse answer = page.form("#login").followTriggerAction();
     * assertThat(answer.status()).isEqualTo(303);
     * assertThat(page.followRedirect()).hasText("Hello ann");
     * }</pre>
     *
     * @return the answer of the route; a redirect is not followed
     * @throws AssertionError if the form has no {@code phx-trigger-action} now, or leads out of the application
     * @throws ServerFailure if the route's handler throws
     */
    public TestResponse followTriggerAction() {
        return NativeSubmit.triggered(page, find());
    }

    private Element find() {
        Element form = query.one(page.scope());
        if (!form.tagName().equals("form")) {
            throw new AssertionError(Quote.tag(form) + " is not a form");
        }
        return form;
    }

    @Override
    public String toString() {
        return "form " + query + " of " + page.path();
    }
}
