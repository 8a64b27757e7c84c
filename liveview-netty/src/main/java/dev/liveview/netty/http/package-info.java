/**
 * Requests in, responses out: one connection's HTTP/1.1, its limits and its patience.
 *
 * <p>Comes from: the browser, as bytes. Goes to: {@link dev.liveview.transport.LiveEndpoint}, on a virtual thread for each request; and to
 * {@code dev.liveview.netty.websocket} when a request asks for the socket and gets it. Start with
 * {@link dev.liveview.netty.http.HttpConnection}, which lists the stages, then {@code RequestReader} and {@code RequestHandler}.
 *
 * <p>A connection reads one request, answers it, and only then reads the next: answers are in order, and a browser that sends faster than it
 * is answered waits. Handlers run on the connection's event loop; nothing there runs the application's code.
 */
@NullMarked
package dev.liveview.netty.http;

import org.jspecify.annotations.NullMarked;
