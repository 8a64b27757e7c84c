/** A form in several steps, each of which is an address. */
@NullMarked
@Uses(Example.class)
package dev.liveview.examples.signup;

import dev.liveview.Uses;
import dev.liveview.examples.Example;
import org.jspecify.annotations.NullMarked;
