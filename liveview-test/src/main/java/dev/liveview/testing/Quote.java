package dev.liveview.testing;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** How elements and texts stand in messages. */
final class Quote {
    private static final int LONGEST = 200;
    private static final int MOST = 10;

    private Quote() {}

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    static String of(Element element) {
        return cut(element.outerHtml());
    }

    /** The tag alone, without what is in it. */
    static String tag(Element element) {
        return cut(element.shallowClone().outerHtml().replace("</" + element.tagName() + ">", ""));
    }

    /** One line each. */
    static String list(Collection<Element> elements) {
        String lines = elements.stream()
                .limit(MOST)
                .map(element -> "\n  " + of(element))
                .collect(Collectors.joining());
        return elements.size() > MOST ? lines + "\n  … and " + (elements.size() - MOST) + " more" : lines;
    }
}
