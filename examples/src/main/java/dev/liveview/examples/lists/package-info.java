/** Lists, stateful components, streams and views in views, to be played with. */
@NullMarked
@Uses({Example.class, Section.class})
package dev.liveview.examples.lists;

import dev.liveview.Uses;
import dev.liveview.examples.Example;
import dev.liveview.examples.Section;
import org.jspecify.annotations.NullMarked;
