/**
 * Turns template text into Java source at build time: {@code tokenizer} ▸ {@code parser} ▸ {@code check} ▸ {@code generate}, with
 * {@code processor} as the thin entry that javac calls.
 *
 * <p>This package holds the words that all stages share: a {@link dev.liveview.compiler.Problem} and where it stands. A position is an index
 * into the text of the template; only {@code processor} knows in which file that is, and where.
 */
@NullMarked
package dev.liveview.compiler;

import org.jspecify.annotations.NullMarked;
