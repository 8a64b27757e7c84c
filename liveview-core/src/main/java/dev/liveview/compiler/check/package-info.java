/**
 * Finds every mistake that can be seen before javac looks at the expressions: unknown names, attributes, slots, events, and HTML that
 * browsers would repair.
 *
 * <p>Comes from {@code parser}, goes to {@code generate}. Start with {@link dev.liveview.compiler.check.TemplateCheck},
 * {@link dev.liveview.compiler.check.Owner} and {@link dev.liveview.compiler.check.Contract}.
 */
@NullMarked
package dev.liveview.compiler.check;

import org.jspecify.annotations.NullMarked;
