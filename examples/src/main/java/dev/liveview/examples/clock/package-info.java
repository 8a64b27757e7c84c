/** A page that the server changes by itself. */
@NullMarked
package dev.liveview.examples.clock;

import org.jspecify.annotations.NullMarked;
