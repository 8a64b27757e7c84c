/**
 * What belongs to a piece of work without being handed to it: language and time zone of the person at the browser, and whatever an application
 * keeps beside a thread. It goes along when work moves to another thread.
 *
 * <p>Start with {@link dev.liveview.context.LiveContext} (what is read) and {@link dev.liveview.context.TaskContext} (what an application adds).
 */
@NullMarked
package dev.liveview.context;

import org.jspecify.annotations.NullMarked;
