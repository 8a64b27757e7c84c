/**
 * A connected view: join, the loop over its mailbox, calling the user, rendering, replying, leaving.
 *
 * <p>Comes from: a socket's text frames ({@link dev.liveview.channel.SocketSession}). Goes to: the same socket. The file list is the road:
 * {@code SocketSession ▸ Join ▸ ConnectedView ▸ Callbacks ▸ RenderCycle ▸ Channel}. A view's life ({@code ConnectedView}) is not its socket's: it
 * holds a {@code Channel} to reach the browser and could live without one.
 */
@NullMarked
package dev.liveview.channel;

import org.jspecify.annotations.NullMarked;
