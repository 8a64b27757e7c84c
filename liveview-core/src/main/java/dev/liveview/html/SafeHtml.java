package dev.liveview.html;

/**
 * HTML that is written as it is, without escaping. Whoever makes one vouches for it.
 *
 * <pre>{@code
 * SafeHtml.of(markdown.render(text))
 * }</pre>
 *
 * <i>Immutable.</i>
 *
 * @param html the markup; its tags must be balanced
 */
public record SafeHtml(String html) {
    /** Nothing. */
    public static final SafeHtml EMPTY = new SafeHtml("");

    /** Markup that the caller vouches for. */
    public static SafeHtml of(String html) {
        return new SafeHtml(html);
    }

    /** Any text as markup that shows it. */
    public static SafeHtml escape(String text) {
        return new SafeHtml(Escape.html(text));
    }

    @Override
    public String toString() {
        return html;
    }
}
