package dev.liveview.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jsoup.nodes.Element;

/** Claims about a page, as the last action left it. */
public final class LivePageAssert extends AbstractAssert<LivePageAssert, LivePage> {
    LivePageAssert(LivePage page) {
        super(page, LivePageAssert.class);
    }

    /** Some element fits the selector. */
    public LivePageAssert hasElement(String selector) {
        return hasElement(ElementQuery.of(selector));
    }

    /** Some element fits the selector and has a text that contains this one. */
    public LivePageAssert hasElement(String selector, String text) {
        return hasElement(ElementQuery.of(selector, text));
    }

    private LivePageAssert hasElement(ElementQuery query) {
        if (found(query).isEmpty()) {
            failWithMessage(
                    "%nExpecting the page of %s%nto have an element %s%nbut it shows:%n%s",
                    page().path(), query, shown());
        }
        return this;
    }

    /** No element fits the selector. */
    public LivePageAssert hasNoElement(String selector) {
        return hasNoElement(ElementQuery.of(selector));
    }

    /** No element fits the selector and has a text that contains this one. */
    public LivePageAssert hasNoElement(String selector, String text) {
        return hasNoElement(ElementQuery.of(selector, text));
    }

    private LivePageAssert hasNoElement(ElementQuery query) {
        List<Element> found = found(query);
        if (!found.isEmpty()) {
            failWithMessage(
                    "%nExpecting the page of %s%nto have no element %s%nbut it has:%s",
                    page().path(), query, Quote.list(found));
        }
        return this;
    }

    /** The text of the page, white space collapsed, contains this one. */
    public LivePageAssert hasText(String text) {
        String all = page().text();
        if (!all.contains(text)) {
            failWithMessage(
                    "%nExpecting the page of %s%nto show the text%n  \"%s\"%nbut its text is:%n  \"%s\"",
                    page().path(), text, all);
        }
        return this;
    }

    /** The text of the page, white space collapsed, does not contain this one. */
    public LivePageAssert hasNoText(String text) {
        String all = page().text();
        if (all.contains(text)) {
            failWithMessage(
                    "%nExpecting the page of %s%nnot to show the text%n  \"%s\"%nbut its text is:%n  \"%s\"",
                    page().path(), text, all);
        }
        return this;
    }

    /** The document has this title. */
    public LivePageAssert hasTitle(String title) {
        String actualTitle = page().title();
        if (!actualTitle.equals(title)) {
            failWithMessage(
                    "%nExpecting the page of %s%nto have the title%n  \"%s\"%nbut it is:%n  \"%s\"",
                    page().path(), title, actualTitle);
        }
        return this;
    }

    /** The view has sent the browser to this path or address. */
    public LivePageAssert redirectedTo(String to) {
        String actualTarget = page().redirectedTo().orElse(null);
        if (!Objects.equals(actualTarget, to)) {
            failWithMessage(
                    "%nExpecting the page of %s%nto be redirected to%n  %s%nbut it was %s",
                    page().path(),
                    to,
                    actualTarget == null ? "not redirected" : "redirected to%n  ".formatted() + actualTarget);
        }
        return this;
    }

    /** The page was last taken to this path in place: by the view's {@code pushPatch}, a link or {@link LivePage#patch}. */
    public LivePageAssert patchedTo(String path) {
        String actualPath = page().patchedTo().orElse(null);
        if (!Objects.equals(actualPath, path)) {
            failWithMessage(
                    "%nExpecting the page of %s%nto be patched to%n  %s%nbut it was %s",
                    page().path(),
                    path,
                    actualPath == null ? "not patched" : "patched to%n  ".formatted() + actualPath);
        }
        return this;
    }

    /** The page has the address at which it was opened. */
    public LivePageAssert isNotPatched() {
        page().patchedTo()
                .ifPresent(path -> failWithMessage(
                        "%nExpecting the page of %s%nnot to be patched%nbut it was patched to%n  %s",
                        page().path(), path));
        return this;
    }

    /** The browser is still on the page. */
    public LivePageAssert isNotRedirected() {
        page().redirectedTo()
                .ifPresent(to -> failWithMessage(
                        "%nExpecting the page of %s%nnot to be redirected%nbut it was redirected to%n  %s",
                        page().path(), to));
        return this;
    }

    /** The view has pushed an event of this name. */
    public LivePageAssert pushedEvent(String name) {
        List<PushedEvent> events = page().pushedEvents();
        if (events.stream().noneMatch(event -> event.name().equals(name))) {
            failWithMessage(
                    "%nExpecting the page of %s%nto have been sent an event '%s'%nbut the events are:%n  %s",
                    page().path(), name, inWords(events));
        }
        return this;
    }

    /** The view has pushed an event of this name with this payload. */
    public LivePageAssert pushedEvent(String name, Map<String, ?> payload) {
        List<PushedEvent> events = page().pushedEvents();
        if (events.stream()
                .noneMatch(event ->
                        event.name().equals(name) && event.payload().values().equals(payload))) {
            failWithMessage(
                    "%nExpecting the page of %s%nto have been sent an event '%s' with%n  %s%nbut the events are:%n  %s",
                    page().path(), name, payload, inWords(events));
        }
        return this;
    }

    /** The view has a message of this kind for the person at the browser. */
    public LivePageAssert hasFlash(String kind, String message) {
        String actualMessage = page().flash().get(kind);
        if (!message.equals(actualMessage)) {
            failWithMessage(
                    "%nExpecting the page of %s%nto have the flash '%s'%n  \"%s\"%nbut it %s",
                    page().path(),
                    kind,
                    message,
                    actualMessage == null ? "has none of this kind" : "is%n  \"%s\"".formatted(actualMessage));
        }
        return this;
    }

    private LivePage page() {
        isNotNull();
        return Objects.requireNonNull(actual);
    }

    private List<Element> found(ElementQuery query) {
        return query.all(page().scope());
    }

    private String shown() {
        return DeadPage.contentOf(page().scope());
    }

    private static String inWords(List<PushedEvent> events) {
        return events.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        events.stream()
                                .map(event ->
                                        event.name() + " " + event.payload().values())
                                .toList());
    }
}
