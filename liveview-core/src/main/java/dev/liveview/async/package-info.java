/**
 * Results that arrive later and the supervised virtual threads that bring them.
 *
 * <p>Start with {@link dev.liveview.async.AsyncAssign} and {@link dev.liveview.async.AsyncResult} (what a view declares and shows),
 * {@link dev.liveview.async.AsyncOutcome} (what a task ended with) and {@link dev.liveview.async.Tasks} (what one owner has running), {@link dev.liveview.async.TaskSupervisor} (what runs them).
 */
@NullMarked
package dev.liveview.async;

import org.jspecify.annotations.NullMarked;
