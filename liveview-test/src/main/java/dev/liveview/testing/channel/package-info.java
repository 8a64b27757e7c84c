/**
 * The browser's end of a channel: an open socket in memory, the join of one view over it, what is sent, and what comes back.
 *
 * <p>Comes from: the page, which clicks and types. Goes to: the server's own {@code SocketSession}; what it answers goes to {@code rendered}. Start
 * with {@link dev.liveview.testing.channel.ViewChannel}.
 */
@NullMarked
package dev.liveview.testing.channel;

import org.jspecify.annotations.NullMarked;
