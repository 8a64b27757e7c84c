/** Tests of results that arrive later, and of the tasks that bring them. */
@NullMarked
package dev.liveview.async;

import org.jspecify.annotations.NullMarked;
