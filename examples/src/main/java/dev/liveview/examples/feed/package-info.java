/** A feed without an end, of which the page holds a part. */
@NullMarked
@Uses(Example.class)
package dev.liveview.examples.feed;

import dev.liveview.Uses;
import dev.liveview.examples.Example;
import org.jspecify.annotations.NullMarked;
