package dev.liveview.compiler.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows which elements browsers do not leave where they were written (HTML Standard, 13.2.6). The page that a browser makes must be the one
 * that the server believes it made.
 */
final class Nesting {
    private static final Set<String> ROWS = Set.of("tbody", "thead", "tfoot");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SCOPES =
            Set.of("table", "td", "th", "caption", "template", "object", "marquee", "applet");
    private static final Set<String> BUTTON_SCOPES =
            Set.of("button", "table", "td", "th", "caption", "template", "object", "marquee", "applet");
    private static final Set<String> LIST_SCOPES =
            Set.of("ul", "ol", "menu", "table", "td", "th", "template", "section", "article", "main", "button");
    private static final Set<String> DEFINITION_SCOPES =
            Set.of("dl", "table", "td", "th", "template", "section", "article", "main", "button");

    private static final Set<String> CLOSES_PARAGRAPH = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "ul");

    private static final Map<String, Set<String>> ONLY_IN = Map.of(
            "tr",
            ROWS,
            "td",
            Set.of("tr"),
            "th",
            Set.of("tr"),
            "tbody",
            Set.of("table"),
            "thead",
            Set.of("table"),
            "tfoot",
            Set.of("table"),
            "caption",
            Set.of("table"),
            "colgroup",
            Set.of("table"),
            "col",
            Set.of("colgroup"));

    private static final Map<String, Set<String>> TAKES_ONLY = Map.of(
            "table", Set.of("caption", "colgroup", "thead", "tbody", "tfoot"),
            "tbody", Set.of("tr"),
            "thead", Set.of("tr"),
            "tfoot", Set.of("tr"),
            "tr", Set.of("td", "th"),
            "colgroup", Set.of("col"));

    private static final Set<String> TAKEN_EVERYWHERE = Set.of("script", "style", "template");

    private Nesting() {}

    /** What is wrong with this element at this place. */
    static Optional<String> wrong(String element, Ancestors around) {
        if (around.has("svg") || around.has("math")) {
            return Optional.empty();
        }
        return inTable(element, around).or(() -> inItself(element, around)).or(() -> inParagraph(element, around));
    }

    /** Whether browsers move text out of this element. */
    static boolean movesTextOut(String parent) {
        return TAKES_ONLY.containsKey(parent);
    }

    private static Optional<String> inTable(String element, Ancestors around) {
        String parent = around.name();
        if (around.isBorder() || parent.equals("template")) {
            return Optional.empty();
        }
        if (element.equals("tr") && parent.equals("table")) {
            return Optional.of(
                    "<tr> stands directly in <table>, where browsers put a <tbody> around it; write the <tbody>");
        }
        Set<String> wanted = ONLY_IN.get(element);
        if (wanted != null && !wanted.contains(parent)) {
            return Optional.of("<" + element + "> in <" + parent + ">: browsers drop or move it; it stands only in "
                    + String.join(
                            ", ",
                            wanted.stream().sorted().map(one -> "<" + one + ">").toList()));
        }
        Set<String> taken = TAKES_ONLY.get(parent);
        boolean isMoved = taken != null && !taken.contains(element) && !TAKEN_EVERYWHERE.contains(element);
        return isMoved
                ? Optional.of("<" + element + "> in <" + parent + ">: browsers move it out of the table")
                : Optional.empty();
    }

    private static Optional<String> inItself(String element, Ancestors around) {
        boolean closes =
                switch (element) {
                    case "form" -> around.has("form");
                    case "a" -> around.has(Set.of("a"), SCOPES);
                    case "button" -> around.has(Set.of("button"), SCOPES);
                    case "li" -> around.has(Set.of("li"), LIST_SCOPES);
                    case "dd", "dt" -> around.has(Set.of("dd", "dt"), DEFINITION_SCOPES);
                    case "option" -> around.name().equals("option");
                    default -> HEADINGS.contains(element) && HEADINGS.contains(around.name());
                };
        String outer = HEADINGS.contains(element) || element.startsWith("d") ? around.name() : element;
        return closes
                ? Optional.of("<" + element + "> in <" + outer + ">: browsers do not nest them")
                : Optional.empty();
    }

    private static Optional<String> inParagraph(String element, Ancestors around) {
        boolean closes = CLOSES_PARAGRAPH.contains(element) && around.has(Set.of("p"), BUTTON_SCOPES);
        return closes
                ? Optional.of(
                        "<" + element + "> in <p>: browsers end the paragraph before it; write <div> instead of <p>")
                : Optional.empty();
    }
}
