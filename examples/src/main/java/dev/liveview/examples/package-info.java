/**
 * A gallery of live views, each small enough to be read at once. Start with {@link dev.liveview.examples.Gallery}, which serves them all.
 */
@NullMarked
package dev.liveview.examples;

import org.jspecify.annotations.NullMarked;
