/** Every way to wait: asynchronous work, state by state, to be played with. */
@NullMarked
package dev.liveview.examples.async;

import org.jspecify.annotations.NullMarked;
