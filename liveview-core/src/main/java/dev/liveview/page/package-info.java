/**
 * The dead render: a live route becomes a complete HTML document.
 *
 * <p>Comes from: a GET that the router matched. Goes to: the browser, with what its socket needs to join the view. Start with
 * {@link dev.liveview.page.PageRenderer}.
 */
@NullMarked
package dev.liveview.page;

import org.jspecify.annotations.NullMarked;
