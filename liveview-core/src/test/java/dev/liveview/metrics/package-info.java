/** Tests of what monitoring sees of tasks. */
@NullMarked
package dev.liveview.metrics;

import org.jspecify.annotations.NullMarked;
