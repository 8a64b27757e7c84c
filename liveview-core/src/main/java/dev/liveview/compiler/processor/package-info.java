/**
 * The entry that javac calls: reads classes, runs the stages of the compiler, writes generated classes, and reports at the exact place in the
 * Java file.
 *
 * <p>Comes from javac, goes through {@code tokenizer}, {@code parser}, {@code check} and {@code generate}, back to javac. Start with
 * {@link dev.liveview.compiler.processor.TemplateProcessor}.
 */
@NullMarked
package dev.liveview.compiler.processor;

import org.jspecify.annotations.NullMarked;
