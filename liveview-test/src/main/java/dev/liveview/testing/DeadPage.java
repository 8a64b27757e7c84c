package dev.liveview.testing;

import dev.liveview.testing.channel.ViewChannel;
import dev.liveview.transport.LiveEndpoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The document that came over HTTP, with the place where its view is, and what its socket needs. */
final class DeadPage {
    private static final String MAIN = "data-phx-main";
    private static final String CONTAINER = "[" + MAIN + "]";
    private static final String CSRF = "meta[name=csrf-token]";

    private final String html;
    private final Document document;
    private final Element container;
    private final boolean isIsolated;
    private final LiveEndpoint server;

    private DeadPage(LiveEndpoint server, String html, Document document, Element container, boolean isIsolated) {
        this.server = server;
        this.html = html;
        this.document = document;
        this.container = container;
        this.isIsolated = isIsolated;
    }

    /** @param server what has answered with it, and is there for its socket */
    static DeadPage parse(LiveEndpoint server, String path, String html) {
        Document document = document(html);
        Element container = document.selectFirst(CONTAINER);
        if (container == null) {
            throw new AssertionError("GET " + path
                    + ": there is no live view in the answer; get(...) reads other pages: " + Quote.cut(html));
        }
        return new DeadPage(server, html, document, container, false);
    }

    /** The page around a view that has no route: the view is taken for the page's own. */
    static DeadPage isolated(LiveEndpoint server, IsolatedView view, String html) {
        Document document = document(html);
        Element container =
                Objects.requireNonNull(document.getElementById(view.id()), "the layout must show the page's content");
        container.attr(MAIN, true);
        return new DeadPage(server, html, document, container, true);
    }

    /** Whether the view has no address of its own. */
    boolean isIsolated() {
        return isIsolated;
    }

    /** Where the page's socket is opened. */
    LiveEndpoint server() {
        return server;
    }

    private static Document document(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** The csrf token in an HTML text, for the forms that follow. */
    static Optional<String> csrfToken(String html) {
        return html.contains("csrf-token")
                ? Optional.ofNullable(Jsoup.parse(html).selectFirst(CSRF)).map(meta -> meta.attr("content"))
                : Optional.empty();
    }

    String html() {
        return html;
    }

    String csrfToken() {
        Element meta = document.selectFirst(CSRF);
        if (meta == null) {
            throw new AssertionError(
                    "the page has no <meta name=\"csrf-token\">, so its socket cannot prove that it belongs to the visitor; write {@page.head()} into the <head> of the layout");
        }
        return meta.attr("content");
    }

    /** The element that the page's view is in. */
    Element container() {
        return container;
    }

    /** The whole document, as it came. */
    Document document() {
        return document;
    }

    String title() {
        return document.title();
    }

    /** The title that a browser shows once the view has set one (protocol 1.6). */
    String title(@Nullable String set) {
        Element element = document.selectFirst("title");
        if (set == null || element == null) {
            return set == null ? title() : set;
        }
        return element.attr("data-prefix")
                + (set.isBlank() ? element.attr("data-default") : set)
                + element.attr("data-suffix");
    }

    /** The document as it is after what its views have sent. */
    Document with(ViewChannel channel) {
        Document now = document.clone();
        Element view = Objects.requireNonNull(now.selectFirst(CONTAINER));
        view.empty();
        view.appendChildren(List.copyOf(channel.content().childNodes()));
        channel.fillNested(now);
        String newTitle = channel.screen().title();
        if (newTitle != null) {
            now.title(title(newTitle));
        }
        return now;
    }

    /** The element around the view is the server's, not one of the page's author. */
    static boolean isContainer(Element element) {
        return element.is(CONTAINER);
    }

    /** The HTML of the view in a document, or in a part of one. */
    static String contentOf(Element scope) {
        Element view = scope.selectFirst(CONTAINER);
        return (view == null ? scope : view).html().strip();
    }
}
