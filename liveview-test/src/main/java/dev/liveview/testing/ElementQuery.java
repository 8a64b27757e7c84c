package dev.liveview.testing;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which element of a page is meant: a CSS selector, and what its text must hold. <i>Immutable.</i> */
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

    List<Element> all(Document document) {
        return candidates(document).stream()
                .filter(element -> text.test(element.text()))
                .toList();
    }

    private List<Element> candidates(Document document) {
        return document.select(selector).stream()
                .filter(element -> !DeadPage.isContainer(element))
                .toList();
    }

    /** @throws AssertionError unless exactly one element fits */
    Element one(Document document) {
        List<Element> found = all(document);
        if (found.isEmpty()) {
            throw new AssertionError("no element fits " + this + "; " + instead(document));
        }
        if (found.size() > 1) {
            throw new AssertionError(found.size() + " elements fit " + this + ", and only one may:" + Quote.list(found)
                    + "\nsay which by a narrower selector, or by its text: element(\"" + selector + "\", \"…\")");
        }
        return found.getFirst();
    }

    private String instead(Document document) {
        List<Element> candidates = candidates(document);
        return candidates.isEmpty()
                ? "the page shows:\n" + DeadPage.contentOf(document)
                : "without the text there are:" + Quote.list(candidates);
    }

    @Override
    public String toString() {
        return "'" + selector + "'" + textInWords;
    }
}
