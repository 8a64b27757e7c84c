/**
 * What there is to serve, and from method and path to a route, its parameters and its session.
 *
 * <p>Comes from: a transport's request. Goes to: {@code page} for a live route, to the user's handler for a plain one. Start with
 * {@link dev.liveview.router.LiveApp} and {@link dev.liveview.router.Routes}.
 */
@NullMarked
package dev.liveview.router;

import org.jspecify.annotations.NullMarked;
