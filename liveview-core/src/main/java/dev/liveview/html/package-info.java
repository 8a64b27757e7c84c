/**
 * Makes text safe for the place in HTML where it stands: text, attribute, address, script.
 *
 * <p>Start with {@link dev.liveview.html.SafeHtml} (what a user holds) and {@link dev.liveview.html.Escape} (what templates call).
 */
@NullMarked
package dev.liveview.html;

import org.jspecify.annotations.NullMarked;
