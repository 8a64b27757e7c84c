/** Benchmarks of asynchronous work: how soon many tasks are shown, and how many a small heap holds. */
@NullMarked
package dev.liveview.benchmarks.async;

import org.jspecify.annotations.NullMarked;
