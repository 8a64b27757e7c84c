/** The feed, without a browser. */
@NullMarked
package dev.liveview.examples.feed;

import org.jspecify.annotations.NullMarked;
