/**
 * The server: {@link dev.liveview.netty.LiveServer} starts and stops, {@link dev.liveview.netty.ServerOptions} says how.
 *
 * <p>Goes to: {@code dev.liveview.netty.http}, which gets every new connection.
 */
@NullMarked
package dev.liveview.netty;

import org.jspecify.annotations.NullMarked;
