/**
 * Writes the Java of a template: its statics as constants, and for each dynamic a mask of what it reads and one call on
 * {@code dev.liveview.template.Render}.
 *
 * <p>Comes from {@code check}, goes to javac through {@code processor}. The tree becomes {@link dev.liveview.compiler.generate.Body bodies} and
 * {@link dev.liveview.compiler.generate.Dynamic dynamics} first ({@link dev.liveview.compiler.generate.Composer}), those become source
 * ({@link dev.liveview.compiler.generate.GeneratedClass}).
 */
@NullMarked
package dev.liveview.compiler.generate;

import org.jspecify.annotations.NullMarked;
