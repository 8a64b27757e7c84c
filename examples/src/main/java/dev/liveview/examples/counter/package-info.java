/** One integer and two buttons. */
@NullMarked
package dev.liveview.examples.counter;

import org.jspecify.annotations.NullMarked;
