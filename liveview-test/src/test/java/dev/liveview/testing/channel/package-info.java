/** Tests of the browser's end of a channel. */
@NullMarked
package dev.liveview.testing.channel;

import org.jspecify.annotations.NullMarked;
