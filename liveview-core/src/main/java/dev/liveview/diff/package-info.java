/**
 * Compares a rendered tree with what the client holds, and says the least that brings it up to date.
 *
 * <p>Comes from: generated code, through {@link dev.liveview.template.Render}. Goes to: {@code wire}, as the JSON of a diff. Start with
 * {@link dev.liveview.diff.DiffRender}; {@link dev.liveview.diff.Memory} is what is remembered in between.
 */
@NullMarked
package dev.liveview.diff;

import org.jspecify.annotations.NullMarked;
