/**
 * What a page holds: merges diffs into the rendered tree and its components, and gives their HTML (protocol 8, 9 and 12). Knows no socket and no document.
 *
 * <p>Comes from: {@code channel}. Goes to: {@code document}. Start with {@link dev.liveview.testing.rendered.RenderedTree}.
 */
@NullMarked
package dev.liveview.testing.rendered;

import org.jspecify.annotations.NullMarked;
