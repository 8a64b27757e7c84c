/** Programs that measure, and the server that is measured. Start with {@link dev.liveview.benchmarks.Benchmarks}. */
@NullMarked
package dev.liveview.benchmarks;

import org.jspecify.annotations.NullMarked;
