/**
 * Cuts the text of a template into tokens: text, expressions, tags with their attributes.
 *
 * <p>Comes from the annotation's value, goes to {@code parser}. Start with {@link dev.liveview.compiler.tokenizer.Tokenizer} and
 * {@link dev.liveview.compiler.tokenizer.Token}.
 */
@NullMarked
package dev.liveview.compiler.tokenizer;

import org.jspecify.annotations.NullMarked;
