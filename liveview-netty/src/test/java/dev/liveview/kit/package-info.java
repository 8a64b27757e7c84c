/**
 * What any transport must do, as tests: extend {@link dev.liveview.kit.TransportKit} and pass. Beside it, small clients that can be as rude as a
 * test wants, and an application that writes down what happens to it.
 */
@NullMarked
package dev.liveview.kit;

import org.jspecify.annotations.NullMarked;
