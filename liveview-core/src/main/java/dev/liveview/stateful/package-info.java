/**
 * What lives by itself within a view: its stateful components (which there are, what they were given, when they are updated), and views of their own.
 *
 * <p>Start with {@link dev.liveview.stateful.Components}.
 */
@NullMarked
package dev.liveview.stateful;

import org.jspecify.annotations.NullMarked;
