/** Many views come and go, and the search for what they have left. */
@NullMarked
package dev.liveview.benchmarks.departure;

import org.jspecify.annotations.NullMarked;
