/**
 * What a server needs of an application, and what the application needs of a server: requests answered, sockets opened, text sent.
 *
 * <p>A transport makes one {@link dev.liveview.transport.LiveEndpoint} of a {@code LiveApp}, gives it requests, and gives it a
 * {@link dev.liveview.http.Socket} for each WebSocket that it accepts. Nothing else is wanted of it.
 */
@NullMarked
package dev.liveview.transport;

import org.jspecify.annotations.NullMarked;
