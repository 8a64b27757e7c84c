/** Every way to wait: asynchronous work, state by state, to be played with. */
@NullMarked
@Uses(Section.class)
package dev.liveview.examples.async;

import dev.liveview.Uses;
import dev.liveview.examples.Section;
import org.jspecify.annotations.NullMarked;
