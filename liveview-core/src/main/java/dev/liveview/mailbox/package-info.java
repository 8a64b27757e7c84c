/**
 * One queue, one virtual thread, one message at a time; anyone may send. And the one clock that wakes whoever asked to be.
 *
 * <p>Start with {@link dev.liveview.mailbox.Mailbox}.
 */
@NullMarked
package dev.liveview.mailbox;

import org.jspecify.annotations.NullMarked;
