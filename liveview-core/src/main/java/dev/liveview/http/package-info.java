/**
 * A request, its response, a socket, and what they are made of; they know no server.
 *
 * <p>Comes from: a transport, which makes a {@link dev.liveview.http.Request}. Goes to: the router, which finds what gives the
 * {@link dev.liveview.http.Response}.
 */
@NullMarked
package dev.liveview.http;

import org.jspecify.annotations.NullMarked;
