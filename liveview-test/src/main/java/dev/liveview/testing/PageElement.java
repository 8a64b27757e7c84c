package dev.liveview.testing;

import dev.liveview.testing.form.FormControls;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * An element of a page, by what it looks like: it is found anew whenever something is done with it, and must then be the only one.
 *
 * <p>What is done happens as in a browser, and the view has answered when the method returns. What a browser would do nothing upon fails.
 */
public final class PageElement {
    private final LivePage page;
    private final ElementQuery query;

    PageElement(LivePage page, ElementQuery query) {
        this.page = page;
        this.query = query;
    }

    /**
     * Clicks: sends the {@code phx-click} of the element, or of the nearest one around it; then does what a browser does with a link, a button of a
     * form, a checkbox or a radio button.
     *
     * @throws AssertionError if the element is disabled, or nothing would happen
     */
    public PageElement click() {
        Click.on(page, find());
        return this;
    }

    /**
     * Gives an input, a select or a textarea another value, and tells the view by its own {@code phx-change} or that of its form. A checkbox takes
     * {@code true} or {@code false}; a list chooses several options.
     *
     * @throws AssertionError if a person could not do that, or there is no {@code phx-change}
     */
    public PageElement change(Object value) {
        Element element = find();
        if (!FormControls.isControl(element) || element.attr("name").isEmpty()) {
            throw new AssertionError(
                    Quote.tag(element) + " is not a control with a name, so it has no value to change");
        }
        Change.of(page, () -> FormControls.around(find(), page.typed()), Map.of(element.attr("name"), value));
        return this;
    }

    /** Presses a key in the element: its {@code phx-keydown}, or else what listens by {@code phx-window-keydown}. */
    public PageElement keydown(String key) {
        return key("keydown", key);
    }

    /** Releases a key in the element: its {@code phx-keyup}, or else what listens by {@code phx-window-keyup}. */
    public PageElement keyup(String key) {
        return key("keyup", key);
    }

    /** Moves the focus to the element: its {@code phx-focus}. */
    public PageElement focus() {
        return own("focus", Map.of());
    }

    /** Takes the focus away from the element: its {@code phx-blur}. */
    public PageElement blur() {
        return own("blur", Map.of());
    }

    /**
     * Sends an event as the element's hook does. {@link LivePage#reply} is what it is answered.
     *
     * @throws AssertionError if the element has no {@code phx-hook}, or no id, without which there is no hook
     */
    public PageElement pushEvent(String event, Map<String, ?> payload) {
        Element element = find();
        if (!element.hasAttr("phx-hook") || element.id().isEmpty()) {
            throw new AssertionError(Quote.tag(element) + " has no hook: that takes the attributes phx-hook and id");
        }
        page.push(element, EventPayload.of("hook", event, payload));
        return this;
    }

    /** Sends an event as a script does, to the component that the element stands in, or to its view if it stands in none. */
    public PageElement event(String name, Map<String, ?> values) {
        page.push(EventTarget.around(find()), EventPayload.of("js", name, values));
        return this;
    }

    private PageElement key(String kind, String key) {
        Element element = find();
        if (!element.hasAttr("phx-" + kind)) {
            WindowEvents.key(page, kind, key);
            return this;
        }
        if (!WindowEvents.listensTo(element, key)) {
            throw new AssertionError(Quote.tag(element) + " does not listen to the key '" + key + "'");
        }
        return own(kind, Map.of("key", key));
    }

    private PageElement own(String kind, Map<String, ?> given) {
        Element element = find();
        if (!element.hasAttr("phx-" + kind)) {
            throw new AssertionError(Quote.tag(element) + " has no phx-" + kind);
        }
        new Binding(page, element, element.attr("phx-" + kind))
                .run((event, values) -> EventPayload.of(kind, event, element, given, page.typed(), values));
        return this;
    }

    // ── what it looks like ───────────────────────────────────────────────

    /** Whether there is such an element, as the last action left the page. */
    public boolean exists() {
        return !query.all(page.scope()).isEmpty();
    }

    /** How many elements there are that fit. */
    public int count() {
        return query.all(page.scope()).size();
    }

    /** The texts of all elements that fit, in order, white space collapsed. */
    public List<String> texts() {
        return query.all(page.scope()).stream().map(Element::text).toList();
    }

    /** The element's text, white space collapsed. */
    public String text() {
        return find().text();
    }

    /** The element's HTML, with its own tag. */
    public String html() {
        return find().outerHtml();
    }

    /** The value of an attribute, if the element has it. */
    public Optional<String> attribute(String name) {
        Element element = find();
        return element.hasAttr(name) ? Optional.of(element.attr(name)) : Optional.empty();
    }

    /** The value that a control has now, typed or given by the page; empty for a checkbox that is not checked. */
    public Optional<String> value() {
        Element element = find();
        if (!FormControls.isControl(element)) {
            throw new AssertionError(Quote.tag(element) + " is not a control, so it has no value");
        }
        return FormControls.around(element, page.typed()).value(element);
    }

    /**
     * Shows the element, alone but with the styles of its page, in the browser of whoever sits at the machine.
     *
     * @return the file of the page that was written for it
     * @see LivePage#openBrowser
     */
    public Path openBrowser() {
        return PageSnapshot.of(page, find());
    }

    private Element find() {
        return query.one(page.scope());
    }

    @Override
    public String toString() {
        return "element " + query + " of " + page.path();
    }
}
