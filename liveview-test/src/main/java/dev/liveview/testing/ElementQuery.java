package dev.liveview.testing;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Which element of a page, or of a nested view, is meant: a CSS selector, and what its text must hold. <i>Immutable.</i> */
record ElementQuery(String selector, Predicate<String> text, String textInWords) {
    static ElementQuery of(String selector) {
        return new ElementQuery(selector, text -> true, "");
    }

    static ElementQuery of(String selector, String text) {
        return new ElementQuery(selector, all -> all.contains(text), " with the text '" + text + "'");
    }

    static ElementQuery of(String selector, Pattern text) {
        return new ElementQuery(selector, text.asPredicate(), " with a text like /" + text + "/");
    }

    List<Element> all(Element scope) {
        return candidates(scope).stream()
                .filter(element -> text.test(element.text()))
                .toList();
    }

    private List<Element> candidates(Element scope) {
        return scope.select(selector).stream()
                .filter(element -> !DeadPage.isContainer(element))
                .toList();
    }

    /** @throws AssertionError unless exactly one element fits */
    Element one(Element scope) {
        List<Element> found = all(scope);
        if (found.isEmpty()) {
            throw new AssertionError("no element fits " + this + "; " + instead(scope));
        }
        if (found.size() > 1) {
            throw new AssertionError(found.size() + " elements fit " + this + ", and only one may:" + Quote.list(found)
                    + "\nsay which by a narrower selector, or by its text: element(\"" + selector + "\", \"…\")");
        }
        return found.getFirst();
    }

    private String instead(Element scope) {
        List<Element> candidates = candidates(scope);
        return candidates.isEmpty()
                ? "the page shows:\n" + DeadPage.contentOf(scope)
                : "without the text there are:" + Quote.list(candidates);
    }

    @Override
    public String toString() {
        return "'" + selector + "'" + textInWords;
    }
}
