package dev.liveview.testing.document;

import org.jsoup.nodes.Element;

/** How elements stand in messages. */
final class Tags {
    private Tags() {}

    /** The tag alone, without what is in it. */
    static String of(Element element) {
        return element.shallowClone().outerHtml().replace("</" + element.tagName() + ">", "");
    }
}
