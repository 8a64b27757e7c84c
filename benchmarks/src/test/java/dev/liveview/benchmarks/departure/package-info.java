/** Views that come and go leave nothing. */
@NullMarked
package dev.liveview.benchmarks.departure;

import org.jspecify.annotations.NullMarked;
