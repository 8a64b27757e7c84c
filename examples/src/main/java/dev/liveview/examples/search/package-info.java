/** Results while you type. */
@NullMarked
package dev.liveview.examples.search;

import org.jspecify.annotations.NullMarked;
