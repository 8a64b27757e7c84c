/** All commands that the browser runs by itself. */
@NullMarked
@Uses(Example.class)
package dev.liveview.examples.commands;

import dev.liveview.Uses;
import dev.liveview.examples.Example;
import org.jspecify.annotations.NullMarked;
