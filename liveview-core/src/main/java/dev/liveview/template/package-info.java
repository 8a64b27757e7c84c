/**
 * What a compiled template is at run time: statics, dynamics, fingerprints, comprehensions, slots.
 *
 * <p>Comes from: the code that the compiler generates, one class per template. Goes to: a {@link dev.liveview.template.Render}, which writes a
 * page's HTML or a connected view's diff. Users meet {@link dev.liveview.template.Slot}, {@link dev.liveview.template.Attrs} and
 * {@link dev.liveview.template.Content}; the rest is for generated code.
 */
@NullMarked
package dev.liveview.template;

import org.jspecify.annotations.NullMarked;
