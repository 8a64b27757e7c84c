/**
 * Waiting for a database or an HTTP server in a task, so that what waited there ends with the task.
 *
 * <p>Start with {@link dev.liveview.cancelling.Cancelling}.
 */
@NullMarked
package dev.liveview.cancelling;

import org.jspecify.annotations.NullMarked;
