/** The page that shows every way to wait, without a browser. */
@NullMarked
package dev.liveview.examples.async;

import org.jspecify.annotations.NullMarked;
