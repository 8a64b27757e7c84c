/**
 * Makes a tree of the tokens: elements, calls of components with their slots, conditions and loops.
 *
 * <p>Comes from {@code tokenizer}, goes to {@code check} and {@code generate}. Start with {@link dev.liveview.compiler.parser.Parser} and
 * {@link dev.liveview.compiler.parser.Node}.
 */
@NullMarked
package dev.liveview.compiler.parser;

import org.jspecify.annotations.NullMarked;
