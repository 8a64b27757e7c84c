/** Views and tasks that come, go, fail and hang at random, until nothing is left of them. */
@NullMarked
package dev.liveview.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
