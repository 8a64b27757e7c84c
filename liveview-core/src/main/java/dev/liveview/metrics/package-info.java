/**
 * What monitoring sees of tasks: figures, flight recorder events, Micrometer meters. The flight recorder and Micrometer may both be missing at run
 * time.
 *
 * <p>Start with {@link dev.liveview.metrics.TaskFigures} (what there is to see of one supervisor) and {@link dev.liveview.metrics.TaskWatch} (who
 * is shown it).
 */
@NullMarked
package dev.liveview.metrics;

import org.jspecify.annotations.NullMarked;
