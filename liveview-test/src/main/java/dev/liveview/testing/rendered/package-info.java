/**
 * What a page holds: merges diffs into the rendered tree and gives its HTML (protocol 8 and 9). Knows no socket and no document.
 *
 * <p>Comes from: {@code channel}. Goes to: the page's document. Start with {@link dev.liveview.testing.rendered.RenderedTree}.
 */
@NullMarked
package dev.liveview.testing.rendered;

import org.jspecify.annotations.NullMarked;
