package dev.liveview.component;

import dev.liveview.Component;
import dev.liveview.Default;
import org.jspecify.annotations.Nullable;

/**
 * {@code <.live_title>}: the document's title, which a view changes with {@code pageTitle} while the page is open (F-108).
 *
 * <pre>{@code
 * <.live_title title={@page.title()} default="Welcome" suffix=" · Shop" />
 * }</pre>
 *
 * @param title what the view calls itself; blank for the default
 * @param fallback stands where there is no title ({@code default} in a template)
 * @param prefix stands before every title
 * @param suffix stands after every title
 */
public record LiveTitle(
        @Nullable String title,
        @dev.liveview.Attr("default") @Default("") String fallback,
        @Default("") String prefix,
        @Default("") String suffix)
        implements Component {
    String shown() {
        return prefix + (title == null || title.isBlank() ? fallback : title) + suffix;
    }
}
