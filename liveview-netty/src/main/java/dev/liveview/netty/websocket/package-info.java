/**
 * Frames of a WebSocket to and from a {@link dev.liveview.http.SocketListener}: handshake, whole messages, back-pressure, close codes.
 *
 * <p>Comes from: {@code dev.liveview.netty.http}, which hands over a connection whose request asks for it. Goes to: the core's listener. Start
 * with {@link dev.liveview.netty.websocket.Upgrade}, then {@code SocketHandler}. Everything here but {@code NettySocket} runs on the connection's
 * event loop.
 */
@NullMarked
package dev.liveview.netty.websocket;

import org.jspecify.annotations.NullMarked;
