package dev.liveview;

import dev.liveview.html.SafeHtml;
import java.util.function.UnaryOperator;

/**
 * What a root layout puts into its document: the one attribute that a layout component has.
 *
 * <pre>{@code
 * @Template("""
 *     <!DOCTYPE html>
 *     <html lang="en">
 *       <head>
 *         <meta charset="utf-8">
 *         <.live_title title={@page.title()} default="Shop" suffix=" · Shop" />
 *         {@page.head()}
 *         <link rel="stylesheet" phx-track-static href={@page.file("/assets/shop.css")}>
 *       </head>
 *       <body>{@page.content()}</body>
 *     </html>
 *     """)
 * public record RootLayout(Page page) implements Component {}
 * }</pre>
 *
 * <i>Immutable.</i>
 *
 * @param title what the view called {@code pageTitle} with; empty if it did not
 * @param flash the messages that this page shows first
 * @param csrfToken what a form that posts to a route must send as {@code _csrf_token}
 * @param head the {@code meta}, {@code link} and {@code script} elements that a live page needs in its head
 * @param content the view
 * @param nonce what inline scripts and styles of the document must have as {@code nonce}, if the page's content security policy names one; else empty
 * @param files gives the path of a file its version
 */
public record Page(
        String title,
        Flash flash,
        String csrfToken,
        SafeHtml head,
        SafeHtml content,
        String nonce,
        UnaryOperator<String> files) {
    /**
     * The address of a file that the routes serve, with its version: browsers keep it for ever, and ask for it anew when it has changed. With
     * {@code phx-track-static} on its element, {@link LiveView#staticChanged()} tells of that.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String file(String path) {
        return files.apply(path);
    }
}
