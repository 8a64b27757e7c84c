/** Tests of connected views, through the public door: a browser in memory joins, clicks and reads what is sent. */
@NullMarked
package dev.liveview.channel;

import org.jspecify.annotations.NullMarked;
